using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Mcp;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>What the settings promise, each on a gateway of its own.</summary>
[Collection(ImpatientGatewayTests.Name)]
public sealed class SettingsTests
{
    private const string List = ExposedOperation.Root + "/instances";

    private readonly StubUpstream upstream;

    public SettingsTests(ImpatientGateway shared)
    {
        upstream = shared.Upstream;
        upstream.Reset();
    }

    [Fact]
    public async Task Links_lead_to_the_public_address()
    {
        upstream.Serve(1);
        await using var gateway = await StartAsync(("Adapters:DurableFunctionsRest:PublicUrl", "https://gateway.example/flows/"));
        using var client = await RestClientAsync(gateway);

        using var response = await client.PostAsync(ExposedOperation.Root + "/orchestrators/HelloSequence", null);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        const string link = "https://gateway.example/flows/runtime/webhooks/durabletask/instances/71edaebb73b14e419e9f9e45be14dfb7";
        Assert.Equal(link, response.Headers.Location!.OriginalString);
        Assert.Equal(link, body.RootElement.GetProperty("statusQueryGetUri").GetString());
    }

    [Fact]
    public async Task An_encoded_slash_passes_where_it_is_allowed()
    {
        upstream.Answer(ScriptedAnswer.Json(200, "{}"), ScriptedAnswer.Json(200, "{}"));
        await using var gateway = await StartAsync(("Upstreams:DurableFunctions:AllowEncodedSlash", "true"));
        using var client = await RestClientAsync(gateway);

        using var slash = await client.GetAsync(List + "/a%2Fb");
        var dots = await RawHttp.SendAsync(client.BaseAddress!, "GET " + List + "/..");

        Assert.Equal(HttpStatusCode.OK, slash.StatusCode);
        Assert.Equal(List + "/a%2Fb", upstream.Request.RawPath);
        Assert.Equal(400, dots.Status);
    }

    [Fact]
    public async Task Limits_of_an_adapter_are_kept()
    {
        upstream.AnswerAlways(ScriptedAnswer.Json(200, "[]"));
        await using var gateway = await StartAsync(
            ("Adapters:DurableFunctionsRest:MaxRequestBodySize", "10"),
            ("Adapters:DurableFunctionsRest:RequestsPerSecond", "3"),
            ("Upstreams:DurableFunctions:ResponseBufferLimit", "1000"));
        using var client = await RestClientAsync(gateway);

        using var large = await client.PostAsync(ExposedOperation.Root + "/orchestrators/Echo", new StringContent("\"0123456789\""));
        await Problem.AssertAsync(large, HttpStatusCode.RequestEntityTooLarge);
        upstream.Answer(ScriptedAnswer.Json(200, $"\"{new string('x', 1000)}\""));
        using var largeAnswer = await client.GetAsync(List);
        await Problem.AssertAsync(largeAnswer, HttpStatusCode.BadGateway);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 100 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
        {
            using var response = await client.GetAsync(List);
            statuses.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Problem.AssertAsync(response, HttpStatusCode.TooManyRequests);
            }
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Answers_in_hand_are_bounded_together()
    {
        upstream.AnswerAlways(ScriptedAnswer.Json(200, $"\"{new string('x', 2000)}\""));
        await using var gateway = await StartAsync(("Upstreams:DurableFunctions:TotalBufferLimit", "1000"));
        using var client = await RestClientAsync(gateway);

        using var response = await client.GetAsync(List);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("large answers", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_above_the_concurrency_limit_are_refused()
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, "[]"));
        upstream.Answer(held);
        await using var gateway = await StartAsync(("Adapters:DurableFunctionsRest:MaxConcurrentRequests", "1"));
        using var client = await RestClientAsync(gateway);

        var first = client.GetAsync(List);
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        using var second = await client.GetAsync(List);
        held.Release();

        await Problem.AssertAsync(second, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Single(upstream.Requests);
    }

    [Fact]
    public async Task Other_hosts_and_origins_are_allowed_when_they_are_listed()
    {
        await using var gateway = await StartAsync(("Mcp:AllowedHosts", "gateway.example; other.example"), ("Mcp:AllowedOrigins", "https://app.example"));
        var endpoint = new Uri(await gateway.AddressOfAsync(DurableFunctionsSettings.McpAdapter), "/mcp");
        using var client = new HttpClient(new SecretGuard());

        Assert.Equal(HttpStatusCode.OK, await AskAsync("gateway.example", "https://app.example"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("other.example:443", null));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync("gateway.example", "https://app.example.evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync("gateway.example", "http://app.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync("third.example", "https://app.example"));

        async Task<HttpStatusCode> AskAsync(string host, string? origin)
        {
            using var request = McpMessages.Request(endpoint, """{"jsonrpc":"2.0","id":2,"method":"ping"}""");
            request.Headers.Host = host;
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task An_upstream_that_keeps_failing_is_given_a_pause()
    {
        upstream.AnswerAlways(ScriptedAnswer.Json(503, "{}"));
        await using var gateway = await StartAsync();
        using var client = await RestClientAsync(gateway);
        const string terminate = List + "/a/terminate";

        HttpResponseMessage response;
        do
        {
            response = await client.PostAsync(terminate, null);
        }
        while (response.Content.Headers.ContentType?.MediaType != "application/problem+json" && upstream.Requests.Count < 1000);

        await Problem.AssertAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        var sent = upstream.Requests.Count;
        using var next = await client.PostAsync(terminate, null);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, next.StatusCode);
        Assert.Equal(sent, upstream.Requests.Count);
        response.Dispose();
    }

    [Fact]
    public async Task The_log_of_a_call_is_one_line_with_adapter_operation_and_status()
    {
        upstream.Serve(49);
        await using var gateway = await StartAsync();
        using var client = await RestClientAsync(gateway);

        using var response = await client.PostAsync(ExposedOperation.Root + "/orchestrators/WaitForApproval/wait-55ade3", null);

        await gateway.Output.WaitForAsync("durable-functions-rest startorchestrationwithid answered 409").WaitAsync(GatewayProcess.Patience);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.ValueKind);
    }

    private Task<GatewayProcess> StartAsync(params (string Key, string Value)[] settings)
    {
        GatewaySettings all = new DurableFunctionsSettings(upstream.Address);
        foreach (var (key, value) in settings)
        {
            all.With(key, value);
        }

        return GatewayProcess.StartAsync(ExampleProject.DurableFunctions, all);
    }

    private static async Task<HttpClient> RestClientAsync(GatewayProcess gateway) =>
        new(new SecretGuard()) { BaseAddress = await gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter), Timeout = GatewayProcess.Patience };
}
