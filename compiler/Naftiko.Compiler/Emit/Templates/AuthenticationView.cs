using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Upstream}Authentication.cs</c>: the handler that adds an upstream's credential.</summary>
internal sealed record AuthenticationView : TemplateView
{
    public required Identifier Upstream { get; init; }
    public required DocSummary Summary { get; init; }
    public required IReadOnlyList<Identifier> Parameters { get; init; }
    public required bool Bearer { get; init; }
    public required bool Basic { get; init; }
    public required IReadOnlyList<Key> Queries { get; init; }
    public required IReadOnlyList<Key> Headers { get; init; }
    public required IReadOnlyList<Key> Cookies { get; init; }

    internal sealed record Key : TemplateView
    {
        public required ITemplateText Name { get; init; }
        public required Identifier Value { get; init; }
    }
}
