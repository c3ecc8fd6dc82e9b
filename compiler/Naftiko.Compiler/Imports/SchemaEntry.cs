using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>The operations of one file, below <c>consumes</c>, whose answers are encoded as another file says.</summary>
/// <param name="Location">The place of the other file as it is written.</param>
internal sealed record SchemaEntry(MappingNode Node, ScalarNode Location)
{
    public static IEnumerable<SchemaEntry> In(MappingNode root) =>
        from node in Below(root)
        where (node.Find("outputRawFormat")?.Value as ScalarNode)?.Value.ToLowerInvariant() is "avro" or "protobuf"
        let location = node.Find("outputSchema")?.Value as ScalarNode
        where location is { IsNull: false, Value.Length: > 0 }
        select new SchemaEntry(node, location);

    private static IEnumerable<MappingNode> Below(SyntaxNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(static entry => Below(entry.Value)).Prepend(mapping),
        SequenceNode list => list.Items.SelectMany(Below),
        _ => [],
    };
}
