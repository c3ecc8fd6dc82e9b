using System.Net;
using System.Text;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.HandOver;

/// <summary>What real APIs answer and what real clients send, one case a row.</summary>
[Collection(OneShop.Name)]
public sealed class HandOverTests(HandOverGateway gateway)
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    private const string FutureHandshake =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2027-01-01","capabilities":{},"clientInfo":{"name":"a client","version":"1"}}}""";

    private static readonly HandOverCase[] All =
    [
        // What APIs answer.
        new("a file name in Latin-1 costs nobody the answer", async gateway => Assert.Equal(200, (await gateway.GetAsync("/items/latin-1-name")).Status)),
        new("a file name in UTF-8 costs nobody the answer", async gateway => Assert.Equal(200, (await gateway.GetAsync("/items/utf-8-name")).Status)),
        new("Latin-1 is mapped by its charset", async gateway => Assert.Equal("José", Name(await gateway.GetAsync("/cards/latin-1")))),
        new("Latin-1 reaches the model by its charset", async gateway => Assert.Equal("José", await ItemNameAsync(gateway, "latin-1"))),
        new("invalid UTF-8 is no fault of the gateway", async gateway => Assert.Equal(200, (await gateway.GetAsync("/cards/invalid-utf-8")).Status)),
        new("gzip nobody asked for is mapped", async gateway => Assert.Equal("packed", Name(await gateway.GetAsync("/cards/packed")))),
        new("gzip nobody asked for reaches the model", async gateway => Assert.Equal("packed", await ItemNameAsync(gateway, "packed"))),
        new("a BOM is skipped in a mapping", async gateway => Assert.Equal("bom", Name(await gateway.GetAsync("/cards/bom")))),
        new("a BOM is skipped for the model", async gateway => Assert.Equal("bom", await ItemNameAsync(gateway, "bom"))),
        new("no content is nothing but what a tool announces", NoContentAsync),
        new(
            "5.0 is the integer 5",
            async gateway => Assert.Equal("5", (await gateway.GetAsync("/cards/whole-float")).Json()!.Value.GetProperty("id").GetRawText())),
        new("a body that stalls is a 504", async gateway => Assert.Equal(504, (await gateway.GetAsync("/cards/stalls")).Status)),
        new(
            "a body that stalls is an error of a tool",
            async gateway => Assert.True((await gateway.CallAsync("get-item", """{"kind":"stalls"}""")).GetProperty("isError").GetBoolean())),
        new("events arrive while there are more to come", async gateway =>
        {
            using var client = new HttpClient();
            using var response = await client
                .GetAsync(new Uri(gateway.Rest, "/events"), HttpCompletionOption.ResponseHeadersRead)
                .WaitAsync(GatewayProcess.Patience);
            using var events = new StreamReader(await response.Content.ReadAsStreamAsync());
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.StartsWith("data:", await events.ReadLineAsync().WaitAsync(GatewayProcess.Patience), StringComparison.Ordinal);

            // The next one is held back by the API, so the answer has not ended.
            Assert.Equal("", await events.ReadLineAsync().WaitAsync(GatewayProcess.Patience));
            Assert.False(events.ReadLineAsync().IsCompleted);
        }),

        // What a model has to know.
        new("a list of details reaches the model", async gateway => AssertSays(await gateway.CallAsync("get-item", """{"kind":"details"}"""), "top", "valid integer")),
        new("the member that is wrong reaches the model", async gateway => AssertSays(await gateway.CallAsync("get-item", """{"kind":"members"}"""), "Name field is required")),
        new("a day to try again is no number of seconds", async gateway => Assert.DoesNotContain("GMT seconds", HandOverGateway.Text(await gateway.CallAsync("get-item", """{"kind":"patience"}""")), StringComparison.Ordinal)),
        new("the body of a tool has the type of the document", async gateway =>
        {
            var body = (await gateway.Caller.ListToolsAsync(gateway.Mcp))["place-order"]
                .GetProperty("inputSchema")
                .GetProperty("properties")
                .GetProperty("body");
            Assert.Equal("object", body.GetProperty("type").GetString());
            Assert.True(body.GetProperty("properties").TryGetProperty("lines", out _));
        }),
        new(
            "a picture is an image",
            async gateway =>
                Assert.Contains(
                    (await gateway.CallAsync("get-item", """{"kind":"picture"}""")).GetProperty("content").EnumerateArray(),
                    block => block.GetProperty("type").GetString() == "image")),

        // What models send.
        new("an object given as text arrives as an object", async gateway => Assert.Equal("""{"lines":[1]}""", await BodyAsync(gateway, "place-order", """{"body":"{\"lines\":[1]}"}"""))),
        new("a list given as text arrives as a list", async gateway => Assert.Contains("tags=a&tags=b", (await gateway.SentAsync("find-items", """{"tags":"[\"a\",\"b\"]"}""")).GetProperty("target").GetString(), StringComparison.Ordinal)),
        new("null arrives", async gateway => Assert.Equal("""{"id":"1","assignee":null}""", await BodyAsync(gateway, "change-order", """{"id":"1","assignee":null}"""))),
        new("a number given as text arrives as a number", async gateway => Assert.Equal(1.5, JsonElement.Parse(await BodyAsync(gateway, "change-order", """{"id":"1","weight":"1.50"}""")).GetProperty("weight").GetDouble())),

        // Tokens.
        new("a token may say in text how long it lasts", async gateway =>
        {
            gateway.Upstream.ExpiresIn = "\"3599\"";
            gateway.Upstream.RevokeToken();
            await gateway.GetAsync("/rota");
            var after = (await gateway.GetAsync("/rota")).Status;
            gateway.Upstream.ExpiresIn = "3600";
            gateway.Upstream.RevokeToken();
            await gateway.GetAsync("/rota");
            Assert.Equal(200, after);
        }),
        new("a token that was revoked is replaced within the call", async gateway =>
        {
            await gateway.GetAsync("/rota");
            await gateway.GetAsync("/rota");
            gateway.Upstream.RevokeToken();
            Assert.Equal(200, (await gateway.GetAsync("/rota")).Status);
        }),

        // What clients and platforms ask.
        new("a browser on this machine may ask first", async gateway =>
        {
            var answer = await gateway.SendAsync(
                HttpMethod.Options, gateway.Mcp, "/mcp",
                ("Origin", "http://localhost:6274"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type,mcp-protocol-version"));
            Assert.Contains(answer.Status, new[] { 200, 204 });
            Assert.Contains("Access-Control-Allow-Origin: http://localhost:6274", answer.Head, StringComparison.OrdinalIgnoreCase);
        }),
        new(
            "health answers by the address of a pod",
            async gateway => Assert.Equal(200, (await gateway.SendAsync(HttpMethod.Get, gateway.Mcp, "/health/live", ("Host", "10.244.0.5:9090"))).Status)),
        new("health answers HEAD", async gateway => Assert.Equal(200, (await gateway.SendAsync(HttpMethod.Head, gateway.Rest, "/health/live")).Status)),
        new("what answers GET answers HEAD", async gateway => Assert.Equal(200, (await gateway.SendAsync(HttpMethod.Head, gateway.Rest, "/items")).Status)),
        new("a client that takes JSON alone is served", async gateway =>
        {
            using var content = new StringContent(Ping, Encoding.UTF8, "application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Mcp, "/mcp")) { Content = content };
            request.Headers.Add("Accept", "application/json");
            Assert.Equal(200, (await gateway.Caller.SendAsync(request)).Status);
        }),
        new("a newer revision is answered with one that is known", async gateway =>
        {
            // Without the header that repeats the revision: a handshake comes before there is one.
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Mcp, "/mcp")) { Content = new StringContent(FutureHandshake, Encoding.UTF8, "application/json") };
            request.Headers.Add("Accept", "application/json, text/event-stream");
            var message = (await gateway.Caller.SendAsync(request)).Message();
            Assert.Matches("^202[456]-", message!.Value.GetProperty("result").GetProperty("protocolVersion").GetString());
        }),
    ];

    public static TheoryData<string> Names => new(All.Select(each => each.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_gateway_is_right_about_it(string name) => All.Single(each => each.Name == name).Check(gateway);

    private static async Task NoContentAsync(HandOverGateway gateway)
    {
        var result = await gateway.CallAsync("get-card", """{"kind":"gone"}""");

        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Contains("without the content that this tool returns", HandOverGateway.Text(result), StringComparison.Ordinal);
    }

    private static void AssertSays(JsonElement result, params string[] parts)
    {
        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.All(parts, part => Assert.Contains(part, HandOverGateway.Text(result), StringComparison.Ordinal));
    }

    private static async Task<string> BodyAsync(HandOverGateway gateway, string tool, string arguments) =>
        JsonSerializer.Serialize(JsonElement.Parse((await gateway.SentAsync(tool, arguments)).GetProperty("body").GetString()!));

    private static async Task<string?> ItemNameAsync(HandOverGateway gateway, string kind)
    {
        var result = await gateway.CallAsync("get-item", $$"""{"kind":"{{kind}}"}""");
        Assert.True(result.TryGetProperty("structuredContent", out var content), HandOverGateway.Text(result));
        return Name(content);
    }

    private static string? Name(SeenAnswer seen)
    {
        Assert.Equal(200, seen.Status);
        return Name(seen.Json()!.Value);
    }

    private static string? Name(JsonElement value) => value.TryGetProperty("name", out var name) ? name.GetString() : null;
}
