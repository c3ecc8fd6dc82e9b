using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>A request to an upstream, with what is needed to give its parameters values.</summary>
/// <param name="Upstream">The <see cref="Upstream.Name"/>.</param>
internal sealed record UpstreamTarget(
    ConsumedApi Api, ConsumedOperation Operation, string Upstream, UpstreamOperation Model, ImmutableArray<TargetParameter> Parameters)
{
    public bool TakesWholeBody => Model.Body is UpstreamBody.Caller;

    /// <summary>The <c>in: body</c> parameter that stands for the whole body; null when nothing was declared.</summary>
    public ConsumedParameter? BodyParameter => (Operation.Body as ConsumedBody.Whole)?.Parameter;
}

/// <param name="Name">What a caller calls it: the wire name, or the name in a template.</param>
/// <param name="Value">A value of its own; null: the caller gives it.</param>
/// <param name="ToolKey">The argument of a tool, where it differs from the name.</param>
/// <param name="IsImplicit">Nothing in the document asks for it, and nothing needs it.</param>
internal sealed record TargetParameter(string Name, UpstreamParameter Model, Template? Value)
{
    public string? ToolKey { get; init; }

    public bool IsImplicit { get; init; }

    /// <summary>An argument of a tool. There is no path it could be in, so that a placeholder of a route is one of its values.</summary>
    public bool IsArgument { get; init; }

    /// <summary>The placeholder of a path or body whose value nobody declares.</summary>
    public TemplatePart.Placeholder? Placeholder { get; init; }

    /// <summary>What the consumed side says of its shape.</summary>
    public BoundShape Shape { get; init; } = BoundShape.Nothing;

    /// <summary>The author gave it a type.</summary>
    public bool IsTyped { get; init; }
}
