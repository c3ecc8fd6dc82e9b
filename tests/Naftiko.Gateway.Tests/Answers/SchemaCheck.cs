using System.Text.Json;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>Checks a value against a schema that uses no more than gateways announce: types, properties, required, items, enum, limits.</summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> Words =
    [
        "type", "properties", "required", "items", "enum", "additionalProperties", "title", "description", "format", "default", "examples", "$schema",
        "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems",
    ];

    /// <returns>The first place where the value is not what the schema says; null when it is.</returns>
    public static string? Violation(JsonElement value, JsonElement schema, string place = "$")
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return schema.GetBoolean() ? null : $"{place} is not allowed";
        }

        // A word that is not understood would be a promise that is not checked.
        if (schema.EnumerateObject().FirstOrDefault(word => !Words.Contains(word.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            return $"the schema of {place} says '{unknown.Name}', which is not checked here";
        }

        return Type(value, schema, place) ?? Value(value, schema, place) ?? Members(value, schema, place) ?? Items(value, schema, place);
    }

    private static string? Type(JsonElement value, JsonElement schema, string place)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return null;
        }

        var allowed = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()!).ToList() : [type.GetString()!];
        return allowed.Exists(each => Is(value, each)) ? null : $"{place} is {Shorten(value)}, not {string.Join(" or ", allowed)}";
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && IsWhole(value),
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => throw new InvalidOperationException($"There is no type '{type}' in JSON Schema."),
    };

    private static bool IsWhole(JsonElement value) =>
        value.TryGetInt64(out _) || (value.TryGetDouble(out var number) && double.IsFinite(number) && Math.Floor(number) == number);

    private static string? Value(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)))
        {
            return $"{place} is {Shorten(value)}, none of {values.GetRawText()}";
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            && ((Limit(schema, "minimum") is { } minimum && number < minimum) || (Limit(schema, "maximum") is { } maximum && number > maximum)))
        {
            return $"{place} is {Shorten(value)}, out of its range";
        }

        int? length = value.ValueKind switch
        {
            JsonValueKind.String => value.GetRawText().Length < 2 ? 0 : value.GetString()!.EnumerateRunes().Count(),
            JsonValueKind.Array => value.GetArrayLength(),
            _ => null,
        };
        var (least, most) = value.ValueKind == JsonValueKind.String ? ("minLength", "maxLength") : ("minItems", "maxItems");
        return length < Limit(schema, least) || length > Limit(schema, most) ? $"{place} has the length {length}" : null;
    }

    private static string? Members(JsonElement value, JsonElement schema, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (schema.TryGetProperty("required", out var required)
            && required.EnumerateArray().Select(each => each.GetString()!).FirstOrDefault(name => !value.TryGetProperty(name, out _)) is { } missing)
        {
            return $"{place} lacks '{missing}'";
        }

        var known = schema.TryGetProperty("properties", out var properties);
        foreach (var member in value.EnumerateObject())
        {
            var inside = $"{place}.{member.Name}";
            var violation = known && properties.TryGetProperty(member.Name, out var property) ? Violation(member.Value, property, inside)
                : schema.TryGetProperty("additionalProperties", out var others) ? Violation(member.Value, others, inside)
                : null;
            if (violation is not null)
            {
                return violation;
            }
        }

        return null;
    }

    private static string? Items(JsonElement value, JsonElement schema, string place) =>
        value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().Select((item, i) => Violation(item, items, $"{place}[{i}]")).FirstOrDefault(violation => violation is not null)
            : null;

    private static double? Limit(JsonElement schema, string word) => schema.TryGetProperty(word, out var limit) ? limit.GetDouble() : null;

    private static string Shorten(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
}
