using System.Text;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Rest;

namespace Naftiko.Gateway.Tests.Callers;

/// <summary>Adapters whose callers share a secret with them.</summary>
[Collection(CallersTests.Name)]
public sealed class SecretCallerTests(CallersGateway gateway)
{
    public static TheoryData<string, string, string?, string?> Right() => new()
    {
        { "ByToken", "/orders/1", "Authorization", "Bearer " + CallersGateway.Token },
        { "ByToken", "/orders/1", "authorization", "bearer " + CallersGateway.Token },
        { "ByHeader", "/orders/1", "x-key", CallersGateway.Key },
        { "ByQuery", "/orders/1?key=" + CallersGateway.Key, null, null },
        { "ByCookie", "/orders/1", "Cookie", "other=1; session=" + CallersGateway.Key },
        { "ByPassword", "/orders/1", "Authorization", Basic("ada", CallersGateway.Password) },
    };

    public static TheoryData<string, string, string?, string?, string> Wrong() => new()
    {
        { "ByToken", "/orders/1", null, null, "Bearer realm=\"ByToken\"" },
        { "ByToken", "/orders/1", "Authorization", "Bearer " + CallersGateway.Token + "x", "Bearer realm=\"ByToken\"" },
        { "ByToken", "/orders/1", "Authorization", "Bearer", "Bearer realm=\"ByToken\"" },
        { "ByToken", "/orders/1", "Authorization", "Basic " + CallersGateway.Token, "Bearer realm=\"ByToken\"" },
        { "ByToken", "/orders/1", "Authorization", CallersGateway.Token, "Bearer realm=\"ByToken\"" },
        { "ByToken", "/orders/1", "Authorization", "Bearer {{CALLER_TOKEN}}", "Bearer realm=\"ByToken\"" },
        { "ByHeader", "/orders/1", null, null, "ApiKey realm=\"ByHeader\"" },
        { "ByHeader", "/orders/1", "X-Key", "", "ApiKey realm=\"ByHeader\"" },
        { "ByHeader", "/orders/1", "X-Key", CallersGateway.Key[..^1], "ApiKey realm=\"ByHeader\"" },
        { "ByHeader", "/orders/1?X-Key=" + CallersGateway.Key, null, null, "ApiKey realm=\"ByHeader\"" },
        { "ByQuery", "/orders/1?key=", null, null, "ApiKey realm=\"ByQuery\"" },
        { "ByQuery", "/orders/1?key=x&key=" + CallersGateway.Key, null, null, "ApiKey realm=\"ByQuery\"" },
        { "ByCookie", "/orders/1", "Cookie", "session=x", "ApiKey realm=\"ByCookie\"" },
        { "ByHeaders", "/orders/1", "X-App", CallersGateway.Key, "ApiKey realm=\"ByHeaders\"" },
        { "ByHeaders", "/orders/1", "X-App-Key", CallersGateway.Token, "ApiKey realm=\"ByHeaders\"" },
        { "ByPassword", "/orders/1", null, null, "Basic realm=\"ByPassword\", charset=\"UTF-8\"" },
        { "ByPassword", "/orders/1", "Authorization", Basic("ada", "x"), "Basic realm=\"ByPassword\", charset=\"UTF-8\"" },
        { "ByPassword", "/orders/1", "Authorization", Basic("bob", CallersGateway.Password), "Basic realm=\"ByPassword\", charset=\"UTF-8\"" },
        { "ByPassword", "/orders/1", "Authorization", "Basic ???", "Basic realm=\"ByPassword\", charset=\"UTF-8\"" },
        { "ByToken", "/openapi.json", null, null, "Bearer realm=\"ByToken\"" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Whoever_knows_the_secret_is_answered(string adapter, string target, string? header, string? value)
    {
        var answer = await gateway.AskAsync(adapter, target, headers: header is null ? [] : [(header, value!)]);

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Whoever_does_not_know_it_is_told_where_it_belongs(string adapter, string target, string? header, string? value, string challenge)
    {
        var answer = await gateway.AskAsync(adapter, target, headers: header is null ? [] : [(header, value!)]);

        Assert.Equal(401, answer.Status);
        Assert.Equal(challenge, answer.Header("WWW-Authenticate"));
        Assert.Contains("credential", answer.Text()!, StringComparison.Ordinal);
        Assert.DoesNotContain(CallersGateway.Key, answer.Text()!, StringComparison.Ordinal);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task All_of_several_keys_are_needed()
    {
        var answer = await gateway.AskAsync("ByHeaders", headers: [("X-App", CallersGateway.Key), ("X-App-Key", CallersGateway.Token)]);

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("ByToken", "/orders/1", "Authorization", "Bearer " + CallersGateway.Token)]
    [InlineData("ByHeader", "/orders/1", "X-Key", CallersGateway.Key)]
    [InlineData("ByCookie", "/orders/1", "Cookie", "session=" + CallersGateway.Key)]
    [InlineData("ByQuery", "/orders/1?key=" + CallersGateway.Key, "Accept", "application/json")]
    public async Task What_callers_show_stays_in_the_gateway(string adapter, string target, string header, string value)
    {
        await gateway.AskAsync(adapter, target, headers: [(header, value)]);

        var received = gateway.Upstream.Request;
        Assert.Equal("Bearer " + TestSecret.Value, received.Header("Authorization"));
        Assert.Equal("/orders/1", received.RawTarget);
        Assert.DoesNotContain(received.Headers, sent => sent.Value.ToString().Contains("caller-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_in_the_query_is_no_unknown_parameter_of_a_call_that_writes()
    {
        var answer = await gateway.AskAsync("ByQuery", "/orders/1?key=" + CallersGateway.Key, "DELETE");
        var other = await gateway.AskAsync("ByQuery", "/orders/1?other=1&key=" + CallersGateway.Key, "DELETE");

        Assert.Equal((200, 400), (answer.Status, other.Status));
    }

    [Fact]
    public async Task A_caller_of_one_adapter_is_none_of_another()
    {
        var answer = await gateway.AskAsync("ByHeader", headers: [("Authorization", "Bearer " + CallersGateway.Token)]);

        Assert.Equal(401, answer.Status);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_needs_no_credential(string path) => Assert.Equal(200, (await gateway.AskAsync("ByToken", path)).Status);

    [Fact]
    public async Task Tools_need_the_secret_for_every_message()
    {
        var address = new Uri(gateway.Address("ToolsByToken"), "/mcp");
        const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""";
        var open = await gateway.Caller.AskAsync(gateway.Address("ToolsByToken"), List);
        var request = Mcp.McpMessages.Request(address, List);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + CallersGateway.Token);
        var known = await gateway.Caller.SendAsync(request);

        Assert.Equal((401, 200), (open.Status, known.Status));
        Assert.Equal("get_order", known.Message()!.Value.GetProperty("result").GetProperty("tools")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_OpenAPI_document_says_what_callers_send()
    {
        var answer = await gateway.AskAsync("ByHeader", "/openapi.json", headers: [("X-Key", CallersGateway.Key)]);

        using var document = JsonDocument.Parse(answer.Text()!);
        var scheme = document.RootElement.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().Single();
        Assert.Equal(
            ("apiKey", "header", "X-Key"),
            (scheme.Value.GetProperty("type").GetString(), scheme.Value.GetProperty("in").GetString(), scheme.Value.GetProperty("name").GetString()));
        Assert.Equal(scheme.Name, document.RootElement.GetProperty("security")[0].EnumerateObject().Single().Name);
        var operation = document.RootElement.GetProperty("paths").GetProperty("/orders/{orderId}").GetProperty("get");
        var refusal = OpenApiSchema.Of(document.RootElement, operation.GetProperty("responses").GetProperty("401"));
        Assert.Equal("WWW-Authenticate", Assert.Single(refusal.GetProperty("headers").EnumerateObject()).Name);
    }

    /// <summary>It must say which credential is needed before anybody can show one.</summary>
    [Fact]
    public async Task In_development_the_page_is_for_whoever_has_no_credential()
    {
        await using var development = await gateway.StartAsync(gateway.Issuer, "--environment=Development");

        var page = await gateway.Caller.GetAsync(development.Address("ByToken"));
        var document = await gateway.Caller.GetAsync(new Uri(development.Address("ByToken"), "/openapi.json"));

        Assert.Equal((200, 401), (page.Status, document.Status));
        var text = Encoding.UTF8.GetString(page.Body);
        Assert.DoesNotContain(CallersGateway.Token, text, StringComparison.Ordinal);
        Assert.DoesNotContain(CallersGateway.Key, text, StringComparison.Ordinal);
        Assert.Contains("""[{"in":"header","name":"Authorization","scheme":"Bearer"}]""", text, StringComparison.Ordinal);
        Assert.Contains("""[{"in":"header","name":"Authorization","scheme":"Basic"}]""", text, StringComparison.Ordinal);
        Assert.Contains("""[{"in":"query","name":"key","scheme":""}]""", text, StringComparison.Ordinal);
        Assert.Contains("""[{"in":"cookie","name":"session","scheme":""}]""", text, StringComparison.Ordinal);
        Assert.Contains("""[{"in":"header","name":"X-Key","scheme":""}]""", text, StringComparison.Ordinal);
    }

    private static string Basic(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
}
