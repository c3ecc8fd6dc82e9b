using System.Globalization;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>
/// Checks the syntax of filter expressions (RFC 9535, section 2.3.5). Nothing is kept of them: they cannot be compiled yet, but a
/// reader should learn of a typing error before they learn of that.
/// </summary>
internal sealed class JsonPathFilterReader(JsonPathScanner scanner, JsonPathReader paths)
{
    private const int MaxDepth = 32;

    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "<", ">"];

    private int _depth;

    public bool Read()
    {
        if (++_depth > MaxDepth)
        {
            return scanner.Fail(scanner.Position, 1, "the filter is nested too deeply", "Simplify the filter");
        }

        do
        {
            if (!ReadComparison())
            {
                return false;
            }

            scanner.SkipBlanks();
        }
        while (scanner.TryTake("&&") || scanner.TryTake("||"));

        _depth--;
        return true;
    }

    private bool ReadComparison()
    {
        scanner.SkipBlanks();
        while (scanner.Current == '!' && !scanner.AtEnd)
        {
            scanner.Position++;
            scanner.SkipBlanks();
        }

        if (scanner.TryTake("("))
        {
            return Read() && scanner.Expect(')', "the parentheses");
        }

        if (!ReadOperand())
        {
            return false;
        }

        scanner.SkipBlanks();
        if (!Array.Exists(Comparisons, scanner.TryTake))
        {
            return true;
        }

        scanner.SkipBlanks();
        return ReadOperand();
    }

    private bool ReadOperand()
    {
        switch (scanner.Current)
        {
            case '@' or '$':
                scanner.Position++;
                return ReadQuery();
            case '\'' or '"':
                return scanner.ReadString(out _);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case >= 'a' and <= 'z':
                return ReadWord();
            default:
                return scanner.Fail(
                    scanner.Position,
                    1,
                    scanner.AtEnd ? "the filter ends too early" : $"`{scanner.Current}` begins no value",
                    "Compare a path with a value, for example `@.state == 'open'`");
        }
    }

    private bool ReadQuery()
    {
        while (true)
        {
            if (scanner.Current == '[')
            {
                if (++_depth > MaxDepth)
                {
                    return scanner.Fail(scanner.Position, 1, "the filter is nested too deeply", "Simplify the filter");
                }

                if (!paths.ReadBracket())
                {
                    return false;
                }

                _depth--;
                continue;
            }

            if (!scanner.TryTake("."))
            {
                return true;
            }

            scanner.TryTake(".");
            if (scanner.TryTake("*") || scanner.Current == '[')
            {
                continue;
            }

            var start = scanner.Position;
            while (!scanner.AtEnd && JsonPathNames.IsStrict(scanner.Current))
            {
                scanner.Position++;
            }

            if (scanner.Position == start)
            {
                return scanner.Fail(start, 1, "a name is missing after the dot", "Write a member's name there or remove the dot");
            }
        }
    }

    private bool ReadNumber()
    {
        var start = scanner.Position;
        while (char.IsAsciiLetterOrDigit(scanner.Current) || scanner.Current is '-' or '+' or '.')
        {
            scanner.Position++;
        }

        var written = scanner.Text.AsSpan(start, scanner.Position - start);
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || scanner.Fail(start, scanner.Position - start, $"`{written}` is no number", "Write a JSON number or put text in quotes");
    }

    /// <summary><c>true</c>, <c>false</c>, <c>null</c> or a function with its arguments.</summary>
    private bool ReadWord()
    {
        var start = scanner.Position;
        while (char.IsAsciiLetterOrDigit(scanner.Current) || scanner.Current == '_')
        {
            scanner.Position++;
        }

        var word = scanner.Text[start..scanner.Position];
        if (!scanner.TryTake("("))
        {
            return word is "true" or "false" or "null"
                || scanner.Fail(start, word.Length, $"`{word}` is neither a path nor a value", $"Write `@.{word}` for a member or `'{word}'` for text");
        }

        scanner.SkipBlanks();
        if (scanner.TryTake(")"))
        {
            return true;
        }

        do
        {
            if (!Read())
            {
                return false;
            }

            scanner.SkipBlanks();
        }
        while (scanner.TryTake(","));

        return scanner.Expect(')', $"the function `{word}`");
    }
}
