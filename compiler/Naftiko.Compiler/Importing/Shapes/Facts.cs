using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Shapes;

/// <summary>Keeps what is said of a value where it fits the value: descriptions have defaults that their own types forbid.</summary>
internal static class Facts
{
    private static readonly string[] CheckedFormats = ["date", "date-time", "uuid", "email", "uri", "ipv4", "ipv6"];

    /// <summary>The description, with what a capability document cannot say by itself.</summary>
    public static string? Described(IOpenApiSchema schema)
    {
        var items = (schema.MinItems, schema.MaxItems) switch
        {
            ({ } fewest and > 0, { } many) => $"{Text(fewest)} to {Text(many)} items.",
            (null or 0, { } many) => $"At most {Text(many)} items.",
            ({ } fewest and > 0, null) => $"At least {Text(fewest)} {(fewest == 1 ? "item" : "items")}.",
            _ => null,
        };
        var multiple = schema.MultipleOf is { } step and > 0 ? $"A multiple of {step.ToString(CultureInfo.InvariantCulture)}." : null;
        var isWhole = SchemaType.Of(schema) == "integer";
        var least = isWhole || schema.ExclusiveMinimum is null ? null : $"More than {schema.ExclusiveMinimum}.";
        var most = isWhole || schema.ExclusiveMaximum is null ? null : $"Less than {schema.ExclusiveMaximum}.";
        var added = new[] { items, multiple, least, most }.OfType<string>().ToList();
        var text = Prose.Clean(schema.Description ?? schema.Title);
        return added.Count == 0 ? text : text is null ? string.Join(' ', added) : Lowering.PlainText.Append(text, string.Join(' ', added));
    }

    /// <summary>A bound that does not belong to the numbers it bounds is the next whole number, where all of them are whole.</summary>
    public static string? Bound(string? inclusive, string? exclusive, int step, string? type) =>
        type == "integer" && exclusive is not null && decimal.TryParse(exclusive, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            && decimal.Truncate(bound) == bound
            ? (bound + step).ToString("0", CultureInfo.InvariantCulture)
            : inclusive;

    /// <summary>What is said of a value of any type means nothing.</summary>
    public static Shape Whole(Shape shape) =>
        shape.Type is not null ? shape : new() { Description = shape.Description, Nullable = shape.Nullable, Deprecated = shape.Deprecated };

    /// <param name="shape">Without a type it is a part of another one, which may have it.</param>
    public static Shape Fitting(Shape shape, string name, string place, Losses losses)
    {
        if (shape.Type is null)
        {
            return shape;
        }

        var isText = shape.Type == "string";
        var isNumber = shape.Type is "integer" or "number";
        var kept = shape with
        {
            Enum = shape.IsScalar ? [.. shape.Enum.Select(value => Typed(value, shape.Type)).OfType<JsonNode>()] : [],
            Format = shape.IsScalar ? shape.Format : null,
            Pattern = isText && IsPattern(shape.Pattern) ? shape.Pattern : null,
            MinLength = isText && shape.MinLength > 0 ? shape.MinLength : null,
            MaxLength = isText && (shape.MaxLength ?? 0) >= (shape.MinLength ?? 0) ? shape.MaxLength : null,
            Minimum = isNumber ? Number(shape.Minimum) : null,
            Maximum = isNumber ? Number(shape.Maximum) : null,
            Example = null,
            Default = null,
        };
        if (shape.Pattern is not null && isText && kept.Pattern is null)
        {
            losses.Note(LossKind.Unfit, place, $"the pattern of `{name}`");
        }

        kept = kept with { Enum = [.. kept.Enum.Where(value => Fits(value, kept with { Enum = [] }))] };
        var value = Typed(shape.Default, shape.Type);
        if (shape.Default is not null && !SchemaType.IsNull(shape.Default) && (value is null || !Fits(value, kept) || IsSecret(name, value)))
        {
            losses.Note(LossKind.Unfit, place, $"the default of `{name}`");
            value = null;
        }

        var example = kept.IsScalar && kept.Enum.IsEmpty ? Typed(shape.Example, shape.Type) : null;
        return kept with { Default = value, Example = example is not null && Fits(example, kept) && !IsSecret(name, example) ? example : null };
    }

    /// <returns>The value as one of the type, if it can be read as one: YAML has numbers where texts are meant, and texts where numbers are.</returns>
    private static JsonNode? Typed(JsonNode? value, string? type)
    {
        if (SchemaType.IsNull(value) || type is null)
        {
            return null;
        }

        var kind = value!.GetValueKind();
        var text = kind == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return (type, kind) switch
        {
            ("string", JsonValueKind.String) => value.DeepClone(),
            ("string", JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) => JsonValue.Create(text),
            ("boolean", _) when text is "true" or "false" => JsonValue.Create(text == "true"),
            ("integer", JsonValueKind.String or JsonValueKind.Number) when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture,
                out var number)
                && decimal.Truncate(number) == number => JsonNode.Parse(number.ToString("0", CultureInfo.InvariantCulture)),
            ("number", JsonValueKind.String or JsonValueKind.Number) when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture,
                out var number) =>
                JsonValue.Create(number),
            ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) => value.DeepClone(),
            _ => null,
        };
    }

    private static bool Fits(JsonNode value, Shape shape) => shape.Type switch
    {
        "string" => FitsText(value.GetValue<string>(), shape) && IsListed(value, shape),
        "integer" or "number" => decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (shape.Minimum is not { } least || number >= decimal.Parse(least, NumberStyles.Float, CultureInfo.InvariantCulture))
            && (shape.Maximum is not { } most || number <= decimal.Parse(most, NumberStyles.Float, CultureInfo.InvariantCulture))
            && IsListed(value, shape),
        "array" => shape.Items is { IsScalar: true } items
            && ((JsonArray)value).All(item => Typed(item, items.Type) is { } typed && typed.ToJsonString() == item!.ToJsonString() && Fits(typed, items)),
        "object" => value is JsonObject { Count: 0 } && shape.Members.IsEmpty,
        _ => IsListed(value, shape),
    };

    private static bool FitsText(string text, Shape shape) =>
        !CheckedFormats.Contains(shape.Format) && text.Length >= (shape.MinLength ?? 0) && text.Length <= (shape.MaxLength ?? int.MaxValue)
            && (shape.Pattern is null || Matches(shape.Pattern, text)) && !text.Contains("{{", StringComparison.Ordinal);

    private static bool IsListed(JsonNode value, Shape shape) =>
        shape.Enum.IsEmpty || shape.Enum.Any(listed => listed.ToJsonString() == value.ToJsonString());

    private static bool IsSecret(string name, JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String && SecretNames.IsSecret(name, value.GetValue<string>());

    private static string? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static bool IsPattern(string? pattern) => pattern is { Length: > 0 } && TryMatch(pattern) is not null;

    private static bool Matches(string pattern, string text) => TryMatch(pattern) is { } regex && IsMatch(regex, text);

    private static Regex? TryMatch(string pattern)
    {
        try
        {
            return new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
