using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>An operation of the gateway, exposed by one adapter or by several.</summary>
/// <param name="behaviour">What it does, the same for all of them.</param>
internal sealed class SharedOperation(OperationPlan plan, Signature signature, Behaviour behaviour)
{
    private readonly List<(OperationPlan Plan, Signature Signature)> _others = [];

    /// <summary>The plan of the first adapter that exposes it, with what the others say of its inputs.</summary>
    public OperationPlan Plan { get; private set; } = plan;

    /// <summary>The operations and tools that it is exposed as.</summary>
    public IEnumerable<ExposedOperation> Faces => _others.Select(static other => other.Plan.Exposed).Prepend(Plan.Exposed);

    public Behaviour Behaviour { get; } = behaviour;

    /// <summary>Takes over what another adapter exposes if it means the same.</summary>
    public bool TryShare(OperationPlan other, Signature otherSignature)
    {
        if (otherSignature.Text != signature.Text
            || Plans.Any(plan => ReferenceEquals(plan.Adapter, other.Adapter) && plan.IsResource == other.IsResource))
        {
            return false;
        }

        var theirs = Pairs(other, otherSignature);
        if (Plan.Inputs.Any(mine => theirs.TryGetValue(mine.Identifier, out var same)
            && ((mine.Shape.Type is { } type && same.Shape.Type is { } another && type != another) || IsElsewhere(mine, same, other))))
        {
            return false;
        }

        // Arguments of tools and placeholders of URIs are known to clients by their names.
        var isTool = other.Exposed.Route is null;
        var keepsNames = isTool && Plans.Any(plan => plan.Exposed.Route is null && (plan.IsResource || other.IsResource));
        if (keepsNames && Plan.Inputs.Any(mine => theirs.TryGetValue(mine.Identifier, out var same) && mine.ToolKey != same.ToolKey))
        {
            return false;
        }

        Plan = Plan with
        {
            Inputs = [.. Plan.Inputs.Select(mine => theirs.TryGetValue(mine.Identifier, out var same) ? Merge(mine, same, isTool) : mine)],
            Body = Plan.Body is { } body && isTool && other.Body is { } otherBody
                ? body with { ToolKey = otherBody.ToolKey, Description = otherBody.Description ?? body.Description }
                : Plan.Body,
        };
        _others.Add((other, otherSignature));
        return true;
    }

    /// <summary>What is exposed as one of its faces, with what the others say: they read one input under one key, and describe one thing.</summary>
    public OperationPlan PlanOf(ExposedOperation face)
    {
        if (ReferenceEquals(Plan.Exposed, face))
        {
            return Plan;
        }

        var (own, ownSignature) = _others.Find(other => ReferenceEquals(other.Plan.Exposed, face));
        var shared = ownSignature.Inputs.Zip(signature.Inputs).ToDictionary(
            static pair => pair.First, pair => Plan.Inputs.First(input => input.Identifier == pair.Second), StringComparer.Ordinal);
        return own with
        {
            Inputs =
            [
                .. own.Inputs.Select(input => shared.TryGetValue(input.Identifier, out var same)
                    ? input.Merge(same.Shape, same.Description) with { ToolKey = same.ToolKey }
                    : input),
            ],
            Body = own.Body is { } body && Plan.Body is { } sharedBody ? body with { ToolKey = sharedBody.ToolKey } : own.Body,
        };
    }

    private IEnumerable<OperationPlan> Plans => _others.Select(static other => other.Plan).Prepend(Plan);

    /// <summary>Two routes that take a value from different places of their bodies read it differently; a tool has an argument for it.</summary>
    private static bool IsElsewhere(PlannedInput mine, PlannedInput theirs, OperationPlan other) =>
        other.Exposed.Route is not null && !mine.BodyPath.SequenceEqual(theirs.BodyPath);

    /// <summary>The inputs of another plan by the identifiers of those of ours that they stand for.</summary>
    private Dictionary<string, PlannedInput> Pairs(OperationPlan other, Signature otherSignature) => signature.Inputs.Zip(otherSignature.Inputs).ToDictionary(
        static pair => pair.First, pair => other.Inputs.First(input => input.Identifier == pair.Second), StringComparer.Ordinal);

    private static PlannedInput Merge(PlannedInput mine, PlannedInput theirs, bool isTool)
    {
        // What a tool says about an input is written for a reader who knows nothing else.
        var description = isTool ? theirs.Description ?? mine.Description : mine.Description ?? theirs.Description;
        return mine.Merge(theirs.Shape, description) with { ToolKey = isTool ? theirs.ToolKey : mine.ToolKey };
    }
}
