using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>The page to try routes and tools: where it is, for whom, and what it tells. What it does in a browser is for tests/development-page.sh.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed partial class DevelopmentPageTests(TwoDoors doors)
{
    private const string Development = "environment=Development";
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    [Theory]
    [InlineData(TwoDoors.Rest)]
    [InlineData(TwoDoors.Yard)]
    [InlineData(TwoDoors.Mcp)]
    public async Task In_development_each_adapter_has_one(string adapter)
    {
        await using var gateway = await doors.StartAsync(Development);

        var answer = await PageAsync(gateway.Address(adapter));
        var head = await doors.SendAsync(HttpMethod.Head, gateway.Address(adapter));

        Assert.Equal(200, answer.Status);
        Assert.Equal("text/html; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal((200, 0), (head.Status, head.Body.Length));
        var data = Data(answer);
        Assert.Equal("Two doors", data.GetProperty("title").GetString());
        Assert.Equal([adapter], Here(data));
        Assert.All(data.GetProperty("adapters").EnumerateArray(), one => Assert.Equal(
            gateway.Address(one.GetProperty("key").GetString()!), new Uri(one.GetProperty("url").GetString()!)));
    }

    [Fact]
    public async Task In_production_there_is_none()
    {
        await using var gateway = await doors.StartAsync();

        Assert.Equal(404, (await PageAsync(gateway.Address(TwoDoors.Rest))).Status);
        Assert.Equal(405, (await PageAsync(gateway.Address(TwoDoors.Mcp))).Status);
    }

    /// <summary>Only the page's own code runs, nothing is loaded from elsewhere, and what it asks is this adapter.</summary>
    [Fact]
    public async Task Its_policy_lets_nothing_else_run()
    {
        await using var gateway = await doors.StartAsync(Development);

        var answer = await PageAsync(gateway.Address(TwoDoors.Rest));
        var other = await PageAsync(gateway.Address(TwoDoors.Rest));

        var nonce = Nonce.Match(answer.Header("Content-Security-Policy")!).Groups[1].Value;
        Assert.NotEqual("", nonce);
        Assert.NotEqual(answer.Header("Content-Security-Policy"), other.Header("Content-Security-Policy"));
        Assert.StartsWith(
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self';",
            answer.Header("Content-Security-Policy"),
            StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        var own = DataElement.Replace(Text(answer), "");
        Assert.Equal(2, Regex.Count(own, Regex.Escape($" nonce=\"{nonce}\"")));
        Assert.Equal(2, Regex.Count(own, "<(script|style)\\b"));
        Assert.DoesNotContain("://", own, StringComparison.Ordinal);
        Assert.DoesNotContain("%nonce%", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_which_settings_are_set_and_no_value()
    {
        await using var gateway = await doors.StartAsync(
            Development, "Adapters:DoorsRest:AllowedHosts=secret-host.example", "Upstreams:Street:Timeout=00:00:17", "Mcp:AllowedOrigins=");

        var answer = await PageAsync(gateway.Address(TwoDoors.Rest));

        TestSecret.AssertAbsent(Text(answer), "the page");
        Assert.DoesNotContain("secret-host", Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("00:00:17", Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain(doors.Upstream.Address.Authority, Text(answer), StringComparison.Ordinal);
        var set = Data(answer).GetProperty("settings").EnumerateArray()
            .Where(static one => one.GetProperty("set").ValueKind == JsonValueKind.String)
            .Select(static one => one.GetProperty("set").GetString());
        Assert.Equal(
            [
                "Secrets:VAULT_TOKEN", "Upstreams:Vault:BaseAddress", "Upstreams:Street:BaseAddress", "Upstreams:Street:Timeout",
                "Adapters:DoorsRest:Url", "Adapters:DoorsRest:AllowedHosts", "Adapters:YardRest:Url", "Adapters:DoorsMcp:Url",
            ],
            set);
        var secret = Data(answer).GetProperty("settings")[0];
        Assert.Equal("""["Secrets:VAULT_TOKEN","VAULT_TOKEN"]""", secret.GetProperty("keys").GetRawText());
        Assert.Equal("required", secret.GetProperty("default").GetString());
    }

    /// <summary>Two pages at one address would be in each other's way.</summary>
    [Fact]
    public async Task Adapters_with_one_address_share_a_page()
    {
        var address = $"http://127.0.0.1:{AddressTests.FreePort(System.Net.IPAddress.Loopback)}";
        await using var gateway = await doors.StartAsync(Development, $"Adapters:DoorsRest:Url={address}", $"Adapters:DoorsMcp:Url={address}");

        var answer = await PageAsync(new Uri(address));

        Assert.Equal(200, answer.Status);
        Assert.Equal([TwoDoors.Rest, TwoDoors.Mcp], Here(Data(answer)));
    }

    /// <summary>Clients look for a stream with GET and take any answer but 405 for one.</summary>
    [Fact]
    public async Task Clients_of_MCP_are_answered_as_ever()
    {
        await using var gateway = await doors.StartAsync(Development);
        var root = gateway.Address(TwoDoors.Mcp);
        using var client = new HttpClient();

        var stream = await doors.SendAsync(HttpMethod.Get, root, ("Accept", "text/event-stream"));
        var pong = Assert.Single(await Mcp.McpMessages.PostAllAsync(client, root, Ping, "2025-11-25"));

        Assert.Equal((405, "POST"), (stream.Status, stream.Header("Allow")));
        Assert.Equal("{}", pong.GetProperty("result").GetRawText());
    }

    [Fact]
    public async Task A_foreign_host_gets_none()
    {
        await using var gateway = await doors.StartAsync(Development);

        Assert.Equal(403, (await doors.SendAsync(HttpMethod.Get, gateway.Address(TwoDoors.Mcp), ("Host", "evil.example"))).Status);
        Assert.Equal(403, (await doors.SendAsync(HttpMethod.Get, gateway.Address(TwoDoors.Rest), ("Origin", "http://evil.example"))).Status);
    }

    [Fact]
    public async Task A_route_of_the_document_keeps_the_path()
    {
        const string Route = "        - path: /items\n          operations:\n            - {name: list-items, method: GET, call";
        Assert.Contains(Route, TwoDoors.Document, StringComparison.Ordinal);
        var document = TwoDoors.Document.Replace(Route, Route.Replace("/items", "/", StringComparison.Ordinal), StringComparison.Ordinal);
        doors.Upstream.Reset();
        doors.Upstream.AnswerAlways(Upstreams.ScriptedAnswer.Json(200, """["own"]"""));
        await using var gateway = await CompiledGateway.Of(document, "TwoDoors").StartAsync(
        [
            "--" + Development, $"--Upstreams:Vault:BaseAddress={doors.Upstream.Address}", $"--Upstreams:Street:BaseAddress={doors.Upstream.Address}",
            $"--Secrets:VAULT_TOKEN={TestSecret.Value}",
        ]);

        Assert.Equal("""["own"]""", Text(await PageAsync(gateway.Address(TwoDoors.Rest))));
        Assert.Contains("<!DOCTYPE html>", Text(await PageAsync(gateway.Address(TwoDoors.Mcp))), StringComparison.Ordinal);
    }

    private static string Text(SeenAnswer answer) => Encoding.UTF8.GetString(answer.Body);

    private static JsonElement Data(SeenAnswer answer) => JsonDocument.Parse(DataElement.Match(Text(answer)).Groups[1].Value).RootElement;

    /// <summary>The adapters whose routes or tools the page has.</summary>
    private static IEnumerable<string?> Here(JsonElement data) => data.GetProperty("adapters").EnumerateArray()
        .Where(static one => one.GetProperty("here").GetBoolean())
        .Select(static one => one.GetProperty("key").GetString());

    private Task<SeenAnswer> PageAsync(Uri adapter) => doors.SendAsync(HttpMethod.Get, adapter, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

    [GeneratedRegex("'nonce-([A-Za-z0-9+/=]{20,})'")]
    private static partial Regex Nonce { get; }

    [GeneratedRegex("<script id=\"gateway\" type=\"application/json\"[^>]*>(.*?)</script>")]
    private static partial Regex DataElement { get; }
}
