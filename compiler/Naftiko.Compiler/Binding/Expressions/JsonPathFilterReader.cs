using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Reads the test of a filter (RFC 9535, section 2.3.5): what is combined with <c>||</c>, <c>&amp;&amp;</c> and <c>!</c>.</summary>
internal sealed class JsonPathFilterReader
{
    private static readonly (string Sign, JsonComparison Comparison)[] Comparisons =
    [
        ("==", JsonComparison.Equal), ("!=", JsonComparison.NotEqual), ("<=", JsonComparison.AtMost), (">=", JsonComparison.AtLeast),
        ("<", JsonComparison.Less), (">", JsonComparison.More),
    ];

    private readonly JsonPathScanner _scanner;
    private readonly JsonPathTermReader _terms;
    private readonly JsonPathTypes _types;

    public JsonPathFilterReader(JsonPathScanner scanner, JsonPathReader paths)
    {
        _scanner = scanner;
        _types = new(scanner);
        _terms = new(scanner, paths, _types);
    }

    /// <returns>Null when it cannot be read.</returns>
    public JsonFilter? Read()
    {
        if (!_scanner.Enter())
        {
            return null;
        }

        var condition = ReadList("||", ReadAnd, static operands => new JsonFilter.Or(operands));
        _scanner.Leave();
        return condition;
    }

    private JsonFilter? ReadAnd() => ReadList("&&", ReadTest, static operands => new JsonFilter.And(operands));

    private JsonFilter? ReadList(string sign, Func<JsonFilter?> read, Func<ImmutableArray<JsonFilter>, JsonFilter> join)
    {
        var operands = ImmutableArray.CreateBuilder<JsonFilter>();
        do
        {
            _scanner.SkipBlanks();
            if (read() is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
            _scanner.SkipBlanks();
        }
        while (_scanner.TryTake(sign));

        return operands.Count == 1 ? operands[0] : join(operands.ToImmutable());
    }

    private JsonFilter? ReadTest()
    {
        var start = _scanner.Position;
        var isNot = _scanner.TryTake("!");
        _scanner.SkipBlanks();
        if (isNot && _scanner.Current == '!')
        {
            _scanner.Fail(start, _scanner.Position + 1 - start, "it says `!` twice", "Remove both");
            return null;
        }

        var isGroup = _scanner.TryTake("(");
        var condition = isGroup ? ReadGroup() : ReadComparison(isNot, start);
        return condition is not null && isNot ? new JsonFilter.Not(condition) : condition;
    }

    private JsonFilter? ReadGroup() => Read() is { } condition && _scanner.Expect(')', "the parentheses") ? condition : null;

    private JsonFilter? ReadComparison(bool isNot, int start)
    {
        if (_terms.Read() is not { } left)
        {
            return null;
        }

        var end = _scanner.Position;
        _scanner.SkipBlanks();
        var index = Array.FindIndex(Comparisons, c => _scanner.TryTake(c.Sign));
        if (index < 0)
        {
            _scanner.Position = end;
            return _types.Test(left);
        }

        _scanner.SkipBlanks();
        if (_terms.Read() is not { } right)
        {
            return null;
        }

        if (isNot)
        {
            var fix = "Put the comparison in parentheses, `!(@.a == 1)`, or use the opposite sign";
            _scanner.Fail(start, _scanner.Position - start, "`!` stands before a comparison", fix);
            return null;
        }

        return _types.Comparable(left) is { } one && _types.Comparable(right) is { } other
            ? new JsonFilter.Compares(one, Comparisons[index].Comparison, other)
            : null;
    }
}
