using System.Globalization;
using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Mcp;

[Collection(McpGatewayTests.Name)]
public sealed class ConcurrencyTests
{
    private readonly McpGateway gateway;
    private readonly StubUpstream upstream;

    public ConcurrencyTests(McpGateway gateway)
    {
        this.gateway = gateway;
        upstream = gateway.Upstream;
        upstream.Reset();
    }

    public static TheoryData<string> Connections => McpGateway.Connections;

    [Fact]
    public async Task Two_clients_with_equal_request_ids_get_their_own_answers()
    {
        var first = new HeldAnswer(ScriptedAnswer.Json(200, """{"for":"first"}"""));
        var second = new HeldAnswer(ScriptedAnswer.Json(200, """{"for":"second"}"""));
        upstream.Answer(first, second);
        const string message = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"getentity","arguments":{"entityName":"Counter","entityKey":"a"}}}""";
        using var oneClient = new HttpClient(new SecretGuard());
        using var anotherClient = new HttpClient(new SecretGuard());

        var one = McpMessages.PostAsync(oneClient, new Uri(gateway.McpAddress, "/mcp"), message);
        await first.Arrived.WaitAsync(GatewayProcess.Patience);
        var another = McpMessages.PostAsync(anotherClient, new Uri(gateway.McpAddress, "/"), message);
        await second.Arrived.WaitAsync(GatewayProcess.Patience);
        second.Release();
        var answerOfAnother = await another;
        first.Release();
        var answerOfOne = await one;

        Assert.Equal("""{"for":"first"}""", answerOfOne.GetProperty("result").GetProperty("structuredContent").GetRawText());
        Assert.Equal("""{"for":"second"}""", answerOfAnother.GetProperty("result").GetProperty("structuredContent").GetRawText());
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Many_calls_at_once_get_their_own_answers(string connection)
    {
        upstream.AnswerAlways(new ComputedAnswer(request => ScriptedAnswer.Json(200, $$"""{"key":"{{request.Path.Split('/')[^1]}}"}""")));
        var client = await gateway.ClientAsync(connection);

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            client.CallAsync("getentity", $$"""{"entityName":"Counter","entityKey":"k{{i}}"}""")));

        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => "k" + i.ToString(CultureInfo.InvariantCulture)),
            results.Select(result => result.StructuredContent!.Value.GetProperty("key").GetString()!));
    }

    // The client library tells the server nothing when a call over stdio is cancelled; StdioTests does it by hand.
    [Theory]
    [InlineData("http 2025-11-25")]
    [InlineData("http 2026-07-28")]
    public async Task A_cancelled_call_is_cancelled_upstream(string connection)
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, "{}"));
        upstream.Answer(held);
        var client = await gateway.ClientAsync(connection);
        using var cancelled = new CancellationTokenSource();

        var call = client.CallAsync("getentity", """{"entityName":"Counter","entityKey":"a"}""", cancelled.Token);
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await held.Aborted.WaitAsync(GatewayProcess.Patience);
        Assert.Single(upstream.Requests);
    }

    [Fact]
    public async Task A_call_whose_client_hangs_up_is_cancelled_upstream()
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, "{}"));
        upstream.Answer(held);
        using var client = new HttpClient(new SecretGuard());
        using var cancelled = new CancellationTokenSource();
        using var request = McpMessages.Request(
            new Uri(gateway.McpAddress, "/mcp"),
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"getentity","arguments":{"entityName":"Counter","entityKey":"a"}}}""");

        var call = client.SendAsync(request, cancelled.Token);
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        await cancelled.CancelAsync();

        await held.Aborted.WaitAsync(GatewayProcess.Patience);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }
}
