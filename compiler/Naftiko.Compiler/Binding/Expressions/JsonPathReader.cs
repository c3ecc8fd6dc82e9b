using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Reads one JSONPath: its root and the segments after it. What stands in brackets has a reader of its own.</summary>
internal sealed class JsonPathReader
{
    private readonly JsonPathScanner _scanner;
    private readonly JsonPathBracketReader _brackets;

    public JsonPathReader(string text)
    {
        _scanner = new(text);
        _brackets = new(_scanner, new(_scanner, this));
    }

    public JsonPathProblem? Problem => _scanner.Problem;

    public bool HasRoot { get; private set; }

    public JsonPath Read()
    {
        _scanner.SkipBlanks();
        if (_scanner.AtEnd)
        {
            _scanner.Fail(0, _scanner.Text.Length, "it is empty", "Write `$` for the whole value or `$.name` for a member");
            return JsonPath.Root;
        }

        var selectors = ImmutableArray.CreateBuilder<JsonSelector>();
        HasRoot = _scanner.TryTake("$");
        if (HasRoot || _scanner.Current == '[' || ReadDotted(selectors))
        {
            ReadSegments(selectors);
        }

        return new(selectors.ToImmutable());
    }

    /// <summary>The segments of a path in a filter; it ends where something else begins.</summary>
    /// <param name="isCounted">The path ends in <c>.length()</c>, which is not among the selectors.</param>
    public ImmutableArray<JsonSelector> ReadInner(out bool isCounted)
    {
        var selectors = ImmutableArray.CreateBuilder<JsonSelector>();
        isCounted = false;
        while (Problem is null && !isCounted)
        {
            var end = _scanner.Position;
            _scanner.SkipBlanks();
            if (_scanner.TryTake(".length()"))
            {
                isCounted = true;
            }
            else if (!ReadSegment(selectors, JsonPathNames.IsInner))
            {
                _scanner.Position = Problem is null ? end : _scanner.Position;
                break;
            }
        }

        return selectors.ToImmutable();
    }

    /// <summary>What follows a name that is no part of the path: it begins with a dot or a bracket.</summary>
    public JsonPath ReadTail()
    {
        HasRoot = true;
        var selectors = ImmutableArray.CreateBuilder<JsonSelector>();
        ReadSegments(selectors);
        return new(selectors.ToImmutable());
    }

    private void ReadSegments(ImmutableArray<JsonSelector>.Builder selectors)
    {
        while (Problem is null)
        {
            _scanner.SkipBlanks();
            if (_scanner.AtEnd)
            {
                return;
            }

            if (selectors is [.., JsonSelector.Length])
            {
                var rest = _scanner.Text.Length - _scanner.Position;
                _scanner.Fail(_scanner.Position, rest, "nothing can follow `length()`", "Remove what stands after `length()`");
            }
            else if (!ReadSegment(selectors, JsonPathNames.IsLoose))
            {
                _scanner.Fail(_scanner.Position, 1, $"`{_scanner.Current}` stands where `.` or `[` should", "Put a `.` before a member's name");
            }
        }
    }

    /// <returns>False when no segment begins here, or when it cannot be read.</returns>
    private bool ReadSegment(ImmutableArray<JsonSelector>.Builder selectors, Func<char, bool> isName)
    {
        var start = _scanner.Position;
        if (_scanner.TryTake(".."))
        {
            selectors.Add(new JsonSelector.Descendants { Range = new(start, 2) });
            return _scanner.Current == '[' ? _brackets.Read(selectors) : ReadDotted(selectors, isName, isDeep: true);
        }

        return _scanner.TryTake(".") ? ReadDotted(selectors, isName)
            : _scanner.Current == '[' && _brackets.Read(selectors);
    }

    private bool ReadDotted(ImmutableArray<JsonSelector>.Builder selectors) => ReadDotted(selectors, JsonPathNames.IsLoose);

    /// <summary>What follows a dot: <c>*</c>, a name or a function.</summary>
    private bool ReadDotted(ImmutableArray<JsonSelector>.Builder selectors, Func<char, bool> isName, bool isDeep = false)
    {
        var isInner = isName != JsonPathNames.IsLoose;
        if (!isInner)
        {
            _scanner.SkipBlanks();
        }

        var start = _scanner.Position;
        if (_scanner.TryTake("*"))
        {
            selectors.Add(new JsonSelector.Wildcard { Range = new(start, 1) });
            return true;
        }

        while (!_scanner.AtEnd && isName(_scanner.Current))
        {
            _scanner.Position++;
        }

        var name = _scanner.Text[start.._scanner.Position].TrimEnd();
        if (name.Length > 0 && _scanner.Current == '(')
        {
            return ReadFunction(selectors, name, start, isAllowed: !isDeep && !isInner);
        }

        if (!isInner && !_scanner.AtEnd && _scanner.Current is not ('.' or '['))
        {
            var what = $"`{_scanner.Current}` cannot stand in a name after a dot";
            return _scanner.Fail(_scanner.Position, 1, what, "Write the name in brackets and quotes: `['name']`");
        }

        if (name.Length == 0)
        {
            return _scanner.Fail(_scanner.Position, 1, "a name is missing after the dot", "Write a member's name there or remove the dot");
        }

        selectors.Add(new JsonSelector.Member(name) { Range = new(start, name.Length) });
        return true;
    }

    private bool ReadFunction(ImmutableArray<JsonSelector>.Builder selectors, string name, int start, bool isAllowed)
    {
        _scanner.Position++;
        if (!_scanner.Expect(')', $"the function `{name}`"))
        {
            return false;
        }

        var range = TextRange.Between(start, _scanner.Position);
        if (name != "length" || !isAllowed)
        {
            const string Fix = "After a dot there is only `length()`, at the end of a path; in a filter, functions take a path: `count(@.items[*])`";
            return _scanner.Fail(JsonPathProblemKind.Function, range, $"the function `{name}` after a dot", Fix);
        }

        selectors.Add(new JsonSelector.Length { Range = range });
        return true;
    }
}
