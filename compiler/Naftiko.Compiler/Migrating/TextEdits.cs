using System.Text;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Migrating;

/// <summary>Changes to a text, each at its place: everything else stays as it was typed, line endings included.</summary>
internal sealed class TextEdits
{
    private readonly SourceFile _file;
    private readonly List<Edit> _edits = [];
    private readonly int[] _starts;
    private readonly int[] _shifts;

    public TextEdits(SourceFile file)
    {
        _file = file;
        _starts = Starts(file);
        _shifts = new int[_starts.Length];
    }

    public bool IsEmpty => _edits.Count == 0;

    /// <param name="text">A line feed in it begins a line that is indented by <paramref name="indent"/>, and by what its line is moved.</param>
    public void Replace(SourcePosition start, SourcePosition end, string text, int indent = 0) =>
        _edits.Add(new(Offset(start), Offset(end), text, indent, start.Line));

    /// <summary>Takes a whole line away.</summary>
    public void RemoveLine(int line) =>
        _edits.Add(new(_starts[line - 1], line < _starts.Length ? _starts[line] : _file.Text.Length, "", 0, line));

    /// <summary>Moves lines to the right, or with a negative number to the left as far as they are indented.</summary>
    public void Move(int first, int last, int columns)
    {
        for (var line = first; line <= last; line++)
        {
            _shifts[line - 1] += columns;
        }
    }

    public string Apply()
    {
        var text = new StringBuilder();
        var newline = _file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var at = 0;
        foreach (var edit in _edits.Concat(Moves()).OrderBy(static edit => edit.Start).ThenBy(static edit => edit.End))
        {
            // A line that is taken away need not be moved.
            if (edit.Start < at)
            {
                continue;
            }

            text.Append(_file.Text, at, edit.Start - at);
            text.Append(edit.Text.Replace("\n", newline + new string(' ', Math.Max(0, edit.Indent + _shifts[edit.Line - 1])), StringComparison.Ordinal));
            at = edit.End;
        }

        return text.Append(_file.Text, at, _file.Text.Length - at).ToString();
    }

    private IEnumerable<Edit> Moves()
    {
        var removed = _edits.Where(edit => edit is { Text: "" } && _starts[edit.Line - 1] == edit.Start).Select(static edit => edit.Line).ToHashSet();
        for (var index = 0; index < _shifts.Length; index++)
        {
            var line = _file.Lines[index];
            var blanks = line.Length - line.TrimStart(' ').Length;
            if (_shifts[index] == 0 || blanks == line.Length || removed.Contains(index + 1))
            {
                continue;
            }

            var start = _starts[index];
            yield return _shifts[index] > 0
                ? new(start, start, new string(' ', _shifts[index]), 0, index + 1)
                : new(start, start + Math.Min(-_shifts[index], blanks), "", 0, index + 1);
        }
    }

    private int Offset(SourcePosition position) => _starts[position.Line - 1] + position.Column - 1;

    /// <summary>Where each line begins. Lines end as those of the file do.</summary>
    private static int[] Starts(SourceFile file)
    {
        var starts = new int[file.Lines.Length];
        var at = 0;
        for (var index = 1; index < starts.Length; index++)
        {
            at += file.Lines[index - 1].Length;
            at += at + 1 < file.Text.Length && file.Text[at] == '\r' && file.Text[at + 1] == '\n' ? 2 : 1;
            starts[index] = at;
        }

        return starts;
    }

    /// <param name="Line">The line it begins in, from 1.</param>
    private readonly record struct Edit(int Start, int End, string Text, int Indent, int Line);
}
