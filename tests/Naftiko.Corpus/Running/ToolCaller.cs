using System.Text;
using System.Text.Json.Nodes;

namespace Naftiko.Corpus.Running;

/// <summary>Lists and calls the tools of an MCP adapter by bare JSON-RPC.</summary>
internal sealed class ToolCaller(HttpClient client)
{
    public async Task<IReadOnlyList<JsonNode>> ListAsync() =>
        [.. (await SendAsync("tools/list", new JsonObject()))["result"]!["tools"]!.AsArray().Select(static tool => tool!)];

    /// <returns>What is wrong with the answer, or null.</returns>
    public async Task<string?> CallAsync(JsonNode tool, Arguments arguments)
    {
        var properties = tool["inputSchema"]!["properties"]?.AsObject() ?? [];
        var required = (tool["inputSchema"]!["required"] as JsonArray ?? []).Select(static name => name!.GetValue<string>()).ToList();
        var values = new JsonObject(properties
            .Select(property => KeyValuePair.Create(property.Key, arguments.Make(property.Key, null, property.Value, required.Contains(property.Key))))
            .Where(static property => property.Value is not null));
        var answer = await SendAsync("tools/call", new JsonObject { ["name"] = tool["name"]!.GetValue<string>(), ["arguments"] = values });
        return answer["result"] is { } result && result["isError"]?.GetValue<bool>() != true ? null : answer.ToJsonString();
    }

    /// <returns>The JSON-RPC answer, whether it is a result or an error.</returns>
    /// <exception cref="InvalidOperationException">The answer is none.</exception>
    public async Task<JsonNode> SendAsync(string method, JsonObject parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "mcp");
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        request.Headers.TryAddWithoutValidation("MCP-Protocol-Version", "2025-11-25");
        var call = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = method, ["params"] = parameters };
        request.Content = new StringContent(call.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.StartsWith('{') ? text : text.Split('\n').LastOrDefault(static line => line.StartsWith("data:", StringComparison.Ordinal))?[5..];
        return json is null ? throw new InvalidOperationException($"{method} was answered with {(int)response.StatusCode} {text}") : JsonNode.Parse(json)!;
    }
}
