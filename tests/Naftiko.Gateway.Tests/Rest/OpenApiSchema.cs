using System.Text.Json;
using System.Text.Json.Nodes;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>The schemas of an OpenAPI document, read as a client reads them.</summary>
internal static class OpenApiSchema
{
    /// <returns>The schema with what it refers to in place of each reference.</returns>
    public static JsonElement Of(JsonElement document, JsonElement schema) =>
        JsonSerializer.SerializeToElement(Whole(document, JsonNode.Parse(schema.GetRawText())));

    private static JsonNode? Whole(JsonElement document, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject value when value["$ref"] is { } reference:
                return Whole(document, JsonNode.Parse(Find(document, reference.GetValue<string>()).GetRawText()));
            case JsonObject value:
                return new JsonObject(value.Select(member => KeyValuePair.Create(member.Key, Whole(document, member.Value))));
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Whole(document, item))]);
            default:
                return node?.DeepClone();
        }
    }

    private static JsonElement Find(JsonElement document, string reference) =>
        reference.Split('/')[1..].Aggregate(document, static (at, name) => at.GetProperty(name));
}
