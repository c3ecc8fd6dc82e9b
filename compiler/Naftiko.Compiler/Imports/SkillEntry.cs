using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>The skills of a document whose files are in a folder.</summary>
/// <param name="Location">The place of the folder as it is written.</param>
internal sealed record SkillEntry(MappingNode Node, ScalarNode Location)
{
    public static IEnumerable<SkillEntry> In(MappingNode root) =>
        from adapter in ImportEntry.Entries(root, "exposes")
        from skill in Nodes(adapter.Find("skills")?.Value)
        let location = skill.Find("location")?.Value as ScalarNode
        where location is { IsNull: false, Value.Length: > 0 }
        select new SkillEntry(skill, location);

    private static IEnumerable<MappingNode> Nodes(SyntaxNode? node) => node switch
    {
        SequenceNode list => list.Items.OfType<MappingNode>(),
        MappingNode map => map.Entries.Select(static entry => entry.Value).OfType<MappingNode>(),
        _ => [],
    };
}
