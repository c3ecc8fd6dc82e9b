using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Reads the grammar of RFC 9485, section 4, and writes the same for .NET. The first problem wins.</summary>
internal sealed class IRegexpReader(string pattern)
{
    private const int MaxDepth = 32;

    private readonly StringBuilder _regex = new();
    private int _depth;
    private int _position;

    public IRegexpProblem? Problem { get; private set; }

    private char Current => _position < pattern.Length ? pattern[_position] : '\0';

    private bool AtEnd => _position >= pattern.Length;

    public string Read()
    {
        ReadBranches();
        if (Problem is null && !AtEnd)
        {
            Fail(_position, 1, $"`{Current}` closes nothing", $@"Write `\{Current}` for the character itself");
        }

        return _regex.ToString();
    }

    private void ReadBranches()
    {
        if (++_depth > MaxDepth)
        {
            Fail(_position, 1, "it is nested too deeply", "Simplify the pattern");
        }

        while (Problem is null && !AtEnd && Current != ')')
        {
            if (Current == '|')
            {
                _regex.Append('|');
                _position++;
            }
            else
            {
                ReadAtom();
                ReadQuantifier();
            }
        }

        _depth--;
    }

    private void ReadAtom()
    {
        switch (Current)
        {
            case '(':
                var start = _position++;
                _regex.Append("(?:");
                ReadBranches();
                _regex.Append(')');
                if (Problem is null && AtEnd)
                {
                    Fail(start, 1, "`(` is never closed", @"Add `)`, or write `\(` for the character itself");
                }

                _position++;
                break;
            case '.':
                _position++;
                _regex.Append(IRegexpClass.AnyButLineEnds);
                break;
            case '[':
                ReadClass();
                break;
            case '\\' when IsCategory:
                var category = new IRegexpClass(isNegated: false);
                if (ReadCategory() is { } name)
                {
                    category.AddCategory(name);
                    _regex.Append(category.ToString());
                }

                break;
            case '*' or '+' or '?' or '{' or '}' or ']':
                Fail(_position, 1, $"`{Current}` stands where a character should", $@"Write `\{Current}` for the character itself");
                break;
            default:
                IRegexpClass.AppendCharacter(_regex, ReadCharacter());
                break;
        }
    }

    private void ReadQuantifier()
    {
        if (Problem is not null || AtEnd)
        {
            return;
        }

        var start = _position;
        if (Current is '*' or '+' or '?')
        {
            _regex.Append(Current);
            _position++;
        }
        else if (Current == '{')
        {
            var end = pattern.IndexOf('}', start);
            var bounds = end < 0 ? [] : pattern[(start + 1)..end].Split(',');
            if (bounds.Length is 0 or > 2 || Number(bounds[0]) is not { } least || (bounds is [_, not ""] && !(Number(bounds[1]) >= least)))
            {
                var length = (end < 0 ? pattern.Length : end + 1) - start;
                Fail(start, length, "the repetition has no form that counts", "Write `{2}`, `{2,}` or `{2,4}`");
                return;
            }

            _regex.Append(pattern, start, end + 1 - start);
            _position = end + 1;
        }
    }

    private void ReadClass()
    {
        var start = _position++;
        var isNegated = Current == '^';
        _position += isNegated ? 1 : 0;
        var set = new IRegexpClass(isNegated);
        for (var isFirst = true; Problem is null; isFirst = false)
        {
            if (AtEnd)
            {
                Fail(start, pattern.Length - start, "`[` is never closed", "Add `]`");
            }
            else if (Current == ']' && !isFirst)
            {
                _position++;
                break;
            }
            else if (IsCategory)
            {
                set.AddCategory(ReadCategory() ?? "");
            }
            else if (Current == '-' && (isFirst || (_position + 1 < pattern.Length && pattern[_position + 1] == ']')))
            {
                set.Add('-', '-');
                _position++;
            }
            else
            {
                ReadRange(set);
            }
        }

        _regex.Append(set.ToString());
    }

    private void ReadRange(IRegexpClass set)
    {
        var start = _position;
        if (Current is '-' or '[' or ']')
        {
            Fail(start, 1, $"`{Current}` stands in brackets by itself", $@"Write `\{Current}`");
            return;
        }

        var first = ReadCharacter();
        var last = first;
        if (Current == '-' && _position + 1 < pattern.Length && pattern[_position + 1] != ']')
        {
            _position++;
            if (Current is '-' or '[')
            {
                Fail(_position, 1, $"`{Current}` ends no range", $@"Write `\{Current}`");
                return;
            }

            last = ReadCharacter();
        }

        if (last < first)
        {
            Fail(start, _position - start, "the range runs backwards", "Write the lower character first");
        }

        set.Add(first, last);
    }

    /// <summary>One character, be it escaped.</summary>
    private int ReadCharacter()
    {
        var start = _position;
        if (Current != '\\')
        {
            Rune.DecodeFromUtf16(pattern.AsSpan(_position), out var rune, out var length);
            _position += length;
            return rune.Value;
        }

        _position += 2;
        var escape = _position <= pattern.Length ? pattern[start + 1] : '\0';
        switch (escape)
        {
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case '(' or ')' or '*' or '+' or '-' or '.' or '?' or '[' or '\\' or ']' or '^' or '{' or '|' or '}':
                return escape;
            default:
                var fix = escape switch
                {
                    'd' => "Write `[0-9]`",
                    'w' => "Write `[A-Za-z0-9_]`",
                    's' => @"Write `[ \t\n\r]`",
                    _ => @"Write the character without `\`",
                };
                Fail(start, Math.Min(2, pattern.Length - start), $@"`\{(escape == '\0' ? "" : escape)}` is not an escape of an I-Regexp (RFC 9485)", fix);
                return ' ';
        }
    }

    private bool IsCategory => Current == '\\' && _position + 1 < pattern.Length && pattern[_position + 1] is 'p' or 'P';

    /// <summary><c>\p{Lu}</c> or <c>\P{Lu}</c>, as it stands.</summary>
    private string? ReadCategory()
    {
        var start = _position;
        var end = pattern.IndexOf('}', start);
        var name = end < 0 || pattern[start + 2] != '{' ? "" : pattern[(start + 3)..end];
        if (!IRegexpClass.IsCategory(name))
        {
            var length = (end < 0 ? pattern.Length : end + 1) - start;
            Fail(start, length, "it names no category of characters", @"Write one of Unicode's, such as `\p{L}` or `\p{Nd}`");
            return null;
        }

        _position = end + 1;
        return pattern[start.._position];
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Fail(int start, int length, string what, string fix) => Problem ??= new(new(start, length), what, fix);
}
