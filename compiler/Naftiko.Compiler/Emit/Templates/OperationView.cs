using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Operation}.cs</c>: where an operation is served, the request it makes and what it answers. What its kind does not have is absent.</summary>
internal sealed record OperationView : TemplateView
{
    public required Identifier Feature { get; init; }
    public required Identifier Name { get; init; }
    public required DocSummary Summary { get; init; }
    public required FixedText Kind { get; init; }
    public bool ReadsJson { get; init; }
    public bool ReadsForm { get; init; }
    public IReadOnlyList<Face> Faces { get; init; } = [];
    public IReadOnlyList<Pattern> Patterns { get; init; } = [];
    public CSharpType? Result { get; init; }
    public CSharpCode? TypeInfo { get; init; }
    public CSharpCode? Arguments { get; init; }
    public Identifier? Client { get; init; }
    public IReadOnlyList<Local> Locals { get; init; } = [];
    public bool ChecksFirst { get; init; }
    public IReadOnlyList<Local> Segments { get; init; } = [];
    public bool IsExpression { get; init; }
    public CSharpCode? Request { get; init; }
    public bool NeedsClient { get; init; }
    public CSharpCode? Call { get; init; }
    public CSharpCode? Output { get; init; }

    /// <summary>Where callers find the operation.</summary>
    internal abstract record Face(bool IsRoute, bool IsResource) : TemplateView;

    internal sealed record Local : TemplateView
    {
        public required Identifier? Name { get; init; }
        public required CSharpCode Value { get; init; }
    }

    internal sealed record Pattern : TemplateView
    {
        public required Identifier Name { get; init; }
        public required CSharpString Text { get; init; }
    }

    internal sealed record ResourceFace() : Face(IsRoute: false, IsResource: true)
    {
        /// <summary>The call, up to its definition.</summary>
        public required CSharpCode Head { get; init; }
        public required JsonText Definition { get; init; }
    }

    internal sealed record RouteFace() : Face(IsRoute: true, IsResource: false)
    {
        public required CSharpString Adapter { get; init; }
        public required CSharpString Name { get; init; }
        public required CSharpString Method { get; init; }
        public required CSharpString Template { get; init; }
        public required bool NoStore { get; init; }
        public required bool LeavesHead { get; init; }
        public required CSharpString? Scope { get; init; }
        public required CSharpCode? Link { get; init; }
        public required FixedText LinkMethod { get; init; }
    }

    internal sealed record ToolFace() : Face(IsRoute: false, IsResource: false)
    {
        /// <summary>The call, up to its definition.</summary>
        public required CSharpCode Head { get; init; }
        public required JsonText Definition { get; init; }
    }
}
