using System.Text.Json;
using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>The schemas of an OpenAPI document, read as a client reads them.</summary>
internal static class OpenApiSchema
{
    /// <returns>The schema with what it refers to in place of each reference.</returns>
    public static JsonElement Of(JsonElement document, JsonElement schema) =>
        JsonSerializer.SerializeToElement(GatewayDescription.Whole(JsonSerializer.SerializeToNode(document)!, JsonSerializer.SerializeToNode(schema)));
}
