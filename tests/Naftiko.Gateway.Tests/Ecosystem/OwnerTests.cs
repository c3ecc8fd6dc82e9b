using System.Text;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Lifecycle;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Ecosystem;

/// <summary>What the README of a project says its owner can do works as it is written there.</summary>
public sealed class OwnerTests(OwnedGateway gateway) : IClassFixture<OwnedGateway>
{
    private const string Token = "Bearer let-me-in";
    private const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    [Fact]
    public async Task Routes_that_need_authorization_are_closed_without_and_open_with_it()
    {
        Assert.Equal(401, (await gateway.Caller.GetAsync(new Uri(gateway.Rest, "/items"))).Status);
        Assert.Equal(200, (await gateway.Caller.GetAsync(new Uri(gateway.Rest, "/items"), ("Authorization", Token))).Status);
    }

    [Theory]
    [InlineData("/mcp")]
    [InlineData("/")]
    public async Task MCP_that_needs_authorization_is_closed_without_and_open_with_it(string path)
    {
        Assert.Equal(401, (await AskAsync(path, null)).Status);
        Assert.Equal(200, (await AskAsync(path, Token)).Status);
    }

    [Fact]
    public async Task The_callers_credential_stays_here()
    {
        Assert.Equal($"Bearer {TestSecret.Value}", (await ListAsync()).Header("Authorization"));
    }

    [Fact]
    public async Task An_adapter_without_authorization_and_health_stay_open()
    {
        Assert.Equal(200, (await gateway.Caller.GetAsync(new Uri(gateway.Yard, "/posts/1"))).Status);
        Assert.All(
            await Task.WhenAll(Ports.Select(port => gateway.Caller.GetAsync(new Uri(port, "/health/live")))),
            answer => Assert.Equal(200, answer.Status));
    }

    [Theory]
    [InlineData("rest")]
    [InlineData("mcp")]
    public async Task A_preflight_request_needs_no_credential(string adapter)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, adapter == "rest" ? new Uri(gateway.Rest, "/items") : new Uri(gateway.Mcp, "/mcp"));
        request.Headers.Add("Origin", "http://localhost:5173");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");

        var answer = await gateway.Caller.SendAsync(request);

        Assert.Equal(204, answer.Status);
        Assert.Contains("Access-Control-Allow-Origin: http://localhost:5173", answer.Head, StringComparison.Ordinal);
        Assert.Contains("Access-Control-Allow-Headers: authorization,content-type", answer.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owners_endpoint_answers_at_every_port()
    {
        var answers = await Task.WhenAll(Ports.Select(port => gateway.Caller.GetAsync(new Uri(port, "/version"))));

        Assert.All(answers, answer => Assert.Equal((200, "1.2.3"), (answer.Status, answer.Text())));
    }

    [Fact]
    public async Task The_owners_handler_sees_what_is_sent()
    {
        Assert.Equal("was here", (await ListAsync()).Header("X-Owner"));
    }

    [Fact]
    public async Task The_owners_service_takes_the_place_of_ours()
    {
        Assert.Equal("\"painted\"", (await gateway.Caller.GetAsync(new Uri(gateway.Yard, "/posts/1"))).Text());
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task The_owners_tool_is_listed_after_those_of_the_document_and_can_be_called(string revision)
    {
        using var http = new HttpClient(new SecretGuard());
        await using var client = await McpClient.CreateAsync(
            new HttpClientTransport(
                new HttpClientTransportOptions
                {
                    Endpoint = new Uri(gateway.Mcp, "/mcp"),
                    TransportMode = HttpTransportMode.StreamableHttp,
                    AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = Token },
                },
                http),
            new McpClientOptions
            {
                ProtocolVersion = revision, InitializationTimeout = GatewayProcess.Patience, DiscoverProbeTimeout = GatewayProcess.Patience,
            });

        var tools = await client.ListToolsAsync();
        var own = await client.CallToolAsync("count", new Dictionary<string, object?> { ["text"] = "four" });
        var ours = await client.CallToolAsync("list-items", new Dictionary<string, object?>());

        Assert.Equal(["list-items", "get-sign", "count"], tools.Select(tool => tool.Name));
        Assert.Equal("4", Assert.IsType<TextContentBlock>(Assert.Single(own.Content)).Text);
        Assert.NotEqual(true, ours.IsError);
    }

    [Fact]
    public async Task Service_defaults_do_not_repeat_what_changes_something()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(503, "{}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Rest, "/items")) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Authorization", Token);

        var answer = await gateway.Caller.SendAsync(request);
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "[]"));

        Assert.Equal(503, answer.Status);
        Assert.Single(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task Service_defaults_export_what_the_gateway_tells()
    {
        var traces = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var metrics = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        gateway.Collector.AnswerAlways(new ComputedAnswer(request =>
        {
            var payload = new OtlpPayload(request.Body);
            _ = request.RawPath switch
            {
                "/v1/traces" when payload.Holds("http.route", "/posts/{id}") => traces.TrySetResult(),
                "/v1/metrics" when payload.Holds("gateway.call.duration") => metrics.TrySetResult(),
                _ => false,
            };
            return ScriptedAnswer.Empty(200);
        }));

        await gateway.Caller.GetAsync(new Uri(gateway.Yard, "/posts/1"));

        await Task.WhenAll(traces.Task, metrics.Task).WaitAsync(GatewayProcess.Patience);
    }

    /// <summary>What the API receives of one call.</summary>
    private async Task<ReceivedRequest> ListAsync()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "[]"));

        Assert.Equal(200, (await gateway.Caller.GetAsync(new Uri(gateway.Rest, "/items"), ("Authorization", Token))).Status);
        return gateway.Upstream.Request;
    }

    private Uri[] Ports => [gateway.Rest, gateway.Yard, gateway.Mcp];

    private Task<SeenAnswer> AskAsync(string path, string? authorization)
    {
        var request =
            new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Mcp, path)) { Content = new StringContent(List, Encoding.UTF8, "application/json") };
        if (authorization is not null)
        {
            request.Headers.Add("Authorization", authorization);
        }

        return gateway.Caller.SendAsync(request);
    }
}
