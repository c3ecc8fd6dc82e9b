using System.Diagnostics.CodeAnalysis;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Syntax;

/// <summary>Finds the source characters behind a character of a scalar's value.</summary>
internal static class ScalarPositions
{
    /// <summary>Each search begins at the scalar's first character. In a longer one many placeholders would take minutes to be found.</summary>
    private const int Longest = 16 * 1024;

    /// <returns>Where the character is written (an escape has several columns); null when it cannot be told.</returns>
    public static (SourcePosition Start, SourcePosition End)? Find(ScalarNode node, int index)
    {
        var lines = node.Span.File.Lines;
        var start = node.Span.Start;
        if (node.Value.Length > Longest || start.Line < 1 || start.Line > lines.Length || start.Column > lines[start.Line - 1].Length)
        {
            return null;
        }

        var line = lines[start.Line - 1];
        return line[start.Column - 1] switch
        {
            '\'' when !node.IsPlain => InQuotes(node, line, index, '\''),
            '"' when !node.IsPlain => InQuotes(node, line, index, '"'),
            '|' or '>' when !node.IsPlain => InBlock(node, index),
            _ => InPlain(node, line, index),
        };
    }

    private static (SourcePosition Start, SourcePosition End)? InPlain(ScalarNode node, string line, int index)
    {
        var start = node.Span.Start;
        var isVerbatim = start.Line == node.Span.End.Line && string.CompareOrdinal(line, start.Column - 1, node.Value, 0, node.Value.Length) == 0;
        return isVerbatim ? At(start.Line, start.Column + index, 1) : null;
    }

    private static (SourcePosition Start, SourcePosition End)? InQuotes(ScalarNode node, string line, int index, char quote)
    {
        if (node.Span.Start.Line != node.Span.End.Line)
        {
            return null;
        }

        var column = node.Span.Start.Column;
        for (var i = 0; column < line.Length; i++)
        {
            var (width, characters) = Width(line, column, quote);
            if (i == index || (characters == 2 && i + 1 == index))
            {
                return At(node.Span.Start.Line, column + 1, width);
            }

            i += characters - 1;
            column += width;
        }

        return null;
    }

    /// <returns>Source columns and characters of the value of what is written at a zero-based column.</returns>
    private static (int Width, int Characters) Width(string line, int column, char quote)
    {
        if (quote == '\'')
        {
            return (line[column] == '\'' && column + 1 < line.Length && line[column + 1] == '\'' ? 2 : 1, 1);
        }

        if (line[column] != '\\' || column + 1 >= line.Length)
        {
            return (1, 1);
        }

        // YAML 1.2, section 5.7.
        return line[column + 1] switch
        {
            'x' => (4, 1),
            'u' => (6, 1),
            'U' => (10, line.AsSpan(column + 2).StartsWith("0000", StringComparison.Ordinal) ? 1 : 2),
            _ => (2, 1),
        };
    }

    private static (SourcePosition Start, SourcePosition End)? InBlock(ScalarNode node, int index)
    {
        var before = node.Value.AsSpan(0, Math.Min(index, node.Value.Length));
        var valueLine = before.Count('\n');
        var inLine = index - (before.LastIndexOf('\n') + 1);
        var lineNumber = node.Span.Start.Line + 1 + valueLine;
        var lines = node.Span.File.Lines;
        if (lineNumber > lines.Length || !TryLine(node.Value, valueLine, out var text))
        {
            return null;
        }

        // Folding joins lines; only where the source line still ends with the value's line is the place known.
        var source = lines[lineNumber - 1];
        var indent = source.Length - text.Length;
        if (indent < 0 || !source.EndsWith(text, StringComparison.Ordinal) || !string.IsNullOrWhiteSpace(source[..indent]))
        {
            return null;
        }

        return At(lineNumber, indent + 1 + inLine, 1);
    }

    private static bool TryLine(string value, int number, [NotNullWhen(true)] out string? line)
    {
        var lines = value.Split('\n');
        line = number < lines.Length ? lines[number] : null;
        return line is not null;
    }

    private static (SourcePosition Start, SourcePosition End) At(int line, int column, int width) =>
        (new(line, column), new(line, column + width));
}
