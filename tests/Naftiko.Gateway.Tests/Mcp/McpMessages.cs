using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>JSON-RPC by hand, where a client library would hide what is on the wire.</summary>
internal static class McpMessages
{
    /// <summary>Posts one message of a revision with a handshake and reads the answer out of the event stream.</summary>
    public static async Task<JsonElement> PostAsync(HttpClient client, Uri endpoint, string message, string revision = "2025-11-25") =>
        Assert.Single(await PostAllAsync(client, endpoint, message, revision));

    /// <summary>Posts one message and reads everything in the event stream: notifications, then the answer.</summary>
    public static async Task<IReadOnlyList<JsonElement>> PostAllAsync(HttpClient client, Uri endpoint, string message, string revision = "2025-11-25")
    {
        using var request = Request(endpoint, message, revision);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {text}");
        TestSecret.AssertAbsent(text, "an event stream");
        var data = text.Split('\n').Where(line => line.StartsWith("data:", StringComparison.Ordinal));
        return [.. data.Select(line => JsonDocument.Parse(line["data:".Length..]).RootElement.Clone())];
    }

    public static HttpRequestMessage Request(Uri endpoint, string message, string revision = "2025-11-25")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(message, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", revision);
        return request;
    }
}
