using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>What has its files in a folder: skills, and resources of MCP adapters.</summary>
/// <param name="Location">The place of the folder as it is written.</param>
internal sealed record FolderEntry(MappingNode Node, ScalarNode Location)
{
    public static IEnumerable<FolderEntry> In(MappingNode root) =>
        from adapter in ExposedNodes.In(root)
        from node in ExposedNodes.Below(adapter, "skills").Concat(ExposedNodes.Below(adapter, "resources").Where(static node => node.Find("uri") is not null))
        let location = node.Find("location")?.Value as ScalarNode
        where location is { IsNull: false, Value.Length: > 0 }
        select new FolderEntry(node, location);
}
