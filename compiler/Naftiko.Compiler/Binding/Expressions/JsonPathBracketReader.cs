using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Reads what stands in brackets: one or more selectors (RFC 9535, section 2.5.1).</summary>
internal sealed class JsonPathBracketReader(JsonPathScanner scanner, JsonPathFilterReader filters)
{
    public bool Read(ImmutableArray<JsonSelector>.Builder selectors)
    {
        var start = scanner.Position;
        if (!scanner.Enter())
        {
            return false;
        }

        scanner.Position++;
        var found = ImmutableArray.CreateBuilder<JsonSelector>();
        do
        {
            scanner.SkipBlanks();
            if (ReadSelector(start, found.Count == 0) is not { } selector)
            {
                return false;
            }

            found.Add(selector);
            scanner.SkipBlanks();
        }
        while (scanner.TryTake(","));

        if (!scanner.Expect(']', "the brackets"))
        {
            return false;
        }

        scanner.Leave();
        selectors.Add(found.Count == 1 ? found[0] : new JsonSelector.Several(found.ToImmutable()) { Range = TextRange.Between(start, scanner.Position) });
        return true;
    }

    private JsonSelector? ReadSelector(int bracket, bool isFirst)
    {
        var start = scanner.Position;
        if (scanner.Current is '\'' or '"')
        {
            return scanner.ReadString(out var name) ? new JsonSelector.Member(name) { Range = TextRange.Between(start, scanner.Position) } : null;
        }

        if (scanner.TryTake("*"))
        {
            return new JsonSelector.Wildcard { Range = new(start, 1) };
        }

        if (scanner.TryTake("?"))
        {
            return filters.Read() is { } condition ? new JsonSelector.Filter(condition) { Range = TextRange.Between(start, scanner.Position) } : null;
        }

        if (scanner.Current == ':' || scanner.Current == '-' || char.IsAsciiDigit(scanner.Current))
        {
            return ReadIndexOrSlice();
        }

        FailWithoutSelector(bracket, isFirst);
        return null;
    }

    private void FailWithoutSelector(int bracket, bool isFirst)
    {
        const string Example = "Write a position `[0]`, a name in quotes `['name']` or `[*]`";
        var here = scanner.Position;
        if (!scanner.AtEnd && scanner.Current != ']')
        {
            scanner.Fail(here, 1, $"`{scanner.Current}` begins no selector", Example);
        }
        else if (isFirst)
        {
            scanner.Fail(bracket, here + 1 - bracket, "there is nothing between the brackets", Example);
        }
        else
        {
            scanner.Fail(here, 1, "a selector is missing after the comma", "Write a position, a name in quotes or `*` there, or remove the comma");
        }
    }

    private JsonSelector? ReadIndexOrSlice()
    {
        var start = scanner.Position;
        int? first = null;
        if (scanner.Current != ':')
        {
            if (!scanner.ReadInteger(out var index))
            {
                return null;
            }

            var end = scanner.Position;
            scanner.SkipBlanks();
            if (scanner.Current != ':')
            {
                return new JsonSelector.Index(index) { Range = TextRange.Between(start, end) };
            }

            first = index;
        }

        return ReadBound(out var last) && ReadBound(out var step)
            ? new JsonSelector.Slice(first, last, step ?? 1) { Range = TextRange.Between(start, scanner.Position) }
            : null;
    }

    /// <summary>A colon and the number after it, of which both or the number may be missing.</summary>
    private bool ReadBound(out int? bound)
    {
        bound = null;
        scanner.SkipBlanks();
        if (!scanner.TryTake(":"))
        {
            return true;
        }

        scanner.SkipBlanks();
        if (scanner.Current != '-' && !char.IsAsciiDigit(scanner.Current))
        {
            return true;
        }

        var isRead = scanner.ReadInteger(out var number);
        bound = number;
        return isRead;
    }
}
