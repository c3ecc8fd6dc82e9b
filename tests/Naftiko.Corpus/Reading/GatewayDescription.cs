using System.Text.Json.Nodes;

namespace Naftiko.Corpus.Reading;

/// <summary>The OpenAPI document a gateway serves, read as a client reads it.</summary>
internal static class GatewayDescription
{
    /// <summary>Of a parameter: one whose value is JSON has it with its content (OpenAPI 3.1, Parameter Object).</summary>
    public static JsonNode? Schema(JsonNode parameter) => parameter["schema"] ?? parameter["content"]?.AsObject().First().Value?["schema"];

    /// <returns>The document with what it refers to in place of each reference; a schema within itself is left open.</returns>
    public static JsonNode Parse(string text)
    {
        var document = JsonNode.Parse(text)!;
        return Whole(document, document)!;
    }

    /// <returns>A part of a document, the same way.</returns>
    public static JsonNode? Whole(JsonNode document, JsonNode? part)
    {
        return Whole(part, []);

        JsonNode? Whole(JsonNode? node, string[] within) => node switch
        {
            JsonObject value when value["$ref"] is JsonValue reference => Referred(reference.GetValue<string>(), within),
            JsonObject value => new JsonObject(value.Select(member => KeyValuePair.Create(member.Key, Whole(member.Value, within)))),
            JsonArray list => new JsonArray([.. list.Select(item => Whole(item, within))]),
            _ => node?.DeepClone(),
        };

        JsonNode? Referred(string reference, string[] within) =>
            within.Contains(reference, StringComparer.Ordinal)
                ? new JsonObject()
                : Whole(reference.Split('/')[1..].Aggregate(document, static (at, name) => at[name]!), [.. within, reference]);
    }
}
