using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Feature}.cs</c>: the operations of a feature.</summary>
internal sealed record FeatureView : TemplateView
{
    public required Identifier Feature { get; init; }
    public required IReadOnlyList<Identifier> Operations { get; init; }
}
