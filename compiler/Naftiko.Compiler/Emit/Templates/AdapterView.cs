using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>An adapter, in the files that put the gateway together.</summary>
internal sealed record AdapterView : TemplateView
{
    public required Identifier Name { get; init; }
    public required CSharpString WireName { get; init; }
    public required int Port { get; init; }
    public required bool Host { get; init; }
    public required bool IsControl { get; init; }
    public required FixedText Type { get; init; }

    /// <summary>The statement that adds it.</summary>
    public required CSharpCode Registration { get; init; }

    /// <summary>The statement that has it ask its callers for a secret.</summary>
    public required CSharpCode? Callers { get; init; }

    /// <summary>The statement that has it ask its callers for a token.</summary>
    public required CSharpCode? Tokens { get; init; }
}
