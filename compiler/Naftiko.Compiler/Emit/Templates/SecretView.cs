using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>A secret, in the files that put the gateway together.</summary>
internal sealed record SecretView : TemplateView
{
    public required Identifier Name { get; init; }
    public required DocSummary Summary { get; init; }
    public required CSharpString Key { get; init; }
    public required CSharpString Variable { get; init; }
    public required Identifier? File { get; init; }
    public required CSharpString? FileKey { get; init; }
}
