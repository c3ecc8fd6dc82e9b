using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Migrating;

/// <summary>An item of a list of things with names, as its text can become an entry of a mapping.</summary>
/// <param name="Node">What it has.</param>
/// <param name="Index">The place of its name among its keys.</param>
/// <param name="Name">The name as it is written, with its quotes.</param>
internal sealed record NamedItem(MappingNode Node, int Index, string Name)
{
    public MappingEntry NameEntry => Node.Entries[Index];

    public bool IsFlow => SourceText.First(Node) == '{';

    public bool IsAlone => Node.Entries.Length == 1;

    /// <returns>Null for what must stay an item: it has no name, or is written in a way that cannot be taken apart.</returns>
    public static NamedItem? Of(SyntaxNode item, SequenceNode list)
    {
        if (item is not MappingNode node || !node.IsInside(list) || !node.Entries.All(entry => entry.Key.IsInside(node)))
        {
            return null;
        }

        var index = node.Entries.ToList().FindIndex(static entry => entry.Key.Value == "name");
        if (index < 0 || node.Entries[index] is not { Value: ScalarNode { IsNull: false, Value.Length: > 0 } value } entry)
        {
            return null;
        }

        // An anchor, a tag or a comment in between would be lost.
        var gap = SourceText.Between(node.Span.File, entry.Key.Span.End, value.Span.Start);
        return gap?.Trim() == ":" && SourceText.Of(value) is { Length: > 0 } text && !(text[0] is '|' or '>') ? new(node, index, text) : null;
    }
}
