using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Overlays;

/// <summary>
/// A stage before all others that look at a document: what an overlay says is put into the tree, as if the author had written it there. Each node knows the
/// file that it comes from, so that what is wrong with it is reported there.
/// </summary>
public static class Overlay
{
    /// <param name="overlay">Null: the tree is the document's.</param>
    public static StageResult<MappingNode> Apply(MappingNode root, SourceFile? overlay)
    {
        if (overlay is null)
        {
            return new(root, []);
        }

        var findings = new DiagnosticBag();
        foreach (var action in new OverlayReader(findings).Read(overlay))
        {
            root = Apply(root, action, findings);
        }

        return new(root, findings.ToImmutable());
    }

    private static MappingNode Apply(MappingNode root, OverlayAction action, DiagnosticBag findings)
    {
        // From the last to the first, and what is inside before what it is in: what is changed moves nothing that is still to be found.
        var places = new NodeQuery(root).Select(action.Target.Selectors).DistinctBy(static place => string.Join(',', place.Way))
            .OrderByDescending(static place => place.Way, WayOrder.Instance).ToList();
        if (places.Count == 0)
        {
            ReportNothing(root, action, findings);
        }

        foreach (var place in places)
        {
            if (Obstacle(place, action) is { } obstacle)
            {
                findings.Add(obstacle);
                return root;
            }

            root = (MappingNode)TreeEdit.At(root, place.Way.AsSpan(), node => Changed(node, action.Update))!;
        }

        return root;
    }

    private static SyntaxNode? Changed(SyntaxNode node, SyntaxNode? update) =>
        update is null ? null
        : node is SequenceNode list ? new SequenceNode(list.Items.Add(update), list.Span)
        : TreeEdit.Merge(node, update);

    private static Diagnostic? Obstacle(NodePlace place, OverlayAction action) => (place.Node, action.Update) switch
    {
        (_, null) when place.Way.IsEmpty => new(OverlayDiagnostics.ActionIncomplete, action.Place.Span, "would take out the whole document"),
        (_, null) => null,
        (ScalarNode, _) => new(OverlayDiagnostics.TargetIsText, action.Place.Span, action.Place.Value),
        (MappingNode, not MappingNode) =>
            new(OverlayDiagnostics.UpdateOfMapping, action.Update.Span, action.Place.Value, action.Update is ScalarNode ? "text" : action.Update.Kind),
        _ => null,
    };

    /// <summary>Says which part of the path is the first to select nothing, and what is there instead.</summary>
    private static void ReportNothing(MappingNode root, OverlayAction action, DiagnosticBag findings)
    {
        var query = new NodeQuery(root);
        var selectors = action.Target.Selectors;
        var count = Enumerable.Range(0, selectors.Length).Last(length => query.Select(selectors[..length]).Any());
        var range = selectors[count].Range;
        var found = query.Select(selectors[..count]).First();
        var names = Names(found.Node).Distinct(StringComparer.Ordinal).ToList();
        var text = action.Place.Value;
        var help = names.Count == 0 ? "There is nothing in what the path selects before it; correct the target, or remove the action."
            : selectors[count] is JsonSelector.Member member ? Suggestion.Help(member.Name, names)
            : $"What is there: {Suggestion.List(names)}.";
        findings.Report(
            OverlayDiagnostics.NothingSelected, new ScalarText(action.Place).Span(range.Start, range.Length),
            text, text.Substring(range.Start, range.Length), help);
    }

    private static IEnumerable<string> Names(SyntaxNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Select(static entry => entry.Key.Value),
        SequenceNode list => list.Items.OfType<MappingNode>().Select(static item => (item.Find("name") ?? item.Find("namespace"))?.Value)
            .OfType<ScalarNode>().Select(static name => name.Value),
        _ => [],
    };

    private sealed class WayOrder : IComparer<ImmutableArray<int>>
    {
        public static WayOrder Instance { get; } = new();

        public int Compare(ImmutableArray<int> x, ImmutableArray<int> y) => x.AsSpan().SequenceCompareTo(y.AsSpan());
    }
}
