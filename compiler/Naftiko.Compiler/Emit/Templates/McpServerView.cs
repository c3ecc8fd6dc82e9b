using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>The server of an MCP adapter.</summary>
internal sealed record McpServerView : TemplateView
{
    public required Identifier Name { get; init; }
    public required DocSummary Summary { get; init; }
    public required CSharpString WireName { get; init; }
    public required CSharpString Title { get; init; }
    public required CSharpString? Instructions { get; init; }
    public required CSharpCode? Lifetime { get; init; }
    public required CSharpCode? IsPublic { get; init; }
    public required CSharpCode? Resources { get; init; }
    public required CSharpCode? Prompts { get; init; }
    public required bool HasMore { get; init; }
    public required IReadOnlyList<CSharpString> Order { get; init; }
}
