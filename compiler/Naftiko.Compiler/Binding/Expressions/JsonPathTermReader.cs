using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Reads constants, paths and functions in a filter.</summary>
internal sealed class JsonPathTermReader(JsonPathScanner scanner, JsonPathReader paths, JsonPathTypes types)
{
    private readonly JsonPathFunctions _functions = new(scanner, types);

    /// <returns>Null when it cannot be read.</returns>
    public JsonPathTerm? Read()
    {
        var start = scanner.Position;
        switch (scanner.Current)
        {
            case '@' or '$':
                return ReadPath();
            case '\'' or '"':
                return scanner.ReadString(out var text) ? Constant(JsonText.Of(text), start) : null;
            case '-' or (>= '0' and <= '9'):
                return scanner.ReadNumber(out var number) ? Constant(number, start) : null;
            case >= 'a' and <= 'z':
                return ReadWord();
            default:
                scanner.Fail(
                    start,
                    1,
                    scanner.AtEnd ? "the filter ends too early" : $"`{scanner.Current}` begins no value",
                    "Compare a path with a value, for example `@.state == 'open'`");
                return null;
        }
    }

    private JsonPathTerm.Value Constant(string json, int start) => new(new JsonOperand.Constant(json), TextRange.Between(start, scanner.Position));

    /// <summary>A path; the habit of ending one in <c>.length()</c> counts as the function.</summary>
    private JsonPathTerm? ReadPath()
    {
        var start = scanner.Position;
        var fromRoot = scanner.Current == '$';
        scanner.Position++;
        var query = new JsonQuery(new(null, paths.ReadInner(out var isCounted)), fromRoot);
        var range = TextRange.Between(start, scanner.Position);
        return scanner.Problem is not null ? null
            : !isCounted ? new JsonPathTerm.Nodes(query, range)
            : query.Source.IsMany ? new JsonPathTerm.Value(new JsonOperand.Count(query), range)
            : new JsonPathTerm.Value(new JsonOperand.Length(new JsonOperand.Place(query)), range);
    }

    /// <summary><c>true</c>, <c>false</c>, <c>null</c> or a function with its arguments.</summary>
    private JsonPathTerm? ReadWord()
    {
        var start = scanner.Position;
        while (char.IsAsciiLetterOrDigit(scanner.Current) || scanner.Current == '_')
        {
            scanner.Position++;
        }

        var name = TextRange.Between(start, scanner.Position);
        var word = scanner.Text.Substring(name.Start, name.Length);
        if (scanner.TryTake("("))
        {
            return ReadFunction(word, name);
        }

        if (word is "true" or "false" or "null")
        {
            return Constant(word, start);
        }

        scanner.Fail(start, word.Length, $"`{word}` is neither a path nor a value", $"Write `@.{word}` for a member or `'{word}'` for text");
        return null;
    }

    private JsonPathTerm? ReadFunction(string word, TextRange name)
    {
        if (!scanner.Enter())
        {
            return null;
        }

        List<JsonPathTerm> arguments = [];
        scanner.SkipBlanks();
        for (var isMore = scanner.Current != ')'; isMore; isMore = scanner.TryTake(","))
        {
            scanner.SkipBlanks();
            if (Read() is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            scanner.SkipBlanks();
        }

        if (!scanner.Expect(')', $"the function `{word}`"))
        {
            return null;
        }

        scanner.Leave();
        return _functions.Call(word, name, arguments, TextRange.Between(name.Start, scanner.Position));
    }
}
