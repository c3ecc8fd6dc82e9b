using System.Globalization;
using System.Text.Json.Nodes;

namespace Naftiko.Corpus.Describing;

/// <summary>Makes values that fit the schemas a gateway describes its inputs with.</summary>
internal static class Sample
{
    /// <returns>Null for a schema whose values cannot be made up: one with a pattern and no example.</returns>
    public static JsonNode? Of(JsonNode? schema, string name, bool onlyRequired)
    {
        if (schema?["enum"] is JsonArray { Count: > 0 } listed)
        {
            return listed.FirstOrDefault(static value => value is not null)?.DeepClone();
        }

        if (((schema?["examples"] as JsonArray)?.FirstOrDefault() ?? schema?["example"]) is { } example)
        {
            return example.DeepClone();
        }

        return Type(schema) switch
        {
            "integer" => JsonValue.Create((long)Within(schema, 7)),
            "number" => JsonValue.Create(Within(schema, 7.5m)),
            "boolean" => JsonValue.Create(true),
            "array" => Of(schema!["items"], name, onlyRequired) is { } item ? new JsonArray(item) : new JsonArray(),
            "object" => Object(schema!, onlyRequired),
            "string" => Text(schema!, name),
            _ => JsonValue.Create(name),
        };
    }

    private static JsonObject? Object(JsonNode schema, bool onlyRequired)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(static n => n!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        var made = new JsonObject();
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            if (onlyRequired && !required.Contains(name))
            {
                continue;
            }

            if (Of(member, name, onlyRequired) is { } value)
            {
                made[name] = value;
            }
            else if (required.Contains(name))
            {
                return null;
            }
        }

        return made;
    }

    private static JsonNode? Text(JsonNode schema, string name)
    {
        if (schema["pattern"] is not null)
        {
            return schema["default"]?.DeepClone();
        }

        var text = schema["format"]?.GetValue<string>() switch
        {
            "date" => "2026-05-06",
            "date-time" => "2026-05-06T07:08:09Z",
            "uuid" => "0b1f6a3e-6d0c-4d3a-9d2e-6f1f0c3b2a10",
            "email" => "ada@shopworks.com",
            "uri" => "https://shopworks.com/a",
            "ipv4" => "192.0.2.7",
            "ipv6" => "2001:db8::7",
            _ => $"a {name}&b",
        };
        var least = Number(schema["minLength"]) ?? 0;
        var most = Number(schema["maxLength"]) ?? int.MaxValue;
        text = text.PadRight((int)Math.Min(least, 10_000), 'x');
        return JsonValue.Create(text.Length > most ? text[..(int)most] : text);
    }

    private static decimal Within(JsonNode? schema, decimal value)
    {
        var least = Number(schema?["minimum"]);
        var most = Number(schema?["maximum"]);
        return value < least ? least.Value : value > most ? most.Value : value;
    }

    private static decimal? Number(JsonNode? node) =>
        node is not null && decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Type(JsonNode? schema) => schema?["type"] switch
    {
        JsonArray types => types.Select(static t => t!.GetValue<string>()).FirstOrDefault(static t => t != "null"),
        JsonValue type => type.GetValue<string>(),
        _ => null,
    };
}
