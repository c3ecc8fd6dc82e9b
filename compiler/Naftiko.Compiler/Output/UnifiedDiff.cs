using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Output;

/// <summary>Differences in the unified format (POSIX <c>diff -u</c>) with three lines of context, as <c>git apply</c> and <c>patch</c> read it.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoNewline = "\\ No newline at end of file";

    /// <summary>Empty when both texts are equal; line endings count as LF.</summary>
    /// <param name="path">With forward slashes.</param>
    /// <param name="before">Null: the file is new.</param>
    /// <param name="after">Null: the file goes away.</param>
    public static string Write(string path, string? before, string? after)
    {
        var edits = LineDiff.Compare(Lines(before), Lines(after));
        if (edits.TrueForAll(static e => e.Kind == LineEditKind.Equal))
        {
            return "";
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"--- {(before is null ? "/dev/null" : "a/" + path)}\n");
        text.Append(CultureInfo.InvariantCulture, $"+++ {(after is null ? "/dev/null" : "b/" + path)}\n");
        foreach (var (start, end) in Hunks(edits))
        {
            WriteHunk(text, edits, start, end);
        }

        return text.ToString();
    }

    /// <summary>Each line with its LF, so that a missing final newline is a difference.</summary>
    private static string[] Lines(string? text)
    {
        var normal = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        var lines = normal.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            lines[i] += "\n";
        }

        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static IEnumerable<(int Start, int End)> Hunks(List<LineEdit> edits)
    {
        var start = -1;
        var lastChange = -1;
        for (var i = 0; i < edits.Count; i++)
        {
            if (edits[i].Kind == LineEditKind.Equal)
            {
                continue;
            }

            if (start >= 0 && i - lastChange > 2 * Context)
            {
                yield return (start, lastChange + Context + 1);
                start = -1;
            }

            start = start < 0 ? Math.Max(0, i - Context) : start;
            lastChange = i;
        }

        yield return (start, Math.Min(edits.Count, lastChange + Context + 1));
    }

    private static void WriteHunk(StringBuilder text, List<LineEdit> edits, int start, int end)
    {
        var hunk = edits[start..end];
        var head = edits[..start];
        var oldRange = Range(head, hunk, LineEditKind.Insert);
        var newRange = Range(head, hunk, LineEditKind.Delete);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{oldRange} +{newRange} @@\n");
        foreach (var edit in hunk)
        {
            text.Append(edit.Kind switch { LineEditKind.Delete => '-', LineEditKind.Insert => '+', _ => ' ' });
            text.Append(edit.Text);
            if (!edit.Text.EndsWith('\n'))
            {
                text.Append('\n').Append(NoNewline).Append('\n');
            }
        }
    }

    /// <summary>"first,count" of one side; an empty side names the line before it.</summary>
    private static string Range(List<LineEdit> head, List<LineEdit> hunk, LineEditKind otherSide)
    {
        var before = head.Count(e => e.Kind != otherSide);
        var count = hunk.Count(e => e.Kind != otherSide);
        var first = count == 0 ? before : before + 1;
        return count == 1 ? $"{first}" : $"{first},{count}";
    }
}
