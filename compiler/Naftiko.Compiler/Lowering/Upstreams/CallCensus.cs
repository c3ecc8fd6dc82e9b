using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Knows which consumed operations are called, and which of them a tool says may be repeated.</summary>
internal sealed class CallCensus
{
    private readonly Dictionary<ConsumedApi, HashSet<ConsumedOperation>> _called = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ConsumedApi, List<ConsumedOperation>> _forwards = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ConsumedOperation> _idempotent = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ConsumedOperation> _givenBodies = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ConsumedOperation> _madeBodies = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ConsumedOperation> _passedBodies = new(ReferenceEqualityComparer.Instance);

    public CallCensus(BoundDocument document)
    {
        foreach (var operation in document.Exposes.SelectMany(static adapter => adapter.Operations))
        {
            foreach (var call in CallsOf(operation.Action))
            {
                if (!_called.TryGetValue(call.Api, out var operations))
                {
                    _called[call.Api] = operations = new(ReferenceEqualityComparer.Instance);
                }

                operations.Add(call.Operation);
                (MakesBody(call) ? _madeBodies : _passedBodies).Add(call.Operation);
                if (GivesBody(operation, call))
                {
                    _givenBodies.Add(call.Operation);
                }
            }

            if (operation.Action is ExposedAction.Forward { Call: var forwarded })
            {
                if (!_forwards.TryGetValue(forwarded.Api, out var forwards))
                {
                    _forwards[forwarded.Api] = forwards = [];
                }

                forwards.Add(forwarded.Operation);
            }

            if (operation is { Hints.Idempotent: true, Action: ExposedAction.Single single })
            {
                _idempotent.Add(single.Call.Operation);
            }
        }
    }

    /// <summary>Whether some exposed operation that calls it has a body for it.</summary>
    public bool GivesBody(ConsumedOperation operation) => _givenBodies.Contains(operation);

    /// <summary>Whether every call gives it a value for its body, which then is no caller's.</summary>
    public bool MakesBody(ConsumedOperation operation) => _madeBodies.Contains(operation) && !_passedBodies.Contains(operation);

    /// <summary>What is forwarded to an API: operations that it does not declare.</summary>
    public IReadOnlyList<ConsumedOperation> ForwardsTo(ConsumedApi api) => _forwards.GetValueOrDefault(api) ?? [];

    public bool IsCalled(ConsumedApi api, ConsumedOperation operation) =>
        _called.TryGetValue(api, out var operations) && operations.Contains(operation);

    /// <summary>A POST or PATCH is never sent twice, whatever a hint about its tool says. Of a tool of a server, its own hints decide.</summary>
    public bool IsRetrySafe(ConsumedOperation operation) => operation.Tool is not null ? operation.IsIdempotent : operation.Method switch
    {
        "PUT" or "DELETE" => _idempotent.Contains(operation),
        var method => MethodKinds.IsSafe(method),
    };

    private static bool GivesBody(ExposedOperation exposed, BoundCall call) =>
        call.With.Any(static argument => NameMatch.Same(argument.Key.Value, "body"))
        || (exposed.Action is ExposedAction.Single
            && exposed.Inputs.Any(static input => input.Place == InputPlace.BodyMember || NameMatch.Same(input.Name.Value, "body")));

    /// <summary>A constant, or a part of something: JSON as it is. A text could be meant as JSON or as a string.</summary>
    private static bool MakesBody(BoundCall call)
    {
        var name = (call.Operation.Body as ConsumedBody.Whole)?.Parameter?.Name.Value ?? "body";
        return call.With.Any(argument => argument.Key.Value == name
            && argument.Value is BoundValue.Constant or BoundValue.Step or BoundValue.Body or BoundValue.Input { Path.IsEmpty: false });
    }

    public static IEnumerable<BoundCall> CallsOf(ExposedAction? action) => action switch
    {
        ExposedAction.Single single => [single.Call],
        ExposedAction.Flow flow => flow.Steps.OfType<BoundCallStep>().Select(static step => step.Call),
        ExposedAction.Forward forward => [forward.Call],
        ExposedAction.Mock or null => [],
    };
}
