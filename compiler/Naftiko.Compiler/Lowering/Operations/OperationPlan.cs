using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>A REST operation or tool with the source of every value decided, and no C# name given yet.</summary>
/// <param name="Adapter">The adapter that exposes it.</param>
/// <param name="Exposed">Where it comes from.</param>
/// <param name="Inputs">Those that are used.</param>
/// <param name="Steps">One step without a name for a plain call, none for a mock.</param>
internal sealed record OperationPlan(
    ExposedAdapter Adapter,
    ExposedOperation Exposed,
    ImmutableArray<PlannedInput> Inputs,
    BodyInput? Body,
    ImmutableArray<PlannedStep> Steps,
    ImmutableArray<BoundMapping> Mappings)
{
    public static readonly ImmutableDictionary<BoundValue, ValueExpression> NoAnswers =
        ImmutableDictionary.Create<BoundValue, ValueExpression>(ReferenceEqualityComparer.Instance);

    /// <summary>The sources of the values in the answer, by the value itself; those that were refused are missing.</summary>
    public ImmutableDictionary<BoundValue, ValueExpression> Answers { get; init; } = NoAnswers;

    /// <summary>A sequence with a result of its own, even if it has one step.</summary>
    public bool IsFlow => Exposed.Action is ExposedAction.Flow || IsEcho;

    /// <summary>Clients read it by a URI.</summary>
    public bool IsResource => Exposed.Resource is not null;

    public bool IsMock => Exposed.Action is ExposedAction.Mock;

    public bool IsForwarded => Exposed.Action is ExposedAction.Forward;

    /// <summary>One call, and an answer that has something of what the caller gave: a flow of one step, which has both at hand.</summary>
    private bool IsEcho => Exposed.Action is ExposedAction.Single && Answers.Count > 0;

    /// <summary>The one call of what is neither a flow nor a mock.</summary>
    public PlannedStep? Only => IsFlow || IsMock ? null : Steps[0];

    /// <summary>The document says so, of it or of what it calls.</summary>
    public bool IsDeprecated => Exposed.Deprecated || Steps.Any(static step => step.Target is { Operation.Deprecated: true });
}

/// <summary>A method that the owner writes, with the sources of what it is given.</summary>
internal sealed record PlannedScript(string Method, ImmutableArray<PlannedArgument> Arguments);

/// <param name="Name">The parameter of the method.</param>
internal sealed record PlannedArgument(string Name, BoundValue Value, ValueExpression Source);

/// <param name="Identifier">The local variable that holds the result of a flow's step.</param>
/// <param name="Target">Null for a lookup.</param>
internal sealed record PlannedStep(BoundStep? Source, string Identifier, UpstreamCall? Call, Upstreams.UpstreamTarget? Target)
{
    public FlowStep.Lookup? Lookup { get; init; }

    public PlannedScript? Script { get; init; }

    /// <summary>Its variable holds a value, and no answer around it.</summary>
    public bool IsFound => Lookup is not null || Script is not null;
}
