using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding.Paths;

/// <summary>Completes a path by the routes that call its operation: they say how the author sees it.</summary>
internal static class RouteEvidence
{
    /// <returns>The whole path, the parameters it gained and the route that shows it; null where the routes show none, or more than one.</returns>
    public static (PathTemplate Path, ImmutableArray<ConsumedParameter> Added, ExposedRoute Route)? Find(
        ConsumedOperation operation, IReadOnlyList<CallingRoute> routes)
    {
        if (routes.Count == 0)
        {
            return null;
        }

        // What the operation declares needs one route that shows its place; what only routes speak of needs all of them.
        var isDeclared = !operation.LostValues.IsEmpty;
        var found = routes.Select(route => isDeclared ? Declared(operation, route) : Undeclared(operation, route)).ToList();
        var shown = found.OfType<(PathTemplate Path, ImmutableArray<ConsumedParameter> Added, ExposedRoute Route)>().ToList();
        return (isDeclared || shown.Count == found.Count) && shown.DistinctBy(static s => PathSegments.Shape(s.Path)).Count() == 1
            ? shown[0]
            : null;
    }

    private static (PathTemplate, ImmutableArray<ConsumedParameter>, ExposedRoute)? Declared(ConsumedOperation operation, CallingRoute route)
    {
        var lost = new Dictionary<string, ConsumedParameter>(StringComparer.Ordinal);
        foreach (var parameter in operation.LostValues)
        {
            if (route.PlaceholderOf(parameter.Name.Value) is not { } placeholder || !lost.TryAdd(placeholder.Name, parameter))
            {
                return null;
            }
        }

        return PathAlignment.Complete(operation, route.Route.Path, lost) is { } path ? (path, operation.LostValues, route.Route) : null;
    }

    private static (PathTemplate, ImmutableArray<ConsumedParameter>, ExposedRoute)? Undeclared(ConsumedOperation operation, CallingRoute route)
    {
        var lost = route.Unplaced().ToDictionary(
            static value => value.Placeholder.Name,
            static value => new ConsumedParameter(value.Name, ConsumedPlace.Path, BoundShape.Nothing, true, null, IsImplicit: true, value.Name.Span),
            StringComparer.Ordinal);
        return lost.Count > 0 && PathAlignment.Complete(operation, route.Route.Path, lost) is { } path ? (path, [.. lost.Values], route.Route) : null;
    }
}
