using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Overlays;

/// <summary>Tests nodes of a document by the filters of a JSONPath (RFC 9535, section 2.3.5).</summary>
internal sealed class NodeFilter(NodeQuery nodes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public bool Passes(JsonFilter filter, NodePlace current) => filter switch
    {
        JsonFilter.Or or => or.Operands.Any(operand => Passes(operand, current)),
        JsonFilter.And and => and.Operands.All(operand => Passes(operand, current)),
        JsonFilter.Not not => !Passes(not.Operand, current),
        JsonFilter.Exists exists => nodes.Select(exists.Query, current).Any(),
        JsonFilter.Compares compares => Compare(Value(compares.Left, current), compares.Comparison, Value(compares.Right, current)),
        JsonFilter.Matches matches => Match(matches, current),
    };

    private Operand Value(JsonOperand operand, NodePlace current) => operand switch
    {
        JsonOperand.Constant constant => new(true, JsonNode.Parse(constant.Json)),
        JsonOperand.Place place => nodes.Select(place.Query, current).ToList() is [var only] ? new(true, NodeJson.Of(only.Node)) : default,
        JsonOperand.Length length => Length(Value(length.Value, current)),
        JsonOperand.Count count => new(true, JsonValue.Create(nodes.Select(count.Query, current).Count())),
    };

    private static Operand Length(Operand operand) => operand.Json switch
    {
        JsonObject mapping => new(true, JsonValue.Create(mapping.Count)),
        JsonArray list => new(true, JsonValue.Create(list.Count)),
        JsonValue text when text.GetValueKind() == JsonValueKind.String =>
            new(true, JsonValue.Create(text.GetValue<string>().EnumerateRunes().Count())),
        _ => default,
    };

    private static bool Compare(Operand left, JsonComparison comparison, Operand right) => comparison switch
    {
        JsonComparison.Equal => Same(left, right),
        JsonComparison.NotEqual => !Same(left, right),
        JsonComparison.Less => Order(left, right) < 0,
        JsonComparison.AtMost => Order(left, right) < 0 || Same(left, right),
        JsonComparison.More => Order(left, right) > 0,
        JsonComparison.AtLeast => Order(left, right) > 0 || Same(left, right),
        _ => throw new NotSupportedException(comparison.ToString()),
    };

    private static bool Same(Operand left, Operand right) => left.Exists == right.Exists && JsonNode.DeepEquals(left.Json, right.Json);

    /// <summary>Null where there is no order: of two types, or of neither texts nor numbers.</summary>
    private static int? Order(Operand left, Operand right) => (left.Json?.GetValueKind(), right.Json?.GetValueKind()) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Number(left).CompareTo(Number(right)),
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left.Json!.GetValue<string>(), right.Json!.GetValue<string>()),
        _ => null,
    };

    private static double Number(Operand operand) => double.Parse(operand.Json!.ToJsonString(), CultureInfo.InvariantCulture);

    private bool Match(JsonFilter.Matches matches, NodePlace current)
    {
        if (Text(Value(matches.Value, current)) is not { } text || Text(Value(matches.Pattern, current)) is not { } pattern)
        {
            return false;
        }

        var regex = matches.Regex ?? IRegexp.Translate(pattern, matches.IsWhole).Regex;
        try
        {
            return regex is not null && Regex.IsMatch(text, regex, RegexOptions.CultureInvariant, Patience);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string? Text(Operand operand) =>
        operand.Json is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>One JSON value or nothing, which is not the same as null.</summary>
    private readonly record struct Operand(bool Exists, JsonNode? Json);
}
