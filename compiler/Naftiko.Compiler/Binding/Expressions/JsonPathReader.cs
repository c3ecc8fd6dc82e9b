using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Reads one JSONPath: segments and selectors. Filters have a reader of their own.</summary>
internal sealed class JsonPathReader
{
    private readonly JsonPathScanner _scanner;
    private readonly ImmutableArray<JsonSelector>.Builder _selectors = ImmutableArray.CreateBuilder<JsonSelector>();
    private readonly JsonPathFilterReader _filters;

    public JsonPathReader(string text)
    {
        _scanner = new(text);
        _filters = new(_scanner, this);
    }

    public JsonPathProblem? Problem => _scanner.Problem;

    /// <summary>The first selector that is right but cannot be compiled.</summary>
    public JsonPathProblem? Unsupported { get; private set; }

    public bool HasRoot { get; private set; }

    public JsonPath Read()
    {
        _scanner.SkipBlanks();
        if (_scanner.AtEnd)
        {
            _scanner.Fail(0, _scanner.Text.Length, "it is empty", "Write `$` for the whole value or `$.name` for a member");
            return JsonPath.Root;
        }

        HasRoot = _scanner.TryTake("$");
        if (HasRoot || _scanner.Current == '[' || ReadDotted())
        {
            ReadSegments();
        }

        return new(_selectors.ToImmutable());
    }

    /// <summary>What follows a name that is no part of the path: it begins with a dot or a bracket.</summary>
    public JsonPath ReadTail()
    {
        HasRoot = true;
        ReadSegments();
        return new(_selectors.ToImmutable());
    }

    private void ReadSegments()
    {
        while (Problem is null)
        {
            _scanner.SkipBlanks();
            if (_scanner.AtEnd)
            {
                return;
            }

            if (_scanner.Text.AsSpan(_scanner.Position).StartsWith("..", StringComparison.Ordinal))
            {
                ReadDescendant();
            }
            else if (_scanner.TryTake("."))
            {
                ReadDotted();
            }
            else if (_scanner.Current == '[')
            {
                ReadBracket();
            }
            else
            {
                _scanner.Fail(_scanner.Position, 1, $"`{_scanner.Current}` stands where `.` or `[` should", "Put a `.` before a member's name");
            }
        }
    }

    private void ReadDescendant()
    {
        var start = _scanner.Position;
        _scanner.Position += 2;
        var isRead = _scanner.Current == '[' ? ReadBracket() : ReadDotted();
        if (isRead)
        {
            Refuse(start, "a search through all descendants");
        }
    }

    /// <summary>What follows a dot: <c>*</c>, a name in the loose spelling, or a function.</summary>
    private bool ReadDotted()
    {
        _scanner.SkipBlanks();
        if (_scanner.TryTake("*"))
        {
            _selectors.Add(new JsonSelector.Wildcard());
            return true;
        }

        var start = _scanner.Position;
        while (!_scanner.AtEnd && JsonPathNames.IsLoose(_scanner.Current))
        {
            _scanner.Position++;
        }

        var name = _scanner.Text[start.._scanner.Position].TrimEnd();
        if (name.Length > 0 && _scanner.Current == '(')
        {
            return ReadFunction(name, start);
        }

        if (!_scanner.AtEnd && _scanner.Current is not ('.' or '['))
        {
            var what = $"`{_scanner.Current}` cannot stand in a name after a dot";
            return _scanner.Fail(_scanner.Position, 1, what, "Write the name in brackets and quotes: `['name']`");
        }

        if (name.Length == 0)
        {
            return _scanner.Fail(_scanner.Position, 1, "a name is missing after the dot", "Write a member's name there or remove the dot");
        }

        _selectors.Add(new JsonSelector.Member(name));
        return true;
    }

    private bool ReadFunction(string name, int start)
    {
        _scanner.Position++;
        if (!_scanner.Expect(')', $"the function `{name}`"))
        {
            return false;
        }

        if (name != "length")
        {
            Refuse(start, $"the function `{name}`");
            return true;
        }

        _selectors.Add(new JsonSelector.Length());
        _scanner.SkipBlanks();
        return _scanner.AtEnd
            || _scanner.Fail(_scanner.Position, _scanner.Text.Length - _scanner.Position, "nothing can follow `length()`", "Remove what stands behind `length()`");
    }

    /// <summary>One or more selectors in brackets (RFC 9535, section 2.5.1).</summary>
    public bool ReadBracket()
    {
        var start = _scanner.Position++;
        var before = _selectors.Count;
        var count = 0;
        do
        {
            _scanner.SkipBlanks();
            if (!ReadSelector(start))
            {
                return false;
            }

            count++;
            _scanner.SkipBlanks();
        }
        while (_scanner.TryTake(","));

        if (!_scanner.Expect(']', "the brackets"))
        {
            return false;
        }

        if (count > 1)
        {
            _selectors.Count = before;
            Refuse(start, "a union of several selectors");
        }

        return true;
    }

    private bool ReadSelector(int bracket)
    {
        if (_scanner.Current is '\'' or '"')
        {
            if (!_scanner.ReadString(out var name))
            {
                return false;
            }

            _selectors.Add(new JsonSelector.Member(name));
            return true;
        }

        if (_scanner.TryTake("*"))
        {
            _selectors.Add(new JsonSelector.Wildcard());
            return true;
        }

        if (_scanner.Current == '?')
        {
            var start = _scanner.Position++;
            return _filters.Read() && Refuse(start, "a filter");
        }

        if (_scanner.Current == ':' || _scanner.Current == '-' || char.IsAsciiDigit(_scanner.Current))
        {
            return ReadIndexOrSlice();
        }

        return _scanner.AtEnd || _scanner.Current == ']'
            ? _scanner.Fail(bracket, _scanner.Position + 1 - bracket, "there is nothing between the brackets", "Write a position `[0]`, a name `['name']` or `[*]`")
            : _scanner.Fail(_scanner.Position, 1, $"`{_scanner.Current}` begins no selector", "Write a position `[0]`, a name in quotes `['name']` or `[*]`");
    }

    private bool ReadIndexOrSlice()
    {
        var start = _scanner.Position;
        var index = 0;
        if (_scanner.Current != ':' && !_scanner.ReadInteger(out index))
        {
            return false;
        }

        _scanner.SkipBlanks();
        if (_scanner.Current != ':')
        {
            _selectors.Add(new JsonSelector.Index(index));
            return true;
        }

        for (var colons = 0; colons < 2 && _scanner.TryTake(":"); colons++)
        {
            _scanner.SkipBlanks();
            if ((_scanner.Current == '-' || char.IsAsciiDigit(_scanner.Current)) && !_scanner.ReadInteger(out _))
            {
                return false;
            }

            _scanner.SkipBlanks();
        }

        return Refuse(start, "a slice");
    }

    private bool Refuse(int start, string what)
    {
        Unsupported ??= new(start, _scanner.Position - start, what);
        return true;
    }
}
