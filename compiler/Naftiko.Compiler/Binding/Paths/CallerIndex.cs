namespace Naftiko.Compiler.Binding.Paths;

/// <summary>Knows what calls each consumed operation.</summary>
internal sealed class CallerIndex
{
    private readonly HashSet<ConsumedOperation> _called = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ConsumedOperation, List<CallingRoute>> _routes = new(ReferenceEqualityComparer.Instance);

    public CallerIndex(BoundDocument document)
    {
        foreach (var exposed in document.Exposes.SelectMany(static adapter => adapter.Operations))
        {
            switch (exposed.Action)
            {
                case ExposedAction.Single single:
                    _called.Add(single.Call.Operation);
                    AddRoute(exposed, single.Call);
                    break;
                case ExposedAction.Flow flow:
                    // A step takes what it needs from other steps as well, so that its route says little about its path.
                    _called.UnionWith(flow.Steps.OfType<BoundCallStep>().Select(static step => step.Call.Operation));
                    break;
                case ExposedAction.Mock or ExposedAction.Forward or null:
                    break;
            }
        }
    }

    public bool IsCalled(ConsumedOperation operation) => _called.Contains(operation);

    /// <summary>The REST operations that do nothing but call it.</summary>
    public IReadOnlyList<CallingRoute> RoutesOf(ConsumedOperation operation) => _routes.GetValueOrDefault(operation) ?? [];

    private void AddRoute(ExposedOperation exposed, BoundCall call)
    {
        if (exposed.Route is not { } route)
        {
            return;
        }

        if (!_routes.TryGetValue(call.Operation, out var routes))
        {
            _routes[call.Operation] = routes = [];
        }

        routes.Add(new(route, exposed, call));
    }
}
