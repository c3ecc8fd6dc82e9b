using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>An adapter, in the files that put the gateway together.</summary>
internal sealed record AdapterView : TemplateView
{
    public required Identifier Name { get; init; }
    public required CSharpString WireName { get; init; }
    public required CSharpString Url { get; init; }
    public required int Port { get; init; }
    public required bool Mcp { get; init; }
    public required bool Host { get; init; }
    public required bool IsControl { get; init; }
    public required FixedText Type { get; init; }
    public required bool LoopbackOnly { get; init; }
    public required bool First { get; init; }
    public required bool HasCredentials { get; init; }
    public required CSharpCode? Callers { get; init; }
    public required CSharpString? Challenge { get; init; }
    public required CSharpString? Place { get; init; }
    public required CSharpCode? Tokens { get; init; }
}
