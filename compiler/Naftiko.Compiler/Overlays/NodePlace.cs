using System.Collections.Immutable;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Overlays;

/// <summary>A node and the way to it: what an alias stands for is in several places, each a node of its own to whoever changes one.</summary>
/// <param name="Way">The position among the entries or items of each node above it, from the root on.</param>
internal sealed record NodePlace(SyntaxNode Node, ImmutableArray<int> Way)
{
    public IEnumerable<NodePlace> Children => Node switch
    {
        MappingNode mapping => mapping.Entries.Select((entry, at) => new NodePlace(entry.Value, Way.Add(at))),
        SequenceNode list => list.Items.Select((item, at) => new NodePlace(item, Way.Add(at))),
        _ => [],
    };

    public NodePlace? Member(string name)
    {
        if (Node is MappingNode mapping)
        {
            for (var at = 0; at < mapping.Entries.Length; at++)
            {
                if (mapping.Entries[at].Key.Value == name)
                {
                    return new(mapping.Entries[at].Value, Way.Add(at));
                }
            }
        }

        return null;
    }

    /// <param name="position">Negative counts from the end.</param>
    public NodePlace? Item(int position)
    {
        if (Node is not SequenceNode list)
        {
            return null;
        }

        var at = position < 0 ? position + list.Items.Length : position;
        return at >= 0 && at < list.Items.Length ? new(list.Items[at], Way.Add(at)) : null;
    }
}
