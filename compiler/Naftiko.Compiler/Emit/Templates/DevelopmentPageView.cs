using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>DevelopmentPage.cs</c>: which adapters serve the page.</summary>
internal sealed record DevelopmentPageView : TemplateView
{
    public required CSharpString Title { get; init; }
    public required IReadOnlyList<CSharpCode> Served { get; init; }
}
