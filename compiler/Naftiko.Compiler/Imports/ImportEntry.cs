using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>The imports of one file: entries of its sections, at its root or under <c>capability</c>, that name a file.</summary>
/// <param name="Section">What is imported.</param>
/// <param name="File">The place of the other file as it is written.</param>
internal sealed record ImportEntry(string Section, MappingNode Node, ScalarNode File)
{
    public const string Consumes = "consumes";

    private const string Import = "import";

    /// <summary>What files can share, in the order in which it is read.</summary>
    public static readonly string[] Sections = [Consumes, "aggregates", "exposes", "binds"];

    /// <summary>A bind has a file of its own, and nothing but an API has ever been imported without its name.</summary>
    public static bool IsImport(MappingNode node, string section) =>
        Value(node, Import) is not null || Value(node, LanguageWords.File.Newer) is not null
            || (section == Consumes && Value(node, LanguageWords.File.Older) is not null);

    /// <summary>Those whose file is a text; binding complains about the others.</summary>
    public static IEnumerable<ImportEntry> In(MappingNode root) =>
        from section in Sections
        from node in Entries(root, section)
        where IsImport(node, section)
        let file = (Value(node, LanguageWords.File.Newer) ?? Value(node, LanguageWords.File.Older)) as ScalarNode
        where file is { Value.Length: > 0 }
        select new ImportEntry(section, node, file);

    /// <summary>The entries of a section, wherever a file has it.</summary>
    public static IEnumerable<MappingNode> Entries(MappingNode root, string section) =>
        Holders(root).SelectMany(holder => Nodes(Value(holder, section)));

    public static bool Holds(MappingNode root, string section) => Holders(root).Any(holder => Value(holder, section) is not null);

    private static IEnumerable<MappingNode> Holders(MappingNode root) => Value(root, "capability") is MappingNode capability ? [root, capability] : [root];

    private static IEnumerable<MappingNode> Nodes(SyntaxNode? section) => section switch
    {
        SequenceNode list => list.Items.OfType<MappingNode>(),
        MappingNode map => map.Entries.Select(static entry => entry.Value).OfType<MappingNode>(),
        _ => [],
    };

    private static SyntaxNode? Value(MappingNode node, string key) => node.Find(key)?.Value is { } value and not ScalarNode { IsNull: true } ? value : null;
}
