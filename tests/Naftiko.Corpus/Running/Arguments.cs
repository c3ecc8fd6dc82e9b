using System.Globalization;
using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;

namespace Naftiko.Corpus.Running;

/// <summary>Made-up values for the inputs of one call, and what was given under which name.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string[]> _given = new(StringComparer.Ordinal);

    /// <summary>Every text given, by the letters and digits of the name it was given under.</summary>
    public IReadOnlyDictionary<string, string[]> Given => _given;

    /// <summary>A value that fits a JSON schema; the same for the same name.</summary>
    public JsonNode Make(string name, JsonNode? schema)
    {
        var key = Placeholders.Key(name);
        JsonNode value = schema?["enum"] is JsonArray { Count: > 0 } choices ? choices[0]!.DeepClone() : Type(schema) switch
        {
            "integer" or "number" => JsonValue.Create(1000 + key.Sum(static c => c)),
            "boolean" => JsonValue.Create(true),
            "array" => new JsonArray(Element($"{key}1", schema?["items"]), Element($"{key}2", schema?["items"])),
            "object" => new JsonObject { ["probe"] = $"v{key}" },
            _ => JsonValue.Create($"v{key}"),
        };
        _given[key] = value is JsonArray list ? [.. list.Select(static item => Text(item!))] : [Text(value)];
        return value;
    }

    /// <summary>As it stands in a query or a header: text bare, everything else as JSON.</summary>
    public static string Text(JsonNode value) => value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private static JsonNode Element(string text, JsonNode? schema) => Type(schema) switch
    {
        "integer" or "number" => JsonValue.Create(text.Length),
        "boolean" => JsonValue.Create(true),
        "object" => new JsonObject { ["probe"] = text },
        _ => JsonValue.Create(text),
    };

    private static string? Type(JsonNode? schema) => schema?["type"] switch
    {
        JsonArray types => types.Select(static t => t!.GetValue<string>()).FirstOrDefault(static t => t != "null"),
        JsonValue type => type.GetValue<string>(),
        _ => null,
    };

    public override string ToString() =>
        string.Join(", ", _given.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={string.Join(',', pair.Value)}")));
}
