using System.Globalization;
using System.Text;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Reads the tokens of a JSONPath. The first problem wins; after it every read fails.</summary>
internal sealed class JsonPathScanner(string text)
{
    private const int MaxDepth = 64;

    /// <summary>The largest whole number that every reader of JSON knows exactly.</summary>
    private const long MaxInteger = (1L << 53) - 1;

    private int _depth;

    public string Text { get; } = text;

    public int Position { get; set; }

    public JsonPathProblem? Problem { get; private set; }

    /// <summary>The character to be read next; NUL at the end.</summary>
    public char Current => Position < Text.Length ? Text[Position] : '\0';

    public bool AtEnd => Position >= Text.Length;

    public bool Fail(int start, int length, string what, string fix) => Fail(JsonPathProblemKind.Syntax, new(start, length), what, fix);

    public bool Fail(JsonPathProblemKind kind, TextRange range, string what, string fix)
    {
        Problem ??= new(kind, Math.Min(range.Start, Text.Length), Math.Clamp(Text.Length - range.Start, 0, range.Length), what, fix);
        return false;
    }

    /// <summary>Goes into something nested; too deep is a problem and not a stack overflow.</summary>
    public bool Enter() => ++_depth <= MaxDepth || Fail(Position, 1, "it is nested too deeply", "Simplify the filter");

    public void Leave() => _depth--;

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            Position++;
        }
    }

    public bool TryTake(string token)
    {
        if (!Text.AsSpan(Position).StartsWith(token, StringComparison.Ordinal))
        {
            return false;
        }

        Position += token.Length;
        return true;
    }

    /// <summary>Takes the bracket or parenthesis that must come next.</summary>
    public bool Expect(char closing, string where)
    {
        SkipBlanks();
        if (Current == closing && !AtEnd)
        {
            Position++;
            return true;
        }

        return AtEnd
            ? Fail(Position, 0, $"`{closing}` is missing at the end of {where}", $"Add `{closing}`")
            : Fail(Position, 1, $"`{Current}` stands where {where} should end", $"Write `{closing}` there, or correct what is before it");
    }

    /// <summary>
    /// An integer of RFC 9535: no leading zero, no <c>-0</c>. One that no list is long enough for stands for the largest there is.
    /// </summary>
    public bool ReadInteger(out int value)
    {
        var start = Position;
        if (Current == '-')
        {
            Position++;
        }

        var digits = Position;
        while (char.IsAsciiDigit(Current))
        {
            Position++;
        }

        var written = Text.AsSpan(start, Position - start);
        value = 0;
        if (Position == digits)
        {
            return Fail(start, 1, "a `-` without a number", "Write a whole number such as `-1`");
        }

        if ((Text[digits] == '0' && Position - digits > 1) || written is "-0")
        {
            var fix = "Write the number without leading zeros and zero without a sign";
            return Fail(start, Position - start, $"the position `{written}` is not written as JSONPath wants it", fix);
        }

        if (!long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number is < -MaxInteger or > MaxInteger)
        {
            return Fail(start, Position - start, $"the position `{written}` is too large", "Use a position a list can have");
        }

        value = (int)Math.Clamp(number, -int.MaxValue, int.MaxValue);
        return true;
    }

    /// <summary>A number as JSON writes it.</summary>
    public bool ReadNumber(out string number)
    {
        var start = Position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '+' or '.')
        {
            Position++;
        }

        number = Text[start..Position];
        return JsonText.IsNumber(number)
            || Fail(start, Position - start, $"`{number}` is not a number", "Write a number as JSON does, for example `-1.5`, or put text in quotes");
    }

    /// <summary>A quoted string of RFC 9535 with JSON's escapes.</summary>
    public bool ReadString(out string value)
    {
        var quote = Current;
        var start = Position++;
        var read = new StringBuilder();
        value = "";
        while (Current != quote || AtEnd)
        {
            if (AtEnd)
            {
                return Fail(start, Text.Length - start, $"the quote `{quote}` is never closed", $"Add `{quote}` at the end of the text");
            }

            if (char.IsControl(Current) && Current < ' ')
            {
                return Fail(Position, 1, "a control character stands in quotes", "Write it as an escape such as `\\n` or `\\t`");
            }

            if (Current != '\\')
            {
                read.Append(Current);
                Position++;
                continue;
            }

            if (!ReadEscape(quote, read))
            {
                return false;
            }
        }

        Position++;
        value = read.ToString();
        return true;
    }

    private bool ReadEscape(char quote, StringBuilder read)
    {
        var start = Position++;
        var escape = Current;
        Position++;
        if (escape == quote || escape is '\\' or '/')
        {
            read.Append(escape);
            return true;
        }

        if (escape == 'u' && TryReadHex(out var unit))
        {
            read.Append(unit);
            if (!char.IsSurrogate(unit))
            {
                return true;
            }

            if (char.IsHighSurrogate(unit) && TryTake("\\u") && TryReadHex(out var low) && char.IsLowSurrogate(low))
            {
                read.Append(low);
                return true;
            }

            return Fail(start, Position - start, "half of a character", "Write both `\\u` escapes of the character, or the character itself");
        }

        var index = "bfnrt".IndexOf(escape, StringComparison.Ordinal);
        if (index < 0)
        {
            return Fail(start, 2, "an escape that JSON does not know", "Write `\\\\` for a backslash, or one of `\\n`, `\\t`, `\\u0041`");
        }

        read.Append("\b\f\n\r\t"[index]);
        return true;
    }

    private bool TryReadHex(out char unit)
    {
        unit = '\0';
        if (Position + 4 > Text.Length
            || !ushort.TryParse(Text.AsSpan(Position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        unit = (char)code;
        Position += 4;
        return true;
    }
}
