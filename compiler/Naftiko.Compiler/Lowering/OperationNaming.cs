using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Adapters;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering;

/// <summary>Gives the operations their C# names and finishes them.</summary>
/// <param name="clients">The C# names of the clients and of what belongs to them.</param>
internal sealed class OperationNaming(IEnumerable<string> clients)
{
    /// <returns>The operations by <see cref="SharedOperation"/>, in their order.</returns>
    public OrderedDictionary<SharedOperation, Operation> Lower(IReadOnlyList<SharedOperation> shared)
    {
        string[] reserved = [.. ReservedNames.Types, .. clients, .. Companions(shared)];
        var identifiers = new NameScope([.. reserved, .. ReservedNames.Namespaces, .. ReservedNames.Members], "Operation");
        var contracts = new NameScope(reserved, "Contract");
        List<string> names = [.. shared.Select(operation => Claim(operation, identifiers))];
        foreach (var name in names)
        {
            contracts.Claim(name);
            contracts.Claim(name + "Flow");
        }

        var result = new OrderedDictionary<SharedOperation, Operation>(ReferenceEqualityComparer.Instance);
        foreach (var (operation, name) in shared.Zip(names))
        {
            result[operation] = Lower(operation, name, new(contracts));
        }

        return result;
    }

    private static IEnumerable<string> Companions(IReadOnlyList<SharedOperation> shared) =>
        shared.Select(static operation => Feature(operation.Plan)).Distinct(StringComparer.Ordinal).SelectMany(FeatureNames.Companions);

    /// <summary>An operation's file sees its flow by its short name, so no operation may be called like it.</summary>
    private static string Claim(SharedOperation shared, NameScope identifiers)
    {
        var wanted = Identifier(shared);
        var name = identifiers.Claim(wanted);
        while (shared.Plan.IsFlow && !identifiers.TryTake(name + "Flow"))
        {
            name = identifiers.Claim(wanted);
        }

        return name;
    }

    private static Operation Lower(SharedOperation shared, string identifier, ContractNames contracts) => new(
        identifier,
        Feature(shared.Plan),
        shared.Plan.Exposed.Name.Value,
        ToolTexts.Description(shared.Plan),
        [.. shared.Plan.Inputs.Select(static input => input.ToModel())],
        shared.Plan.Body,
        contracts.Give(shared.Behaviour, identifier),
        shared.Plan.Exposed.Name.Span);

    private static string Identifier(SharedOperation shared)
    {
        var plan = shared.Plan;
        var exposed = plan.Exposed;
        var texts = new[] { exposed.Description, (exposed.Route?.Path ?? exposed.Resource?.Uri)?.ToString() }
            .Concat(plan.Steps.Select(static step => step.Target?.Operation.Description))
            .Concat(plan.Steps.Select(static step => step.Target?.Operation.Path.ToString()))
            .Concat(plan.Inputs.Select(static input => input.Name));
        var name = NameMaker.Segment(
            exposed.Name.Value,
            texts.OfType<string>(),
            shared.Faces.Select(static face => face.Name.Value),
            shared.Faces.Select(static face => face.Description))
            + (exposed.Resource is not null ? "Resource" : exposed.Route is null ? "Tool" : "");
        return name.Equals(Feature(plan), StringComparison.OrdinalIgnoreCase) ? name + "Operation" : name;
    }

    /// <summary>The feature whose folder an operation's files go to.</summary>
    public static string Feature(OperationPlan plan) =>
        plan.Only?.Target is { } target ? FeatureNames.Of(target.Operation.Path, target.Api.Namespace.Value)
        : plan.Exposed.Route is { } route ? FeatureNames.Of(route.Path, plan.Exposed.Name.Value)
        : FeatureNames.OfAction(plan.Exposed.Name.Value);
}
