using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Adapter}Catalogue.cs</c>: the skills of an adapter.</summary>
internal sealed record CatalogueView : TemplateView
{
    public required Identifier Name { get; init; }
    public required DocSummary Summary { get; init; }
    public required IReadOnlyList<Skill> Skills { get; init; }

    internal sealed record Skill : TemplateView
    {
        public required CSharpString Name { get; init; }
        public required JsonText Definition { get; init; }
    }
}
