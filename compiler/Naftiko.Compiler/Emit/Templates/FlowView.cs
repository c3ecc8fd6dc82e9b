using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Operation}Flow.cs</c>: the calls of a flow, one after the other.</summary>
internal sealed record FlowView : TemplateView
{
    public required Identifier Name { get; init; }
    public required Identifier Feature { get; init; }
    public required DocSummary Summary { get; init; }
    public required IReadOnlyList<Upstream> Upstreams { get; init; }
    public required bool HasContracts { get; init; }
    public required IReadOnlyList<Parameter> Parameters { get; init; }
    public required CSharpType Result { get; init; }
    public required bool Wide { get; init; }
    public required IReadOnlyList<Step> Steps { get; init; }
    public required IReadOnlyList<ScriptView> Scripts { get; init; }
    public required Identifier? LastStep { get; init; }
    public required CSharpCode Output { get; init; }

    internal sealed record Parameter : TemplateView
    {
        public required CSharpType Type { get; init; }
        public required Identifier Name { get; init; }
    }

    internal sealed record Step : TemplateView
    {
        public required CSharpCode Code { get; init; }
        public required CSharpCode? Progress { get; init; }
    }

    internal sealed record Upstream : TemplateView
    {
        public required Identifier Name { get; init; }
        public required Identifier Variable { get; init; }
    }
}
