using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Callers;

/// <summary>Adapters whose callers have tokens of an authorization server.</summary>
[Collection(CallersTests.Name)]
public sealed class TokenCallerTests(CallersGateway gateway)
{
    private const string Metadata = "/.well-known/oauth-protected-resource";
    private const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""";
    private const string Delete = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"delete_order","arguments":{"orderId":"1"}}}""";

    public static TheoryData<string, object?, string> Wrong() => new()
    {
        { "iss", "https://login.elsewhere.dev", "another authorization server" },
        { "iss", null, "another authorization server" },
        { "aud", "https://gateway.shop-works.dev/mcp", "another audience" },
        { "aud", null, "another audience" },
        { "exp", 1_700_000_000, "expired" },
        { "exp", null, "never expires" },
        { "nbf", 4_000_000_000, "not valid yet" },
    };

    [Theory]
    [InlineData("scope", "orders")]
    [InlineData("scope", "other orders")]
    [InlineData("scp", "orders")]
    public async Task A_token_of_the_authorization_server_for_this_adapter_with_its_scope_is_enough(string claim, string scopes)
    {
        var answer = await gateway.AskWithTokenAsync(gateway.Issuer.Token(CallersGateway.Api, "", ("scope", null), (claim, scopes)));

        Assert.Equal(200, answer.Status);
        Assert.Equal("Bearer " + TestSecret.Value, gateway.Upstream.Request.Header("Authorization"));
    }

    [Fact]
    public async Task One_of_several_audiences_is_enough()
    {
        var token = gateway.Issuer.Token("", "orders", ("aud", new[] { "https://elsewhere.dev", CallersGateway.Api }));

        Assert.Equal(200, (await gateway.AskWithTokenAsync(token)).Status);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_token_that_is_wrong_in_one_claim_is_refused_and_the_claim_is_named(string claim, object? value, string reason)
    {
        // Times that contradict each other would be another mistake.
        (string, object?) other = claim == "nbf" ? ("exp", 4_000_000_300) : ("nbf", null);
        var answer = await gateway.AskWithTokenAsync(gateway.Issuer.Token(CallersGateway.Api, "orders", other, (claim, value)));

        Assert.Equal(401, answer.Status);
        Assert.StartsWith("Bearer error=\"invalid_token\", error_description=\"", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Contains(reason, answer.Text(), StringComparison.Ordinal);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS256")]
    public async Task A_token_that_somebody_else_signed_is_refused(string algorithm)
    {
        var answer = await gateway.AskWithTokenAsync(gateway.Issuer.Forged(CallersGateway.Api, algorithm));

        Assert.Equal(401, answer.Status);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    public async Task What_is_no_token_is_refused(string token) => Assert.Equal(401, (await gateway.AskWithTokenAsync(token)).Status);

    [Fact]
    public async Task Without_a_token_the_challenge_says_where_to_get_one()
    {
        var answer = await gateway.AskAsync("ByOauth");

        Assert.Equal(401, answer.Status);
        Assert.Equal(
            $"Bearer scope=\"orders\", resource_metadata=\"{gateway.Address("ByOauth").GetLeftPart(UriPartial.Authority)}{Metadata}/api\"",
            answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_scope_too_few_is_403_and_all_that_are_needed_are_named()
    {
        var token = gateway.Issuer.Token(CallersGateway.Api, "orders");
        var read = await gateway.AskWithTokenAsync(token);
        var written = await gateway.AskWithTokenAsync(token, "DELETE");

        Assert.Equal((200, 403), (read.Status, written.Status));
        Assert.StartsWith("Bearer error=\"insufficient_scope\"", written.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Contains("scope=\"orders orders:write\"", written.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Contains("orders:write", written.Text(), StringComparison.Ordinal);
        Assert.Empty(gateway.Upstream.Requests);
        Assert.Equal(200, (await gateway.AskWithTokenAsync(gateway.Issuer.Token(CallersGateway.Api, "orders:write orders"), "DELETE")).Status);
    }

    [Fact]
    public async Task The_scope_of_an_adapter_is_needed_for_every_operation()
    {
        var answer = await gateway.AskWithTokenAsync(gateway.Issuer.Token(CallersGateway.Api, "orders:write"), "DELETE");

        Assert.Equal(403, answer.Status);
    }

    [Theory]
    [InlineData("Tools", Metadata)]
    [InlineData("Tools", Metadata + "/mcp")]
    [InlineData("ByOauth", Metadata + "/api")]
    public async Task Anybody_can_read_what_tokens_are_needed(string adapter, string path)
    {
        var answer = await gateway.AskAsync(adapter, path);

        Assert.Equal(200, answer.Status);
        using var metadata = JsonDocument.Parse(answer.Text()!);
        Assert.Equal("https://gateway.shop-works.dev/" + (adapter == "Tools" ? "mcp" : "api"), metadata.RootElement.GetProperty("resource").GetString());
        Assert.Equal(gateway.Issuer.Issuer, metadata.RootElement.GetProperty("authorization_servers")[0].GetString());
        Assert.Contains("orders:write", metadata.RootElement.GetProperty("scopes_supported").EnumerateArray().Select(scope => scope.GetString()));
    }

    [Fact]
    public async Task Adapters_that_share_an_address_tell_of_their_own_tokens()
    {
        var address = $"http://127.0.0.1:{AddressTests.FreePort(IPAddress.Loopback)}";
        await using var own = await gateway.StartAsync(gateway.Issuer, $"--Adapters:ByOauth:Url={address}", $"--Adapters:Tools:Url={address}");

        Assert.Contains("dev/api\"", await MetadataAsync("/api"), StringComparison.Ordinal);
        Assert.Contains("dev/mcp\"", await MetadataAsync("/mcp"), StringComparison.Ordinal);
        Assert.Contains("\"resource\"", await MetadataAsync(""), StringComparison.Ordinal);

        async Task<string> MetadataAsync(string path) => (await gateway.Caller.GetAsync(new Uri(address + Metadata + path))).Text()!;
    }

    [Fact]
    public async Task Wrong_settings_are_told_of_when_the_gateway_starts()
    {
        var failure = await Assert.ThrowsAsync<AggregateException>(() =>
            gateway.StartAsync(gateway.Issuer, "--Adapters:ByOauth:RequestsPerSecond=many", "--Adapters:Tools:Issuer=http://login.elsewhere.dev"));

        Assert.Contains("Adapters:ByOauth:RequestsPerSecond", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Adapters__Tools__Issuer) must be the https address", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_may_ask_before_it_has_a_token()
    {
        var answer = await gateway.AskAsync(
            "Tools",
            "/mcp",
            "OPTIONS",
            [("Origin", "http://localhost:6274"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization")]);

        Assert.Equal(204, answer.Status);
        Assert.Equal("http://localhost:6274", answer.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_caller_sees_the_tools_for_which_its_scopes_are_enough()
    {
        var few = await ToolsAsync("");
        var all = await ToolsAsync("orders:write");

        Assert.Equal(["get_order"], few);
        Assert.Equal(["get_order", "delete_order"], all);
        Assert.Equal(["get_order"], await ToolsAsync("other"));
    }

    [Fact]
    public async Task A_tool_with_a_scope_is_called_with_a_token_that_has_it()
    {
        var refused = await gateway.AskToolsAsync(Delete, gateway.Issuer.Token(CallersGateway.Tools, "orders"));
        var requests = gateway.Upstream.Requests.Count;
        var called = await gateway.AskToolsAsync(Delete, gateway.Issuer.Token(CallersGateway.Tools, "orders:write"));

        Assert.Equal((403, 0), (refused.Status, requests));
        Assert.Contains("scope=\"orders:write\"", refused.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Contains($"{Metadata}/mcp", refused.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Equal(200, called.Status);
        Assert.Equal("DELETE", gateway.Upstream.Request.Method);
    }

    [Fact]
    public async Task Scopes_hold_for_clients_without_a_handshake_too()
    {
        const string Client = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},""";
        const string Meta = "\"_meta\":" + Client + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
        const string NewList = """{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{""" + Meta + "}}";
        const string NewDelete =
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"delete_order","arguments":{"orderId":"1"},""" + Meta + "}}";
        var token = gateway.Issuer.Token(CallersGateway.Tools, "");

        var list = await gateway.AskToolsAsync(NewList, token, "2026-07-28");
        var refused = await gateway.AskToolsAsync(NewDelete, token, "2026-07-28");
        var called = await gateway.AskToolsAsync(NewDelete, gateway.Issuer.Token(CallersGateway.Tools, "orders:write"), "2026-07-28");

        Assert.Equal((200, 403, 200), (list.Status, refused.Status, called.Status));
        Assert.Contains("get_order", list.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("delete_order", list.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call"}""", 200)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":1}}""", 200)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"other"}}""", 200)]
    public async Task A_message_that_is_wrong_is_answered_by_the_protocol(string message, int status)
    {
        var answer = await gateway.AskToolsAsync(message, gateway.Issuer.Token(CallersGateway.Tools, ""));

        Assert.Equal(status, answer.Status);
        Assert.Contains("error", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_the_routes_is_none_for_the_tools()
    {
        Assert.Equal(401, (await gateway.AskToolsAsync(List, gateway.Issuer.Token(CallersGateway.Api, "orders orders:write"))).Status);
        Assert.Equal(401, (await gateway.AskToolsAsync(List, null)).Status);
    }

    [Theory]
    [InlineData("/.well-known/oauth-authorization-server/realms/shop")]
    [InlineData("/realms/shop/.well-known/openid-configuration")]
    [InlineData("/.well-known/openid-configuration/realms/shop")]
    [InlineData("/realms/shop/.well-known/oauth-authorization-server")]
    public async Task The_keys_are_found_wherever_the_authorization_server_has_its_metadata(string path)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.MetadataPath = path;
        await using var own = await gateway.StartAsync(issuer);

        Assert.Equal(200, await StatusAsync(own, issuer.Token(CallersGateway.Api, "orders")));
    }

    [Fact]
    public async Task Metadata_of_another_issuer_is_not_believed()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.OtherIssuer = "https://login.elsewhere.dev";
        await using var own = await gateway.StartAsync(issuer);

        Assert.Equal(503, await StatusAsync(own, issuer.Token(CallersGateway.Api, "orders")));
        Assert.Equal(401, await StatusAsync(own, issuer.Token(CallersGateway.Api, "orders", ("iss", "https://login.elsewhere.dev"))));
    }

    [Fact]
    public async Task An_authorization_server_that_was_away_at_first_is_asked_again()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.IsDown = true;
        await using var own = await gateway.StartAsync(issuer);
        var away = await StatusAsync(own, issuer.Token(CallersGateway.Api, "orders"));
        issuer.IsDown = false;

        Assert.Equal(503, away);
        Assert.Equal(200, await StatusAsync(own, issuer.Token(CallersGateway.Api, "orders")));
    }

    [Fact]
    public async Task New_keys_are_taken_while_calls_come_in_and_strange_ones_do_not_have_them_fetched_each_time()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var own = await gateway.StartAsync(issuer);
        Assert.Equal(200, await StatusAsync(own, issuer.Token(CallersGateway.Api, "orders")));
        issuer.Rotate();
        var token = issuer.Token(CallersGateway.Api, "orders");
        var patience = DateTime.UtcNow + GatewayProcess.Patience;
        var statuses = new List<int>();
        do
        {
            statuses.AddRange(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StatusAsync(own, token))));
        }
        while (statuses[^1] != 200 && DateTime.UtcNow < patience);

        Assert.All(statuses, static status => Assert.True(status is 200 or 401));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StatusAsync(own, token))), static status => Assert.Equal(200, status));
        var before = issuer.KeyRequests;
        issuer.Rotate();
        var strange = issuer.Token(CallersGateway.Api, "orders");
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => StatusAsync(own, strange))), static status => Assert.Equal(401, status));
        Assert.InRange(issuer.KeyRequests - before, 0, 1);
    }

    private async Task<int> StatusAsync(Corpus.Running.RunningGateway own, string token)
    {
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));
        return (await gateway.Caller.GetAsync(new Uri(own.Address("ByOauth"), "/orders/1"), ("Authorization", "Bearer " + token))).Status;
    }

    private async Task<IReadOnlyList<string?>> ToolsAsync(string scopes)
    {
        var answer = await gateway.AskToolsAsync(List, gateway.Issuer.Token(CallersGateway.Tools, scopes));
        return [.. answer.Message()!.Value.GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString())];
    }
}
