using System.Text.Json;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>The functions of a filter (RFC 9535, sections 2.4.4 to 2.4.8).</summary>
internal sealed class JsonPathFunctions(JsonPathScanner scanner, JsonPathTypes types)
{
    private static readonly string[] Names = ["length", "count", "value", "match", "search"];

    /// <param name="name">Where the name stands.</param>
    /// <param name="range">Where the whole call stands.</param>
    /// <returns>Null when there is no such function or it is called with what it does not take.</returns>
    public JsonPathTerm? Call(string word, TextRange name, IReadOnlyList<JsonPathTerm> arguments, TextRange range)
    {
        var wanted = word is "match" or "search" ? 2 : 1;
        if (!Names.Contains(word))
        {
            var near = SpellChecker.Suggest(word, Names) is { } closest ? $"Write `{closest}`, or use" : "Use";
            var fix = $"{near} one of `length()`, `count()`, `value()`, `match()` and `search()`";
            scanner.Fail(JsonPathProblemKind.Function, name, $"the function `{word}`", fix);
            return null;
        }

        if (arguments.Count != wanted)
        {
            var takes = wanted == 1 ? "one" : "two, a string and a pattern";
            var fix = wanted == 1 ? $"Write `{word}(@.name)`" : $"Write `{word}(@.name, 'pattern')`";
            scanner.Fail(JsonPathProblemKind.Type, range, $"has the wrong number of arguments: `{word}()` takes {takes}", fix);
            return null;
        }

        return word switch
        {
            "length" => Value(types.Comparable(arguments[0]) is { } value ? new JsonOperand.Length(value) : null, range),
            "count" => Value(types.Nodes(arguments[0], word) is { } query ? new JsonOperand.Count(query) : null, range),
            "value" => Value(types.Nodes(arguments[0], word) is { } query ? new JsonOperand.Place(query) : null, range),
            _ => Matches(arguments[0], arguments[1], word == "match", range),
        };
    }

    private static JsonPathTerm.Value? Value(JsonOperand? operand, TextRange range) => operand is null ? null : new(operand, range);

    private JsonPathTerm.Logical? Matches(JsonPathTerm text, JsonPathTerm pattern, bool isWhole, TextRange range)
    {
        if (types.Comparable(text) is not { } value || types.Comparable(pattern) is not { } regexp)
        {
            return null;
        }

        string? regex = null;
        if (regexp is JsonOperand.Constant { Json: ['"', ..] } constant && (regex = Translate(constant, pattern.Range, isWhole)) is null)
        {
            return null;
        }

        return new(new JsonFilter.Matches(value, regexp, isWhole, regex), range);
    }

    private string? Translate(JsonOperand.Constant constant, TextRange range, bool isWhole)
    {
        using var json = JsonDocument.Parse(constant.Json);
        var pattern = json.RootElement.GetString()!;
        var translation = IRegexp.Translate(pattern, isWhole);
        if (translation.Problem is { } problem)
        {
            // With escapes in the quotes, the characters of the pattern stand elsewhere.
            var isDirect = range.Length == pattern.Length + 2;
            scanner.Fail(
                JsonPathProblemKind.Pattern,
                isDirect ? new(range.Start + 1 + problem.Range.Start, problem.Range.Length) : range,
                problem.What,
                problem.Fix);
        }

        return translation.Regex;
    }
}
