using System.Collections.Immutable;

namespace Naftiko.Compiler.Binding.Paths;

/// <summary>Puts other operations in the place of some: in their APIs, and in whatever calls them.</summary>
internal sealed class OperationExchange(IReadOnlyDictionary<ConsumedOperation, ConsumedOperation> exchanged)
{
    private readonly Dictionary<ConsumedApi, ConsumedApi> _apis = new(ReferenceEqualityComparer.Instance);

    public BoundDocument In(BoundDocument document)
    {
        foreach (var api in document.Consumes)
        {
            _apis[api] = api.Operations.Any(exchanged.ContainsKey)
                ? api with { Operations = [.. api.Operations.Select(o => exchanged.GetValueOrDefault(o, o))] }
                : api;
        }

        return document with
        {
            Consumes = [.. document.Consumes.Select(api => _apis[api])],
            Exposes = [.. document.Exposes.Select(adapter => adapter with { Operations = [.. adapter.Operations.Select(In)] })],
        };
    }

    private ExposedOperation In(ExposedOperation exposed) => exposed.Action is { } action ? exposed with { Action = In(action) } : exposed;

    private ExposedAction In(ExposedAction action) => action switch
    {
        ExposedAction.Single single => new ExposedAction.Single(In(single.Call)),
        ExposedAction.Flow flow => flow with { Steps = [.. flow.Steps.Select(In)] },
        ExposedAction.Mock => action,
        ExposedAction.Forward forward => forward with { Call = In(forward.Call) },
    };

    private BoundStep In(BoundStep step) => step switch
    {
        BoundCallStep call => call with { Call = In(call.Call) },
        BoundLookupStep or BoundScriptStep => step,
    };

    private BoundCall In(BoundCall call) => call with { Api = _apis[call.Api], Operation = exchanged.GetValueOrDefault(call.Operation, call.Operation) };
}
