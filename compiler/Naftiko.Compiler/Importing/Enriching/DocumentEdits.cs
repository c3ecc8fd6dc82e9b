using System.Collections.Immutable;
using System.Text;
using Naftiko.Compiler.Importing.Writing;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>Changes to the text of a document that leave every other character of it as it is: comments, order, quotes and line endings.</summary>
internal sealed class DocumentEdits
{
    private readonly SourceFile _file;
    private readonly int[] _lineStarts;
    private readonly YamlStyle _style;
    private readonly List<Edit> _edits = [];

    public DocumentEdits(MappingNode root)
    {
        _file = root.Span.File;
        _lineStarts = Starts(_file.Text);
        _style = ListIndent(root) is >= 0 and var indent ? new(indent) : YamlStyle.Ours;
    }

    /// <summary>What the changes that follow are made for.</summary>
    public int Part { get; set; }

    /// <summary>How many changes are made for these parts.</summary>
    public int Count(IReadOnlySet<int> parts) => _edits.Count(edit => parts.Contains(edit.Part));

    /// <summary>Adds keys that a mapping does not have.</summary>
    /// <param name="order">The keys in the order in which people write them: a key stands behind the last of those before it.</param>
    public void Add(MappingNode node, YamlMap added, ImmutableArray<string> order)
    {
        foreach (var group in added.Entries.GroupBy(entry => Before(node, entry.Key, order)))
        {
            var map = new YamlMap();
            foreach (var (key, value, _) in group)
            {
                map.Add(key, value);
            }

            if (IsFlow(node))
            {
                Insert(Offset(group.Key is { } before ? End(before, node) : node.Span.Start) + (group.Key is null ? 1 : 0), group.Key is not null
                    ? ", " + YamlText.Inline(map) : YamlText.Inline(map) + (node.Entries.IsEmpty ? "" : ", "));
            }
            else if (group.Key is { } before)
            {
                var indent = node.Entries[0].Key.Span.Start.Column - 1;
                Insert(LineEnd(End(before, node).Line), "\n" + YamlText.Block(map, indent, _style).TrimEnd('\n'));
            }
            else
            {
                var first = node.Entries[0].Key.Span.Start;
                Insert(Offset(first), YamlText.Block(map, first.Column - 1, _style).TrimStart(' ') + new string(' ', first.Column - 1));
            }
        }
    }

    /// <summary>Adds items behind those of a list that has some.</summary>
    public void Add(SequenceNode list, IReadOnlyList<YamlMap> items)
    {
        if (IsFlow(list))
        {
            var place = list.Items.IsEmpty ? Offset(list.Span.Start) + 1 : Offset(End(list.Items[^1], list));
            var text = string.Join(", ", items.Select(static item => $"{{{YamlText.Inline(item)}}}"));
            Insert(place, list.Items.IsEmpty ? text : ", " + text);
            return;
        }

        var first = list.Items[0].Span.Start;
        var dash = _file.Lines[first.Line - 1].LastIndexOf('-', first.Column - 1);
        Insert(LineEnd(End(list.Items[^1], list).Line), string.Concat(items.Select(item =>
            $"\n{new string(' ', dash)}- {YamlText.Block(item, dash + 2, _style).TrimStart(' ').TrimEnd('\n')}")));
    }

    /// <summary>Writes another text in the place of a scalar.</summary>
    /// <param name="key">The key it belongs to.</param>
    public void Replace(MappingEntry entry, MappingNode parent, string text)
    {
        var span = entry.Value.Span;
        var hasComment = _file.Lines[span.End.Line - 1].AsSpan(span.End.Column - 1).Contains('#');
        var written = IsFlow(parent) || hasComment ? YamlText.Line(text, IsFlow(parent))
            : YamlText.Value(text, entry.Key.Span.Start.Column - 1).Trim('\n', ' ');
        _edits.Add(new(Part, Offset(span.Start), Offset(span.End), written));
    }

    /// <summary>The text with the changes that are made for some parts.</summary>
    public string Apply(IReadOnlySet<int> parts)
    {
        var newline = _file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = new StringBuilder();
        var done = 0;

        // What is added at one place keeps its order.
        foreach (var (_, start, end, inserted) in _edits.Where(edit => parts.Contains(edit.Part)).OrderBy(static edit => edit.Start))
        {
            text.Append(_file.Text, done, start - done).Append(inserted.Replace("\n", newline, StringComparison.Ordinal));
            done = end;
        }

        return text.Append(_file.Text, done, _file.Text.Length - done).ToString();
    }

    private void Insert(int offset, string text) => _edits.Add(new(Part, offset, offset, text));

    private static MappingEntry? Before(MappingNode node, string key, ImmutableArray<string> order)
    {
        var rank = order.IndexOf(key);
        return rank < 0 ? node.Entries.LastOrDefault()
            : node.Entries.LastOrDefault(entry => order.IndexOf(entry.Key.Value) is >= 0 and var other && other < rank);
    }

    private static SourcePosition End(MappingEntry entry, MappingNode parent) =>
        End(entry.Value, parent) is var end && end > entry.Key.Span.End ? end : entry.Key.Span.End;

    /// <summary>What an alias stands for may be anywhere.</summary>
    private static SourcePosition End(SyntaxNode node, SyntaxNode parent) =>
        node.Span.Start >= parent.Span.Start && node.Span.End <= parent.Span.End ? node.Span.End : parent.Span.Start;

    private bool IsFlow(SyntaxNode node) => _file.Lines[node.Span.Start.Line - 1].AsSpan(node.Span.Start.Column - 1) is ['{' or '[', ..];

    private int Offset(SourcePosition position) => _lineStarts[position.Line - 1] + position.Column - 1;

    private int LineEnd(int line) => _lineStarts[line - 1] + _file.Lines[line - 1].Length;

    /// <summary>Where lines begin, by what <see cref="SourceFile.Lines"/> takes for the end of one.</summary>
    private static int[] Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\f' or '\u0085' or '\u2028' or '\u2029' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }

    /// <summary>How far this author sets off the items of a list from its key.</summary>
    private int ListIndent(SyntaxNode node)
    {
        foreach (var entry in node is MappingNode mapping ? mapping.Entries : [])
        {
            if (entry.Value is SequenceNode { Items: [var first, ..] } list && !IsFlow(list))
            {
                var dash = _file.Lines[first.Span.Start.Line - 1].LastIndexOf('-', Math.Max(first.Span.Start.Column - 1, 0));
                return Math.Clamp(dash - (entry.Key.Span.Start.Column - 1), 0, 4);
            }

            if (entry.Value is MappingNode && ListIndent(entry.Value) is >= 0 and var inner)
            {
                return inner;
            }
        }

        return -1;
    }

    private sealed record Edit(int Part, int Start, int End, string Text);
}
