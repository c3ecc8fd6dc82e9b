using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>A path as its author could have written it, without the <c>$</c>: for messages, and to tell equal paths.</summary>
public static class JsonPathText
{
    public static string Of(ImmutableArray<JsonSelector> path)
    {
        var text = new StringBuilder();
        var isDeep = false;
        foreach (var selector in path)
        {
            text.Append(isDeep && selector is JsonSelector.Member or JsonSelector.Length ? Part(selector)[1..] : Part(selector));
            isDeep = selector is JsonSelector.Descendants;
        }

        return text.ToString();
    }

    public static string Of(JsonFilter filter) => filter switch
    {
        JsonFilter.Or or => string.Join(" || ", or.Operands.Select(Of)),
        JsonFilter.And and => string.Join(" && ", and.Operands.Select(static o => o is JsonFilter.Or ? $"({Of(o)})" : Of(o))),
        JsonFilter.Not { Operand: JsonFilter.Exists or JsonFilter.Matches } not => "!" + Of(not.Operand),
        JsonFilter.Not not => $"!({Of(not.Operand)})",
        JsonFilter.Exists exists => Of(exists.Query),
        JsonFilter.Compares compares => $"{Of(compares.Left)} {Sign(compares.Comparison)} {Of(compares.Right)}",
        JsonFilter.Matches matches => $"{(matches.IsWhole ? "match" : "search")}({Of(matches.Value)}, {Of(matches.Pattern)})",
    };

    private static string Of(JsonQuery query) => (query.FromRoot ? query.Source.Step ?? "$" : "@") + Of(query.Path);

    private static string Of(JsonOperand operand) => operand switch
    {
        JsonOperand.Constant constant => constant.Json,
        JsonOperand.Place place => place.Query.Source.IsMany ? $"value({Of(place.Query)})" : Of(place.Query),
        JsonOperand.Length length => $"length({Of(length.Value)})",
        JsonOperand.Count count => $"count({Of(count.Query)})",
    };

    private static string Part(JsonSelector selector) => selector switch
    {
        JsonSelector.Member member when IsPlain(member.Name) => "." + member.Name,
        JsonSelector.Length => ".length()",
        JsonSelector.Descendants => "..",
        JsonSelector.First or JsonSelector.Collected => "",
        JsonSelector.Several several => $"[{string.Join(", ", several.Selectors.Select(Inside))}]",
        JsonSelector.Member or JsonSelector.Index or JsonSelector.Wildcard or JsonSelector.Slice or JsonSelector.Filter => $"[{Inside(selector)}]",
    };

    private static string Inside(JsonSelector selector) => selector switch
    {
        JsonSelector.Member member => Quoted(member.Name),
        JsonSelector.Index index => index.Position.ToString(CultureInfo.InvariantCulture),
        JsonSelector.Wildcard => "*",
        JsonSelector.Slice { Step: 1 } slice => string.Create(CultureInfo.InvariantCulture, $"{slice.Start}:{slice.End}"),
        JsonSelector.Slice slice => string.Create(CultureInfo.InvariantCulture, $"{slice.Start}:{slice.End}:{slice.Step}"),
        JsonSelector.Filter filter => "?" + Of(filter.Condition),
        JsonSelector.Several or JsonSelector.Descendants or JsonSelector.First or JsonSelector.Collected or JsonSelector.Length =>
            throw new InvalidOperationException("It cannot stand in brackets."),
    };

    private static string Sign(JsonComparison comparison) => comparison switch
    {
        JsonComparison.Equal => "==",
        JsonComparison.NotEqual => "!=",
        JsonComparison.Less => "<",
        JsonComparison.AtMost => "<=",
        JsonComparison.More => ">",
        JsonComparison.AtLeast => ">=",
    };

    private static string Quoted(string name) =>
        $"'{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.Trim().Length == name.Length && !name.Any(static c => char.IsControl(c) || IsStructure(c));

    private static bool IsStructure(char character) => ".[](){}*,?'\"<>=!&|\\`".Contains(character, StringComparison.Ordinal);
}
