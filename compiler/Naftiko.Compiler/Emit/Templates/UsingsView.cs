using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>What a file of C# imports for the code that its view has.</summary>
internal sealed record UsingsView : TemplateView
{
    public required IReadOnlyList<Identifier> Usings { get; init; }
}
