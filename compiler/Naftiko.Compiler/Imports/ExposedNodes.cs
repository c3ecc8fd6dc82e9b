using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>Finds what adapters expose, in lists and in keyed mappings.</summary>
internal static class ExposedNodes
{
    /// <summary>The adapters of a document.</summary>
    public static IEnumerable<MappingNode> In(MappingNode root) => ImportEntry.Entries(root, "exposes");

    public static IEnumerable<MappingNode> Below(MappingNode owner, string key) => owner.Find(key)?.Value switch
    {
        SequenceNode list => list.Items.OfType<MappingNode>(),
        MappingNode map => map.Entries.Select(static entry => entry.Value).OfType<MappingNode>(),
        _ => [],
    };
}
