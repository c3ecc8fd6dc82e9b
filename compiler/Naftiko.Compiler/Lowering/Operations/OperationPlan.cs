using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>A REST operation or tool with the source of every value decided, and no C# name given yet.</summary>
/// <param name="Adapter">The adapter that exposes it.</param>
/// <param name="Exposed">Where it comes from.</param>
/// <param name="Inputs">Those that are used.</param>
/// <param name="Steps">One step without a name for a plain call.</param>
internal sealed record OperationPlan(
    ExposedAdapter Adapter,
    ExposedOperation Exposed,
    ImmutableArray<PlannedInput> Inputs,
    BodyInput? Body,
    ImmutableArray<PlannedStep> Steps,
    ImmutableArray<BoundMapping> Mappings)
{
    /// <summary>A sequence with a result of its own, even if it has one step.</summary>
    public bool IsFlow => Exposed.Action is ExposedAction.Flow;

    public PlannedStep Only => Steps[0];

    /// <summary>The document says so, of it or of what it calls.</summary>
    public bool IsDeprecated => Exposed.Deprecated || Steps.Any(static step => step.Target is { Operation.Deprecated: true });
}

/// <param name="Identifier">The local variable that holds the result of a flow's step.</param>
/// <param name="Target">Null for a lookup.</param>
internal sealed record PlannedStep(BoundStep? Source, string Identifier, UpstreamCall? Call, Upstreams.UpstreamTarget? Target);
