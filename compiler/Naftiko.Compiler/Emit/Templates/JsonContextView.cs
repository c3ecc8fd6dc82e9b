using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Feature}Json.cs</c>: what a feature serialises.</summary>
internal sealed record JsonContextView : TemplateView
{
    public required Identifier Feature { get; init; }
    public required IReadOnlyList<Serialised> Types { get; init; }

    internal sealed record Serialised : TemplateView
    {
        public required CSharpType Name { get; init; }
    }
}
