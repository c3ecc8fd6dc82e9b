using System.Text;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>The source line of a finding, clipped around the place, and the columns to underline.</summary>
/// <param name="Line">Text that is safe to print; tabs are expanded.</param>
/// <param name="Indent">Columns before the underline.</param>
/// <param name="Length">Columns of the underline; at least one.</param>
internal sealed record CodeFrame(string Line, int Indent, int Length)
{
    private const int TabSize = 4;
    private const int LongLine = 1024;
    private const string Ellipsis = "…";

    /// <returns>Null when the file has no such line.</returns>
    public static CodeFrame? Of(SourceSpan span, int width)
    {
        var lines = span.File.Lines;
        if (span.Start.Line < 1 || span.Start.Line > lines.Length)
        {
            return null;
        }

        var source = span.File.ShownLine(span.Start.Line);
        var start = Math.Clamp(span.Start.Column - 1, 0, source.Length);
        var end = span.End.Line == span.Start.Line ? Math.Clamp(span.End.Column - 1, start, source.Length) : source.TrimEnd().Length;
        if (source.Length > LongLine)
        {
            // Only what is near the place can be shown, and a document of one line may have thousands of findings.
            var cut = Math.Max(0, start - (LongLine / 4));
            source = source.Substring(cut, Math.Min(source.Length - cut, LongLine));
            (start, end) = (start - cut, Math.Min(end - cut, source.Length));
        }

        var cells = Cells(SafeText.SourceLine(source));
        var first = cells.FindIndex(c => c.Index + c.Text.Length > start) is >= 0 and var f ? f : cells.Count;
        var last = cells.FindLastIndex(c => c.Index < Math.Max(end, start + 1));
        return Clip(cells, first, Math.Max(first, last + 1), width);
    }

    private static CodeFrame Clip(List<Cell> cells, int first, int end, int width)
    {
        var from = 0;
        var to = cells.Count;
        if (Width(cells, 0, to) > width)
        {
            // A third of the room before the place, so that its end is seen as well as what leads to it.
            from = first;
            for (var room = width / 3; from > 0 && (room -= cells[from - 1].Width) >= 0; from--)
            {
            }

            to = from;
            for (var room = width - 2; to < cells.Count && (room -= cells[to].Width) >= 0; to++)
            {
            }
        }

        var text = new StringBuilder(from > 0 ? Ellipsis : "");
        foreach (var cell in cells[from..to])
        {
            text.Append(cell.Display);
        }

        text.Append(to < cells.Count ? Ellipsis : "");
        var indent = Width(cells, from, first) + (from > 0 ? 1 : 0);
        return new(text.ToString().TrimEnd(), indent, Math.Max(1, Width(cells, first, Math.Min(end, to))));
    }

    private static int Width(List<Cell> cells, int from, int to)
    {
        var width = 0;
        for (var i = from; i < to; i++)
        {
            width += cells[i].Width;
        }

        return width;
    }

    private static List<Cell> Cells(string line)
    {
        var result = new List<Cell>(line.Length);
        var column = 0;
        var index = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var text = rune.ToString();
            var width = rune.Value == '\t' ? TabSize - (column % TabSize) : rune.IsAscii ? 1 : WidthOf(rune);
            result.Add(new(index, text, rune.Value == '\t' ? new string(' ', width) : text, width));
            column += width;
            index += text.Length;
        }

        return result;
    }

    // In a method of its own, so that a line of ASCII does not load the library that knows the widths.
    private static int WidthOf(Rune rune) => new Spectre.Console.Rendering.Segment(rune.ToString()).CellCount();

    private readonly record struct Cell(int Index, string Text, string Display, int Width);
}
