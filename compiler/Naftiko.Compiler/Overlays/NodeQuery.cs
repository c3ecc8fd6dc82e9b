using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Overlays;

/// <summary>Finds the nodes of a document that a JSONPath selects (RFC 9535).</summary>
internal sealed class NodeQuery
{
    private readonly NodePlace _root;
    private readonly NodeFilter _filter;

    public NodeQuery(MappingNode root)
    {
        _root = new(root, []);
        _filter = new(this);
    }

    /// <returns>In the order of the path, a place as often as it is selected.</returns>
    public IEnumerable<NodePlace> Select(ImmutableArray<JsonSelector> path) => Select(path, _root);

    public IEnumerable<NodePlace> Select(JsonQuery query, NodePlace current) => Select(query.Path, query.FromRoot ? _root : current);

    private IEnumerable<NodePlace> Select(ImmutableArray<JsonSelector> path, NodePlace start) =>
        path.Aggregate<JsonSelector, IEnumerable<NodePlace>>([start], (places, selector) => places.SelectMany(place => Apply(selector, place)));

    private IEnumerable<NodePlace> Apply(JsonSelector selector, NodePlace place) => selector switch
    {
        JsonSelector.Member member => place.Member(member.Name) is { } found ? [found] : [],
        JsonSelector.Index index => place.Item(index.Position) is { } found ? [found] : [],
        JsonSelector.Wildcard => place.Children,
        JsonSelector.Slice slice => Sliced(slice, place),
        JsonSelector.Filter filter => place.Children.Where(child => _filter.Passes(filter.Condition, child)),
        JsonSelector.Several several => several.Selectors.SelectMany(one => Apply(one, place)),
        JsonSelector.Descendants => place.Children.SelectMany(child => Apply(selector, child)).Prepend(place),

        // Not of RFC 9535: what they make is no node of the document.
        JsonSelector.First or JsonSelector.Collected or JsonSelector.Length => [],
    };

    /// <summary>RFC 9535, section 2.3.4.2.2.</summary>
    private static IEnumerable<NodePlace> Sliced(JsonSelector.Slice slice, NodePlace place)
    {
        var count = place.Node is SequenceNode list ? list.Items.Length : 0;
        var (first, end) = slice.Step >= 0
            ? (Bounded(slice.Start ?? 0, 0, count), Bounded(slice.End ?? count, 0, count))
            : (Bounded(slice.Start ?? count - 1, -1, count - 1), slice.End is { } last ? Bounded(last, -1, count - 1) : -1);
        for (var at = first; slice.Step > 0 ? at < end : slice.Step < 0 && at > end; at += slice.Step)
        {
            yield return place.Item(at)!;
        }

        int Bounded(int position, int least, int most) => Math.Clamp(position < 0 ? position + count : position, least, most);
    }
}
