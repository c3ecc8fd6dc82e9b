using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Operation}Flow.cs</c>: the calls of a flow, one after the other.</summary>
internal sealed record FlowView : TemplateView
{
    public required Identifier Feature { get; init; }
    public required DocSummary Summary { get; init; }

    /// <summary>The first line of the class.</summary>
    public required CSharpCode Head { get; init; }

    /// <summary>Its variables that hold clients.</summary>
    public required IReadOnlyList<Identifier> Clients { get; init; }

    /// <summary>The first line of the method.</summary>
    public required CSharpCode Method { get; init; }

    public required bool HasContracts { get; init; }
    public required IReadOnlyList<Step> Steps { get; init; }
    public required IReadOnlyList<ScriptView> Scripts { get; init; }
    public required Identifier? LastStep { get; init; }
    public required CSharpCode Output { get; init; }

    internal sealed record Step : TemplateView
    {
        public required CSharpCode Code { get; init; }
        public required CSharpCode? Progress { get; init; }
    }
}
