using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>
/// Finds, by the paths of the upstream, which tool lists the things that another one is about, and which shows what another one changes: a
/// model is told where the value of an argument comes from, what a call with filters concerns, and after a 404 or an empty answer which call
/// to make next.
/// </summary>
internal static class ToolRelations
{
    /// <param name="tools">With whether the document says of their operation that it may answer 202, before it is done (RFC 9110, section 15.3.3).</param>
    public static ImmutableArray<Tool> Add(ImmutableArray<(OperationPlan Plan, bool IsAccepted, Tool Tool)> tools)
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
            .. tools.Select((entry, index) => places[index] is { } place ? Related(entry.Tool, entry.IsAccepted, place, index) : entry.Tool),
        ];

        Tool Related(Tool tool, bool isAccepted, Place place, int index)
        {
            var toldBy = ToldBy(place, index);
            var description = isAccepted && toldBy is not null
                ? PlainText.Append(tool.Description, $"Answers before it is done; {toldBy} tells the outcome.")
                : tool.Description;
            if (place.IsDelete && Preview(place) is { } preview)
            {
                description = PlainText.Append(description, $"Deletes all that {preview} lists with the same filters.");
            }

            return tool with { Description = description, InputSchema = WithSources(tool.InputSchema, place), ListedBy = ListedBy(place), ToldBy = toldBy };
        }

        ToolSchema WithSources(ToolSchema schema, Place place)
        {
            // What may be made by the call has an id that no list knows yet.
            for (var length = place.Segments.Length - (place.MayCreate ? 2 : 1); length > 0; length--)
            {
                if (place.SegmentKeys[length] is { } key && List(place, length) is { } list)
                {
                    schema = new([.. schema.Properties.Select(property => property.Name == key ? property with
                    {
                        Schema = property.Schema with { Description = PlainText.Append(property.Schema.Description, $"As {list} returns it.") },
                    } : property)]);
                }
            }

            return schema;
        }

        // The tool that reads what a filtered DELETE deletes: its path, and all of its filters.
        string? Preview(Place place) =>
            place.Segments[^1] is not null && !place.Filters.IsEmpty
                && reads.TryGetValue((place.Upstream, place.Path(place.Segments.Length)), out var read)
                && places[read] is { } list
                && place.Keys.SetEquals(list.Keys)
                && place.Filters.IsSubsetOf(list.Filters)
                ? tools[read].Tool.Name
                : null;

        string? List(Place place, int length) =>
            place.Segments[length] is null && reads.TryGetValue((place.Upstream, place.Path(length)), out var list) && places[list]!.Keys.IsSubsetOf(place.Keys)
                ? tools[list].Tool.Name
                : null;

        // The collection before a value of the path: /orders for /orders/{id}/lines.
        string? ListedBy(Place place)
        {
            for (var length = place.Segments.Length - 1; length > 0; length--)
            {
                if (List(place, length) is { } list)
                {
                    return list;
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
    /// <param name="SegmentKeys">The argument that a segment is; null: none, several, or a part of it.</param>
    /// <param name="Keys">The arguments that are part of the path.</param>
    /// <param name="Filters">The arguments that are query parameters.</param>
    private sealed record Place(
        string Upstream,
        string Method,
        string?[] Segments,
        string?[] SegmentKeys,
        ImmutableHashSet<string> Keys,
        ImmutableHashSet<string> Filters)
    {
        public bool IsRead => Method == "GET";

        public bool IsDelete => Method == "DELETE";

        /// <summary>A thing under an id that the caller chooses (RFC 9110, sections 9.3.3 and 9.3.4).</summary>
        public bool MayCreate => Method is "POST" or "PUT" && Segments[^1] is null;

        public static Place? Of(OperationPlan plan)
        {
            if (plan.Only is not { Target: { } target, Call: { } call })
            {
                return null;
            }

            var keys = plan.Inputs.ToDictionary(static input => input.Identifier, static input => input.ToolKey, StringComparer.Ordinal);
            var sources = call.Arguments
                .Where(a => a.Value is ValueExpression.Input input && keys.ContainsKey(input.Identifier))
                .DistinctBy(static a => a.Parameter)
                .ToDictionary(static a => a.Parameter, a => keys[((ValueExpression.Input)a.Value).Identifier], StringComparer.Ordinal);

            // One text for each segment, in which a value is its parameter in braces.
            var text = string.Concat(target.Model.Path.Select(static part => part.Literal ?? $"{{{part.Parameter}}}"));
            var segments = text.Trim('/').Split('/');
            return new(
                target.Upstream,
                target.Model.Method,
                [.. segments.Select(static segment => segment.Contains('{', StringComparison.Ordinal) ? null : segment)],
                [.. segments.Select(segment => segment is ['{', .. var parameter, '}'] ? sources.GetValueOrDefault(parameter) : null)],
                Sources(ParameterPlace.Path),
                Sources(ParameterPlace.Query));

            ImmutableHashSet<string> Sources(ParameterPlace place) =>
                [.. target.Model.Parameters.Where(p => p.Place == place).Select(p => sources.GetValueOrDefault(p.Identifier)).OfType<string>()];
        }

        public string Path(int length) => string.Join('/', Segments.Take(length).Select(static segment => segment ?? "{}"));
    }
}
