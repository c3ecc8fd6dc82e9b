using Microsoft.AspNetCore.Http;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.McpApis;

/// <summary>What a server can do to a call on the wire.</summary>
public sealed class WireTests : IAsyncLifetime
{
    private ScriptedServer _server = null!;
    private DocsGateway _gateway = null!;

    public async Task InitializeAsync()
    {
        _server = await ScriptedServer.StartAsync();
        _gateway = await DocsGateway.StartAsync(_server.Address);
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_is_JSON_or_events()
    {
        _server.OnCall = static (http, id) => ScriptedServer.JsonAsync(http, ScriptedServer.Result(id, "As JSON."));
        Assert.Equal("As JSON.", (await _gateway.GetAsync("/show/it")).Text());

        _server.OnCall = static (http, id) =>
        {
            http.Response.ContentType = "text/event-stream";
            return http.Response.WriteAsync(
                """data: {"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info","data":"Busy."}}""" + "\n\n"
                + $"event: message\ndata: {ScriptedServer.Result(id, "As an event.")}\n\n");
        };
        Assert.Equal("As an event.", (await _gateway.GetAsync("/show/it")).Text());
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":""", "text/event-stream")]
    [InlineData("data: {\"jsonrpc\":", "text/event-stream")]
    [InlineData("{\"jsonrpc\":\"2.0\",", "application/json")]
    [InlineData("<html>Welcome!</html>", "text/html")]
    [InlineData("", "application/json")]
    public async Task What_is_no_answer_of_the_protocol_is_a_bad_gateway(string body, string type)
    {
        _server.OnCall = (http, _) =>
        {
            http.Response.ContentType = type;
            return http.Response.WriteAsync(body);
        };
        var answer = await _gateway.GetAsync("/show/it");
        Assert.Equal((502, "docs answered with something that is no result of a tool."), (answer.Status, Detail(answer)));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_bad_gateway()
    {
        _server.OnCall = static async (http, id) =>
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(ScriptedServer.Result(id, "Half of it.")[..40]);
            await http.Response.Body.FlushAsync();
            http.Abort();
        };
        Assert.Equal(502, (await _gateway.GetAsync("/show/it")).Status);
    }

    [Theory]
    [InlineData(-32602)]
    [InlineData(-32603)]
    public async Task An_error_of_the_protocol_is_a_bad_gateway_and_not_told(int code)
    {
        _server.OnCall = (http, id) => ScriptedServer.JsonAsync(
            http, $$$"""{"jsonrpc":"2.0","id":{{{id}}},"error":{"code":{{{code}}},"message":"Unknown tool: show at db.internal"}}""");
        var answer = await _gateway.GetAsync("/show/it");
        Assert.Equal((502, "docs does not take the call of its tool show."), (answer.Status, Detail(answer)));
    }

    [Fact]
    public async Task A_refused_credential_is_the_gateways_own_trouble()
    {
        _server.OnCall = static (http, _) => ScriptedServer.JsonAsync(http, """{"error":"invalid_token"}""", 401);
        var answer = await _gateway.GetAsync("/show/it");
        Assert.Equal((502, "docs refused the gateway's credential."), (answer.Status, Detail(answer)));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Other_statuses_of_HTTP_are_answers(int status)
    {
        _server.OnCall = (http, _) =>
        {
            http.Response.Headers.RetryAfter = "7000";
            return ScriptedServer.JsonAsync(http, """{"message":"Not now."}""", status);
        };
        var answer = await _gateway.GetAsync("/show/it");
        Assert.Equal((status, """{"message":"Not now."}""", "7000"), (answer.Status, answer.Text(), answer.Header("Retry-After")));
    }

    [Fact]
    public async Task A_call_that_only_reads_is_made_again_when_it_was_not_taken()
    {
        var calls = 0;
        _server.OnCall = (http, id) =>
        {
            http.Response.Headers.RetryAfter = "0";
            return Interlocked.Increment(ref calls) == 1
                ? ScriptedServer.JsonAsync(http, "{}", 503)
                : ScriptedServer.JsonAsync(http, ScriptedServer.Result(id, "Now."));
        };
        Assert.Equal("Now.", (await _gateway.GetAsync("/show/it")).Text());

        calls = 0;
        Assert.Equal(503, (await _gateway.PostAsync("/pages/a1/archive", "")).Status);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task A_call_that_may_have_arrived_is_not_made_again()
    {
        _server.OnCall = static (http, _) =>
        {
            http.Abort();
            return Task.CompletedTask;
        };
        Assert.Equal(502, (await _gateway.GetAsync("/show/it")).Status);
        Assert.Single(_server.Methods, static method => method == "tools/call");
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_a_bad_gateway()
    {
        await _server.DisposeAsync();
        var answer = await _gateway.GetAsync("/show/it");
        Assert.Equal((502, "docs could not be reached."), (answer.Status, Detail(answer)));
    }

    private static string? Detail(SeenAnswer answer) => answer.Json()?.GetProperty("detail").GetString();
}
