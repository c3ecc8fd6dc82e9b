using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>The imports of one file: entries of <c>consumes</c>, at its root or under <c>capability</c>, that name a file.</summary>
/// <param name="Location">The place of the other file as it is written.</param>
internal sealed record ImportEntry(MappingNode Node, ScalarNode Location)
{
    public static bool IsImport(MappingNode node) => Value(node, "location") is not null || Value(node, "import") is not null;

    /// <summary>Those whose location is a text; binding complains about the others.</summary>
    public static IEnumerable<ImportEntry> In(MappingNode root) =>
        from holder in Holders(root)
        from node in Nodes(Value(holder, "consumes"))
        where Value(node, "location") is ScalarNode { Value.Length: > 0 }
        select new ImportEntry(node, (ScalarNode)Value(node, "location")!);

    public static bool HasConsumes(MappingNode root) => Holders(root).Any(static holder => Value(holder, "consumes") is not null);

    private static IEnumerable<MappingNode> Holders(MappingNode root) => Value(root, "capability") is MappingNode capability ? [root, capability] : [root];

    private static IEnumerable<MappingNode> Nodes(SyntaxNode? consumes) => consumes switch
    {
        SequenceNode list => list.Items.OfType<MappingNode>(),
        MappingNode map => map.Entries.Select(static entry => entry.Value).OfType<MappingNode>(),
        _ => [],
    };

    private static SyntaxNode? Value(MappingNode node, string key) => node.Find(key)?.Value is { } value and not ScalarNode { IsNull: true } ? value : null;
}
