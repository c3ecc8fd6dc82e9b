using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>An operation of the gateway, exposed by one adapter or by several.</summary>
internal sealed class SharedOperation(OperationPlan plan, Signature signature)
{
    private readonly List<ExposedAdapter> _adapters = [plan.Adapter];
    private readonly List<ExposedOperation> _faces = [plan.Exposed];

    /// <summary>The plan of the first adapter that exposes it.</summary>
    public OperationPlan Plan { get; private set; } = plan;

    /// <summary>The operations and tools that it is exposed as.</summary>
    public IReadOnlyList<ExposedOperation> Faces => _faces;

    /// <summary>The C# name, once all names are given.</summary>
    public string Identifier { get; set; } = "";

    /// <summary>Takes over what another adapter exposes if it means the same.</summary>
    public bool TryShare(OperationPlan other, Signature otherSignature)
    {
        if (_adapters.Contains(other.Adapter) || otherSignature.Text != signature.Text)
        {
            return false;
        }

        var pairs = signature.Inputs.Zip(otherSignature.Inputs, (mine, theirs) => (
            Mine: Plan.Inputs.First(input => input.Identifier == mine),
            Theirs: other.Inputs.First(input => input.Identifier == theirs))).ToList();
        if (pairs.Exists(static pair => pair is { Mine.Shape.Type: { } mine, Theirs.Shape.Type: { } theirs } && mine != theirs))
        {
            return false;
        }

        foreach (var (mine, theirs) in pairs)
        {
            Merge(mine, theirs, other.Exposed.Route is null);
        }

        if (Plan.Body is { } body && other is { Body: { } otherBody, Exposed.Route: null })
        {
            Plan = Plan with { Body = body with { ToolKey = otherBody.ToolKey, Description = otherBody.Description ?? body.Description } };
        }

        _adapters.Add(other.Adapter);
        _faces.Add(other.Exposed);
        return true;
    }

    private static void Merge(PlannedInput mine, PlannedInput theirs, bool isTool)
    {
        mine.Shape = mine.Shape.Or(theirs.Shape);
        theirs.Shape = theirs.Shape.Or(mine.Shape);
        if (isTool)
        {
            mine.ToolKey = theirs.ToolKey;
        }

        // What a tool says about an input is written for a reader who knows nothing else.
        var description = isTool ? theirs.Description ?? mine.Description : mine.Description ?? theirs.Description;
        mine.Description = theirs.Description = description;
    }
}
