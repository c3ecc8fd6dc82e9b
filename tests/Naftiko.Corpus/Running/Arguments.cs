using System.Text.Json;
using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;

namespace Naftiko.Corpus.Running;

/// <summary>Made-up values for the inputs of one call, and what was given under which name.</summary>
/// <param name="onlyRequired">Inputs a caller may leave out are left out.</param>
/// <param name="placeOf">Where the value of a tool's argument travels, <c>header</c> and <c>cookie</c> told from everything else.</param>
internal sealed class Arguments(bool onlyRequired, Func<string, string?> placeOf)
{
    /// <summary>Characters that mean something in a URL, in JSON, in a form or to a template engine.</summary>
    private const string Difficult = " é&+=#?%41;:@'()\"<>|{{x}}^*!,~";

    /// <summary>The same for headers.</summary>
    private const string DifficultInHeader = " é q=0.5;\"x\",y&+%41{{x}}";

    private readonly List<GivenValue> _given = [];

    /// <summary>Whether inputs a caller may leave out are left out.</summary>
    public bool OnlyRequired => onlyRequired;

    public IReadOnlyList<GivenValue> Given => _given;

    /// <returns>A value that fits a JSON schema, or null when the input is left out.</returns>
    public JsonNode? Make(string name, string? place, JsonNode? schema, bool required)
    {
        if (onlyRequired && !required)
        {
            return null;
        }

        var text = $"v{place}{name}{Difficulty(name, place, schema)}";
        var value = schema?["enum"] is JsonArray { Count: > 0 } choices ? choices[^1]!.DeepClone() : Value(text, schema);
        _given.Add(new(name, place, value));
        return value;
    }

    /// <summary>As it stands in a query or a header: text bare, everything else as JSON.</summary>
    public static string Text(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private string Difficulty(string name, string? place, JsonNode? schema) =>
        schema?["pattern"] is not null || schema?["format"] is not null || schema?["maxLength"] is not null ? ""
        : (place ?? placeOf(name)) switch { "cookie" => "", "header" => DifficultInHeader, _ => Difficult };

    private static JsonNode Value(string text, JsonNode? schema) => Type(schema) switch
    {
        "integer" => JsonValue.Create(Number(text)),
        "number" => JsonValue.Create(Number(text) + 0.5m),
        "boolean" => JsonValue.Create(true),
        "array" => new JsonArray(Value($"1{text}", schema?["items"]), Value($"2{text}", schema?["items"])),
        "object" => new JsonObject { ["probe"] = text, ["inner"] = new JsonObject { ["list"] = new JsonArray(1, null, "x") } },
        _ => JsonValue.Create(text),
    };

    private static int Number(string text) => 1000 + text.Sum(static c => c);

    private static string? Type(JsonNode? schema) => schema?["type"] switch
    {
        JsonArray types => types.Select(static t => t!.GetValue<string>()).FirstOrDefault(static t => t != "null"),
        JsonValue type => type.GetValue<string>(),
        _ => null,
    };

    public override string ToString() => string.Join(", ", _given.Select(static given => $"{given.Name}={string.Join(',', given.Texts)}"));
}
