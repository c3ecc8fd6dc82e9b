using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Migrating;

/// <summary>Rewrites a mapping by name as a list: <c>x:</c> becomes <c>- name: x</c>.</summary>
internal static class MappingToList
{
    /// <returns>The entry that is written in a way that cannot be taken apart; null: all is done.</returns>
    public static MappingEntry? Rewrite(MappingNode mapping, TextEdits edits)
    {
        var isFlow = SourceText.First(mapping) == '{';
        foreach (var entry in mapping.Entries)
        {
            if (!entry.Key.IsInside(mapping) || Colon(entry) is null || !IsPlain(entry, mapping, isFlow))
            {
                return entry;
            }
        }

        if (isFlow)
        {
            edits.Replace(mapping.Span.Start, mapping.Span.Start.Right(1), "[");
            edits.Replace(mapping.Span.End.Right(-1), mapping.Span.End, "]");
        }

        foreach (var entry in mapping.Entries)
        {
            Rewrite(entry, mapping.Span.Start.Column, isFlow, edits);
        }

        return null;
    }

    private static void Rewrite(MappingEntry entry, int column, bool isFlow, TextEdits edits)
    {
        var key = entry.Key.Span;
        var name = Name(entry.Key);
        var dash = isFlow ? "" : "- ";
        var word = SourceText.First(entry.Key) == '"' && isFlow ? "\"name\"" : "name";
        switch (entry.Value)
        {
            case ScalarNode { IsNull: true } nothing:
                var end = nothing.Span.End > Colon(entry)!.Value && SourceText.Of(nothing) is { Length: > 0 } ? nothing.Span.End : Colon(entry)!.Value;
                edits.Replace(key.Start, end, isFlow ? $"{{{word}: {name}}}" : $"- name: {name}");
                break;
            case MappingNode { Entries: [var first, ..] } content when SourceText.First(content) == '{':
                edits.Replace(key.Start, content.Span.Start, dash);
                edits.Replace(first.Key.Span.Start, first.Key.Span.Start, $"{word}: {name}, ");
                break;
            case MappingNode { Entries: [] } empty:
                edits.Replace(key.Start, empty.Span.End, $"{dash}{{{word}: {name}}}");
                break;
            case MappingNode content:
                edits.Replace(key.Start, Colon(entry)!.Value, $"- name: {name}");
                edits.Move(key.Start.Line + 1, content.Span.End.Line, column + 2 - content.Span.Start.Column);
                break;
            default:
                edits.Replace(key.Start, entry.Value.Span.Start, $"{dash}{{{word}: {name}, type: ");
                edits.Replace(entry.Value.Span.End, entry.Value.Span.End, "}");
                break;
        }
    }

    /// <summary>A name that is a word of YAML as a value is put in quotes.</summary>
    private static string Name(ScalarNode key) =>
        new ScalarNode(key.Value, key.IsPlain, key.Span).IsNull ? $"'{key.Value}'" : SourceText.Of(key)!;

    private static bool IsPlain(MappingEntry entry, MappingNode mapping, bool isFlow)
    {
        if (entry.Value is ScalarNode { IsNull: true })
        {
            return true;
        }

        // An anchor or a tag before the value would be lost, and an alias is no text of its own.
        var colon = Colon(entry)!.Value;
        if (!entry.Value.IsInside(mapping) || entry.Value.Span.Start < colon || SourceText.Of(entry.Key) is null)
        {
            return false;
        }

        var between = entry.Value.Span.Start.Line == colon.Line
            ? SourceText.Between(mapping.Span.File, colon, entry.Value.Span.Start)!
            : SourceText.After(mapping.Span.File, colon);
        return between.Trim() is "" or ['#', ..]
            && (entry.Value is MappingNode content
                ? SourceText.First(content) is not ('&' or '!') && (isFlow || SourceText.First(content) != '{' || content.Span.Start.Line == colon.Line)
                : entry.Value is ScalarNode && SourceText.Of(entry.Value) is not null);
    }

    /// <summary>Behind the colon of an entry, or behind a key without one; null when it is not in the line of the key.</summary>
    private static SourcePosition? Colon(MappingEntry entry)
    {
        var after = SourceText.After(entry.Key.Span.File, entry.Key.Span.End);
        var blanks = after.Length - after.TrimStart().Length;
        return blanks < after.Length && after[blanks] == ':' ? entry.Key.Span.End.Right(blanks + 1)
            : entry.Value is ScalarNode { IsNull: true } ? entry.Key.Span.End
            : null;
    }
}
