using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Schema;

/// <summary>A key of a document that the schema knows.</summary>
/// <param name="Owner">The mapping that has the key.</param>
/// <param name="Block">What that mapping is.</param>
/// <param name="Value">What the value of the key is; null when the schema says nothing about it.</param>
internal sealed record SchemaKey(MappingNode Owner, MappingEntry Entry, SchemaBlock Block, SchemaBlock? Value)
{
    /// <summary>Every known key of a document, a mapping before what is in it. A part that aliases repeat comes once.</summary>
    public static IEnumerable<SchemaKey> In(MappingNode root) =>
        Below(root, SchemaBlock.Root, new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<SchemaKey> Below(SyntaxNode node, SchemaBlock block, HashSet<SyntaxNode> seen)
    {
        if (!seen.Add(node))
        {
            yield break;
        }

        if (node is SequenceNode list)
        {
            foreach (var key in list.Items.SelectMany(item => block.OfItem(item) is { } inner ? Below(item, inner, seen) : []))
            {
                yield return key;
            }
        }

        foreach (var entry in node is MappingNode mapping ? mapping.Entries : [])
        {
            var inner = block.Of(entry);
            if (block.Has(entry.Key.Value))
            {
                yield return new((MappingNode)node, entry, block, inner);
            }

            foreach (var key in inner is null ? [] : Below(entry.Value, inner, seen))
            {
                yield return key;
            }
        }
    }
}
