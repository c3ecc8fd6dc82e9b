using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>
/// Finds, by the paths of the upstream, which tool lists the things that another one is about, and which shows what another one changes: a
/// model that got a 404 or an empty answer is told which call to make next.
/// </summary>
internal static class ToolRelations
{
    public static ImmutableArray<Tool> Add(ImmutableArray<(OperationPlan Plan, Tool Tool)> tools)
    {
        var places = tools.Select(static entry => Place.Of(entry.Plan)).ToList();
        var reads = new Dictionary<(string Upstream, string Path), int>();
        for (var i = 0; i < tools.Length; i++)
        {
            if (places[i] is { IsRead: true } place)
            {
                reads.TryAdd((place.Upstream, place.Path(place.Segments.Length)), i);
            }
        }

        return
        [
            .. tools.Select((entry, index) => places[index] is { } place
                ? entry.Tool with { ListedBy = ListedBy(place), ToldBy = ToldBy(place, index) }
                : entry.Tool),
        ];

        // The collection before a value of the path: /orders for /orders/{id}/lines.
        string? ListedBy(Place place)
        {
            for (var length = place.Segments.Length - 1; length > 0; length--)
            {
                if (place.Segments[length] is null && reads.TryGetValue((place.Upstream, place.Path(length)), out var list)
                    && places[list]!.Keys.IsSubsetOf(place.Keys))
                {
                    return tools[list].Tool.Name;
                }
            }

            return null;
        }

        // The same path, or the value of the path that this one goes on from: /orders/{id} for /orders/{id}/cancel.
        string? ToldBy(Place place, int index)
        {
            for (var length = place.Segments.Length; length > 0 && !place.IsRead; length--)
            {
                if ((length == place.Segments.Length || place.Segments[length - 1] is null)
                    && reads.TryGetValue((place.Upstream, place.Path(length)), out var read)
                    && read != index
                    && places[read]!.Keys.IsSubsetOf(place.Keys))
                {
                    return tools[read].Tool.Name;
                }
            }

            return null;
        }
    }

    /// <param name="Segments">Of the upstream's path; null: one with a value.</param>
    /// <param name="Keys">The arguments that are part of the path.</param>
    private sealed record Place(string Upstream, bool IsRead, string?[] Segments, ImmutableHashSet<string> Keys)
    {
        public static Place? Of(OperationPlan plan)
        {
            if (plan.Only is not { Target: { } target, Call: { } call })
            {
                return null;
            }

            var text = string.Concat(target.Model.Path.Select(static part => part.Literal ?? "{}"));
            var inPath = target.Model.Parameters
                .Where(static p => p.Place == ParameterPlace.Path)
                .Select(static p => p.Identifier)
                .ToHashSet(StringComparer.Ordinal);
            var sources = call.Arguments
                .Where(a => inPath.Contains(a.Parameter))
                .Select(static a => (a.Value as ValueExpression.Input)?.Identifier)
                .ToHashSet(StringComparer.Ordinal);
            return new(
                target.Upstream,
                target.Model.Method == "GET",
                [.. text.Trim('/').Split('/').Select(static segment => segment.Contains("{}", StringComparison.Ordinal) ? null : segment)],
                [.. plan.Inputs.Where(input => sources.Contains(input.Identifier)).Select(static input => input.ToolKey)]);
        }

        public string Path(int length) => string.Join('/', Segments.Take(length).Select(static segment => segment ?? "{}"));
    }
}
