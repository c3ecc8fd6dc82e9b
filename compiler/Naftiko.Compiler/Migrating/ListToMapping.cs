using System.Collections.Immutable;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Migrating;

/// <summary>Rewrites a list of things with names as a mapping by name: <c>- name: x</c> becomes <c>x:</c>.</summary>
internal static class ListToMapping
{
    /// <returns>False: it stays a list, because of an item that has no name of its own or is written in a way that cannot be taken apart.</returns>
    public static bool Rewrite(MappingEntry entry, SequenceNode list, TextEdits edits)
    {
        List<NamedItem?> found = [.. list.Items.Select(item => NamedItem.Of(item, list))];
        if (list.Items.IsEmpty || found.Contains(null) || found.DistinctBy(static item => ((ScalarNode)item!.NameEntry.Value).Value).Count() < found.Count
            || !list.IsInside(new MappingNode([], entry.Key.Span with { End = list.Span.End })))
        {
            return false;
        }

        ImmutableArray<NamedItem> items = [.. found.OfType<NamedItem>()];
        return SourceText.First(list) switch
        {
            '[' => RewriteFlow(list, items, edits),
            '-' => RewriteBlock(entry, list, items, edits),
            _ => false,
        };
    }

    private static bool RewriteFlow(SequenceNode list, ImmutableArray<NamedItem> items, TextEdits edits)
    {
        if (!items.All(static item => item.IsFlow && CanLoseName(item)))
        {
            return false;
        }

        edits.Replace(list.Span.Start, list.Span.Start.Right(1), "{");
        edits.Replace(list.Span.End.Right(-1), list.Span.End, "}");
        foreach (var item in items)
        {
            edits.Replace(item.Node.Span.Start, item.Node.Span.Start, $"{item.Name}: ");
            LoseName(item, edits);
        }

        return true;
    }

    private static bool RewriteBlock(MappingEntry entry, SequenceNode list, ImmutableArray<NamedItem> items, TextEdits edits)
    {
        var dash = list.Span.Start.Column;
        if (!items.All(item => SourceText.Before(list.Span.File, item.Node.Span.Start) is var before
            && before.TrimEnd().Length == dash && before.Trim() == "-" && (item.IsFlow ? CanLoseName(item) : CanLoseLine(item))))
        {
            return false;
        }

        // Entries stand to the right of the key that has them; dashes may stand below it.
        var shift = dash > entry.Key.Span.Start.Column ? 0 : entry.Key.Span.Start.Column + 2 - dash;
        edits.Move(entry.Key.Span.Start.Line + 1, list.Span.End.Line, shift);
        foreach (var item in items)
        {
            var start = new SourcePosition(item.Node.Span.Start.Line, dash);
            if (item.IsFlow)
            {
                edits.Replace(start, item.Node.Span.Start, $"{item.Name}: ");
                LoseName(item, edits);
            }
            else if (item.Index == 0)
            {
                edits.Replace(start, item.NameEntry.Value.Span.End, item.IsAlone ? $"{item.Name}: {{}}" : $"{item.Name}:");
            }
            else
            {
                var comment = SourceText.After(list.Span.File, item.NameEntry.Value.Span.End).TrimEnd();
                edits.Replace(start, item.Node.Span.Start, $"{item.Name}:{comment}\n", item.Node.Span.Start.Column - 1);
                edits.RemoveLine(item.NameEntry.Key.Span.Start.Line);
            }
        }

        return true;
    }

    /// <summary>The name is first, or has a line for itself.</summary>
    private static bool CanLoseLine(NamedItem item) =>
        SourceText.After(item.Node.Span.File, item.NameEntry.Value.Span.End).TrimStart() is "" or ['#', ..]
            && (item.Index == 0 || SourceText.Before(item.Node.Span.File, item.NameEntry.Key.Span.Start).Trim().Length == 0);

    /// <summary>No comment is lost with the name.</summary>
    private static bool CanLoseName(NamedItem item) =>
        item.IsAlone || (Lost(item) is var (start, end) && !SourceText.Range(item.Node.Span.File, start, end).Contains('#', StringComparison.Ordinal));

    private static void LoseName(NamedItem item, TextEdits edits)
    {
        var (start, end) = Lost(item);
        edits.Replace(start, end, "");
    }

    /// <summary>The name with the comma behind it, or else the one before.</summary>
    private static (SourcePosition Start, SourcePosition End) Lost(NamedItem item) =>
        item.IsAlone ? (item.NameEntry.Key.Span.Start, item.NameEntry.Value.Span.End)
        : item.Index + 1 < item.Node.Entries.Length ? (item.NameEntry.Key.Span.Start, item.Node.Entries[item.Index + 1].Key.Span.Start)
        : (item.Node.Entries[item.Index - 1].Value.Span.End, item.NameEntry.Value.Span.End);
}
