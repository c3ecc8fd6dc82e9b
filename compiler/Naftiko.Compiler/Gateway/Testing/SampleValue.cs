using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Gateway.Testing;

/// <summary>Makes values that a schema allows, the same in every build, for calls that only have to be let through.</summary>
internal static class SampleValue
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    /// <summary>What patterns tend to want.</summary>
    private static readonly string[] Usual = ["a", "A", "1", "abc", "ABC", "123", "A1", "AB12", "abc-123", "2026-05-06", "1.0.0", "en-US", "AAAA0000"];

    /// <param name="name">Texts are called by it.</param>
    /// <returns>Null where no value is known, as with a pattern that nothing usual matches.</returns>
    public static JsonNode? Of(SchemaType schema, string name)
    {
        foreach (var text in schema.Examples)
        {
            if (Parsed(text) is { } example && IsOf(example, schema.Type))
            {
                return example;
            }
        }

        return schema.Enum is [var first, ..] ? Typed(first, schema.Type) : schema.Type switch
        {
            JsonType.Boolean => JsonValue.Create(true),
            JsonType.Integer or JsonType.Number => Number(schema),
            JsonType.String or JsonType.Any => Text(schema, name) is { } text ? JsonValue.Create(text) : null,
            JsonType.Array => Array(schema, name),
            JsonType.Object => Object(schema.Properties),
        };
    }

    /// <returns>Null where some member that is needed has no known value.</returns>
    public static JsonObject? Object(ImmutableArray<SchemaProperty> properties)
    {
        var made = new JsonObject();
        foreach (var property in properties)
        {
            if (Of(property.Schema, property.Name) is { } value)
            {
                made[property.Name] = value;
            }
            else if (property.Required)
            {
                return null;
            }
        }

        return made;
    }

    /// <summary>As one text: of a list of one value that value.</summary>
    public static string Text(JsonNode value) => value switch
    {
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        JsonArray { Count: 1 } list when list[0] is JsonValue item => Text(item),
        _ => value.ToJsonString(),
    };

    /// <summary>A value of a JSON text, in the sense of the type: <c>5</c> as text is <c>"5"</c>.</summary>
    private static JsonNode? Typed(string text, JsonType type) => type is JsonType.String ? JsonValue.Create(text) : Parsed(text) ?? JsonValue.Create(text);

    public static JsonNode? Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsOf(JsonNode value, JsonType type) => type switch
    {
        JsonType.String => value.GetValueKind() == JsonValueKind.String,
        JsonType.Integer or JsonType.Number => value.GetValueKind() == JsonValueKind.Number,
        JsonType.Boolean => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        JsonType.Array => value is JsonArray,
        JsonType.Object => value is JsonObject,
        JsonType.Any => true,
    };

    /// <summary>A whole number, so that there is one way to write it.</summary>
    private static JsonValue? Number(SchemaType schema)
    {
        var (lowest, highest) = (Bound(schema.Minimum) ?? decimal.MinValue, Bound(schema.Maximum) ?? decimal.MaxValue);
        var value = Math.Ceiling(Math.Clamp(1, Math.Min(lowest, highest), highest));
        return value >= lowest && value <= highest ? JsonValue.Create((long)value) : null;
    }

    private static decimal? Bound(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) && Math.Abs(bound) < long.MaxValue ? bound : null;

    private static string? Text(SchemaType schema, string name)
    {
        IEnumerable<string> candidates = [TextFormat.Find(schema.Format)?.Example ?? "some-" + Word(name), Word(name), .. Usual];
        return candidates.Select(text => Sized(text, schema)).FirstOrDefault(text => Matches(text, schema));
    }

    private static string Word(string name) =>
        string.Concat(name.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).Trim('-') is { Length: > 0 } word ? word : "value";

    private static string Sized(string text, SchemaType schema)
    {
        var padded = text.PadRight(Math.Min(schema.MinLength ?? 0, 1000), 'x');
        return padded[..Math.Min(padded.Length, Math.Max(schema.MaxLength ?? padded.Length, 0))];
    }

    private static bool Matches(string text, SchemaType schema)
    {
        if (text.Length < (schema.MinLength ?? 1) || (TextFormat.Find(schema.Format) is { } format && !format.Matches(text)))
        {
            return false;
        }

        try
        {
            return schema.Pattern is not { } pattern || Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static JsonArray? Array(SchemaType schema, string name) =>
        schema.Item is not { } item ? [JsonValue.Create("some-" + Word(name))] : Of(item, name) is { } value ? [value] : null;
}
