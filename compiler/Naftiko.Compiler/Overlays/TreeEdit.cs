using System.Collections.Immutable;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Overlays;

/// <summary>Makes a tree out of another one that differs at one place. Everything else is shared with it, spans included.</summary>
internal static class TreeEdit
{
    /// <param name="change">Makes the new node; null takes it out of what it is in.</param>
    public static SyntaxNode? At(SyntaxNode node, ReadOnlySpan<int> way, Func<SyntaxNode, SyntaxNode?> change)
    {
        if (way.IsEmpty)
        {
            return change(node);
        }

        var at = way[0];
        switch (node)
        {
            case MappingNode mapping:
                var (key, value) = mapping.Entries[at];
                return new MappingNode(
                    At(value, way[1..], change) is { } changed ? mapping.Entries.SetItem(at, new(key, changed)) : mapping.Entries.RemoveAt(at), mapping.Span);
            case SequenceNode list:
                return new SequenceNode(
                    At(list.Items[at], way[1..], change) is { } item ? list.Items.SetItem(at, item) : list.Items.RemoveAt(at), list.Span);
            default:
                throw new NotSupportedException(node.GetType().Name);
        }
    }

    /// <summary>What both say together: mappings are merged, lists are put one after the other, and of anything else the later one counts.</summary>
    public static SyntaxNode Merge(SyntaxNode node, SyntaxNode update) => (node, update) switch
    {
        (MappingNode mapping, MappingNode added) => new MappingNode(Merge(mapping.Entries, added.Entries), mapping.Span),
        (SequenceNode list, SequenceNode added) => new SequenceNode([.. list.Items, .. added.Items], list.Span),
        _ => update,
    };

    private static ImmutableArray<MappingEntry> Merge(ImmutableArray<MappingEntry> entries, ImmutableArray<MappingEntry> added)
    {
        var merged = entries.ToList();
        foreach (var (key, value) in added)
        {
            var at = merged.FindIndex(entry => entry.Key.Value == key.Value);
            if (at < 0)
            {
                merged.Add(new(key, value));
            }
            else
            {
                merged[at] = new(merged[at].Key, Merge(merged[at].Value, value));
            }
        }

        return [.. merged];
    }
}
