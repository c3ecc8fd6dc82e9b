using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Contract}.cs</c>: a record of an answer.</summary>
internal sealed record ContractView : TemplateView
{
    public required Identifier Feature { get; init; }
    public required Identifier Name { get; init; }
    public required DocSummary Summary { get; init; }
    public required IReadOnlyList<Member> Members { get; init; }

    internal sealed record Member : TemplateView
    {
        public required CSharpString WireName { get; init; }
        public required Identifier Name { get; init; }
        public required CSharpType Type { get; init; }
        public required DocSummary? Summary { get; init; }
    }
}
