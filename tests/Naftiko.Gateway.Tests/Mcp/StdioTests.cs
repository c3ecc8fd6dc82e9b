using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>Standard input and output by hand: nothing but the protocol may be on standard output.</summary>
[Collection(McpGatewayTests.Name)]
public sealed class StdioTests
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private readonly StubUpstream upstream;

    public StdioTests(McpGateway gateway)
    {
        upstream = gateway.Upstream;
        upstream.Reset();
    }

    [Fact]
    public async Task Standard_output_holds_the_protocol_and_nothing_else_and_the_end_of_input_ends_the_process()
    {
        upstream.Serve(1, 49);
        string[] messages =
        [
            Initialize,
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            """{"jsonrpc":"2.0","id":"two","method":"tools/list"}""",
            """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"startorchestration","arguments":{"functionName":"HelloSequence"}}}""",
            """{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"startorchestration","arguments":{"functionName":"HelloSequence"}}}""",
        ];
        await using var gateway = new StdioGateway(upstream.Address);

        await gateway.SendAsync(messages);
        List<JsonElement> answers = [];
        while (answers.Count < 4)
        {
            answers.Add(await gateway.ReceiveAsync());
        }

        var (exitCode, rest, log) = await gateway.CloseAsync();
        Assert.Equal("", rest);
        Assert.Equal(["1", "3", "4", "two"], answers.Select(answer => answer.GetProperty("id").ToString()).Order(StringComparer.Ordinal));
        Assert.All(answers, answer => Assert.True(answer.TryGetProperty("result", out _), answer.GetRawText()));
        Assert.Equal(0, exitCode);
        Assert.Contains("startorchestration", log, StringComparison.Ordinal);
        Assert.DoesNotContain("istening on", log, StringComparison.Ordinal);
        Assert.DoesNotContain("listens on", log, StringComparison.Ordinal);
        TestSecret.AssertAbsent(log, "standard error");
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_call_cancelled_by_a_notification_is_cancelled_upstream(string revision)
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, "{}"));
        upstream.Answer(held);
        await using var gateway = new StdioGateway(upstream.Address);
        if (revision == "2025-11-25")
        {
            await gateway.SendAsync(Initialize, """{"jsonrpc":"2.0","method":"notifications/initialized"}""");
            await gateway.ReceiveAsync();
        }

        const string meta = """
            "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}},
            """;
        var stateless = revision == "2026-07-28" ? meta : "";

        await gateway.SendAsync("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{""" + stateless + """ "name":"getentity","arguments":{"entityName":"Counter","entityKey":"a"}}}""");
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        await gateway.SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{""" + stateless + """ "requestId":7}}""");

        await held.Aborted.WaitAsync(GatewayProcess.Patience);
        Assert.Single(upstream.Requests);
    }

    [Fact]
    public async Task A_missing_setting_is_told_on_standard_error()
    {
        await using var gateway = GatewayProcess.Launch(
            ExampleProject.DurableFunctions,
            new DurableFunctionsSettings(upstream.Address) { ["DURABLE_FUNCTIONS_TOKEN"] = null },
            "--stdio");

        Assert.Equal(1, await gateway.WaitForExitAsync());
        Assert.Contains("DURABLE_FUNCTIONS_TOKEN", gateway.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(gateway.Errors.ToString(), gateway.Output.ToString());
    }
}
