using System.Globalization;
using System.Text.Json;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The test of a filter as a C# condition.</summary>
/// <param name="it">The variable of the value that is tested.</param>
internal sealed class JsonFilterCode(GatewayTraits traits, JsonSelectorCode selectors, Identifier it)
{
    public CSharpCode Of(JsonFilter filter) => filter switch
    {
        JsonFilter.Or or => CSharpCode.Join(" || ", or.Operands.Select(Of)),
        JsonFilter.And and => CSharpCode.Join(" && ", and.Operands.Select(o => o is JsonFilter.Or ? new($"({Of(o)})") : Of(o))),
        JsonFilter.Not { Operand: JsonFilter.Exists or JsonFilter.Matches } not => new($"!{Of(not.Operand)}"),
        JsonFilter.Not not => new($"!({Of(not.Operand)})"),
        JsonFilter.Exists exists => Exists(exists.Query),
        JsonFilter.Compares compares => Compares(compares),
        JsonFilter.Matches matches => Matches(matches),
    };

    private CSharpCode Exists(JsonQuery query)
    {
        if (!query.Source.IsMany)
        {
            return new($"{Nodes(query)}.Exists");
        }

        traits.Shared.Use(SharedMember.ValuesAny);
        return new($"{Nodes(query)}.Any()");
    }

    private CSharpCode Compares(JsonFilter.Compares compares)
    {
        var (left, comparison, right) = compares;
        if (IsSize(left) && IsSize(right) && !(left is JsonOperand.Length && right is JsonOperand.Length))
        {
            return new($"{Size(left)} {Sign(comparison)} {Size(right)}");
        }

        switch (comparison)
        {
            case JsonComparison.Equal when Text(right) is { } text:
                return IsText(left, text);
            case JsonComparison.Equal when Text(left) is { } text:
                return IsText(right, text);
            case JsonComparison.NotEqual when Text(right) is { } text:
                return new($"!{IsText(left, text)}");
            case JsonComparison.NotEqual when Text(left) is { } text:
                return new($"!{IsText(right, text)}");
            case JsonComparison.Equal:
                return Call(left, SharedMember.ValueIs, new("Is"), right);
            case JsonComparison.NotEqual:
                return new($"!{Call(left, SharedMember.ValueIs, new("Is"), right)}");
            case JsonComparison.Less:
                return Call(left, SharedMember.ValueIsLess, new("IsLess"), right);
            case JsonComparison.AtMost:
                return Call(left, SharedMember.ValueIsAtMost, new("IsAtMost"), right);
            case JsonComparison.More:
                return Call(left, SharedMember.ValueIsMore, new("IsMore"), right);
            case JsonComparison.AtLeast:
                return Call(left, SharedMember.ValueIsAtLeast, new("IsAtLeast"), right);
            default:
                throw new NotSupportedException(comparison.ToString());
        }
    }

    private CSharpCode Call(JsonOperand left, SharedMember member, Identifier name, JsonOperand right)
    {
        traits.Shared.Use(member);
        return new($"{Value(left)}.{name}({Value(right)})");
    }

    private CSharpCode IsText(JsonOperand operand, string text)
    {
        traits.Shared.Use(SharedMember.ValueIsText);
        return new($"{Value(operand)}.Is({new CSharpString(text)})");
    }

    private CSharpCode Matches(JsonFilter.Matches matches)
    {
        var value = Value(matches.Value);
        if (matches.Regex is { } regex)
        {
            traits.Shared.Use(SharedMember.ValueMatches);
            return new($"{value}.Matches({new CSharpString(regex)})");
        }

        traits.Shared.Use(matches.IsWhole ? SharedMember.IRegexpMatches : SharedMember.IRegexpFinds);
        return matches.IsWhole ? new($"IRegexp.Matches({value}, {Value(matches.Pattern)})") : new($"IRegexp.Finds({value}, {Value(matches.Pattern)})");
    }

    /// <summary>An operand as a <c>JsonValue</c>.</summary>
    private CSharpCode Value(JsonOperand operand)
    {
        switch (operand)
        {
            case JsonOperand.Constant constant:
                traits.Shared.Use(SharedMember.ValueLiteral);
                return new($"JsonValue.Literal({new CSharpString(constant.Json)})");
            case JsonOperand.Place { Query.Source.IsMany: false } place:
                return Nodes(place.Query);
            case JsonOperand.Place place:
                traits.Shared.Use(SharedMember.ValuesOnly);
                return new($"{Nodes(place.Query)}.Only()");
            case JsonOperand.Length or JsonOperand.Count:
                traits.Shared.Use(SharedMember.ValueSize);
                return new($"JsonValue.Size({Size(operand)})");
            default:
                throw new NotSupportedException(operand.GetType().Name);
        }
    }

    /// <summary>An operand as a whole number of C#.</summary>
    private CSharpCode Size(JsonOperand operand)
    {
        switch (operand)
        {
            case JsonOperand.Constant constant:
                return new($"{new FixedText(Whole(constant)!.Value.ToString(CultureInfo.InvariantCulture))}");
            case JsonOperand.Length length:
                traits.Shared.Use(SharedMember.ValueLength);
                return new($"{Value(length.Value)}.Length()");
            case JsonOperand.Count { Query.Source.IsMany: false } count:
                return new($"({Nodes(count.Query)}.Exists ? 1 : 0)");
            case JsonOperand.Count count:
                traits.Shared.Use(SharedMember.ValuesCount);
                return new($"{Nodes(count.Query)}.Count()");
            case JsonOperand.Place:
                throw new ArgumentException("The value of a place is not known to be a whole number.", nameof(operand));
            default:
                throw new NotSupportedException(operand.GetType().Name);
        }
    }

    private static bool IsSize(JsonOperand operand) =>
        operand is JsonOperand.Length or JsonOperand.Count || (operand is JsonOperand.Constant constant && Whole(constant) is not null);

    private static long? Whole(JsonOperand.Constant constant) =>
        long.TryParse(constant.Json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(JsonOperand operand)
    {
        if (operand is not JsonOperand.Constant { Json: ['"', ..] } constant)
        {
            return null;
        }

        using var json = JsonDocument.Parse(constant.Json);
        return json.RootElement.GetString();
    }

    private CSharpCode Nodes(JsonQuery query) => selectors.At(query.FromRoot ? selectors.Root(query.Source) : new($"{it}"), query.Path);

    private static FixedText Sign(JsonComparison comparison) => new(comparison switch
    {
        JsonComparison.Equal => "==",
        JsonComparison.NotEqual => "!=",
        JsonComparison.Less => "<",
        JsonComparison.AtMost => "<=",
        JsonComparison.More => ">",
        JsonComparison.AtLeast => ">=",
    });
}
