using System.Text;
using ModelContextProtocol;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>An error tells a model what happened, whether trying again can help, and what to change.</summary>
[Collection(McpGatewayTests.Name)]
public sealed class ToolErrorTests
{
    private const string Instance = """{"instanceId":"wait-55ade3"}""";

    private readonly McpGateway gateway;
    private readonly StubUpstream upstream;

    public ToolErrorTests(McpGateway gateway)
    {
        this.gateway = gateway;
        upstream = gateway.Upstream;
        upstream.Reset();
    }

    public static TheoryData<string> Connections => McpGateway.Connections;

    [Theory]
    [InlineData("startorchestrationwithid", """{"functionName":"WaitForApproval","instanceId":"wait-55ade3","body":{"order":8}}""", 49, 409, "An Orchestration instance with the status Running already exists.")]
    [InlineData("raiseevent", """{"instanceId":"wait-55ade3","eventName":"Approval","body":1}""", 101, 410, "check instanceId, eventName")]
    [InlineData("purgeinstance", """{"instanceId":"run-55ade3"}""", 204, 412, "has status Running")]
    [InlineData("getinstancestatus", """{"instanceId":"none-55ade3"}""", 74, 404, "check instanceId")]
    [InlineData("suspendinstance", Instance, 105, 500, "Something went wrong while processing your request")]
    [InlineData("purgeinstances", "{}", 213, 400, "Please provide value for 'createdTimeFrom' parameter.")]
    [InlineData("rewindinstance", Instance, 130, 412, "only orchestrations in the \"Failed\" state can be rewound")]
    [InlineData("getinstancestatus", Instance, 32, 403, "not allowed")]
    public async Task An_error_of_the_upstream_is_an_error_of_the_tool(string tool, string arguments, int number, int status, string hint)
    {
        upstream.Serve(number);
        var client = await gateway.ClientAsync("http 2026-07-28");

        var error = (await client.CallAsync(tool, arguments)).Error(status);

        Assert.Contains($"{status}", error, StringComparison.Ordinal);
        Assert.Contains(hint, error, StringComparison.Ordinal);
        Assert.DoesNotContain("StackTrace", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.InRange(error.Length, 1, 600);
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task A_refused_credential_is_the_gateways_fault_over_any_connection(string connection)
    {
        upstream.Serve(31);
        var client = await gateway.ClientAsync(connection);

        var error = (await client.CallAsync("startorchestration", """{"functionName":"HelloSequence"}""")).Error(502);

        Assert.Contains("credential", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_upstream_says_when_to_try_again()
    {
        upstream.Answer(ScriptedAnswer.Json(503, """{"message":"busy"}""", ("Retry-After", "7")));
        var client = await gateway.ClientAsync("http 2025-11-25");

        var error = (await client.CallAsync("terminateinstance", Instance)).Error(503);

        Assert.Contains("busy", error, StringComparison.Ordinal);
        Assert.Contains("7 seconds", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_connection_is_a_tool_error()
    {
        upstream.Answer(new BrokenConnectionAnswer());
        var client = await gateway.ClientAsync("http 2025-11-25");

        (await client.CallAsync("terminateinstance", Instance)).Error(502);

        Assert.Single(upstream.Requests);
    }

    [Fact]
    public async Task An_error_page_is_not_quoted_to_a_model()
    {
        upstream.Answer(new ScriptedAnswer(500, Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>stack</body></html>"), ("Content-Type", "text/html")));
        var client = await gateway.ClientAsync("http 2025-11-25");

        var error = (await client.CallAsync("terminateinstance", Instance)).Error(500);

        Assert.DoesNotContain("html", error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(CredentialEchoes))]
    public async Task An_echo_of_the_credential_never_reaches_a_model(int status, string echo)
    {
        upstream.Answer(ScriptedAnswer.Json(status, $$"""{"Message":"GET /x?code={{echo}} failed"}"""));
        var client = await gateway.ClientAsync("http 2026-07-28");

        var result = await client.CallAsync("getinstancestatus", Instance);

        Assert.Contains("[redacted]", result.Text(), StringComparison.Ordinal);
    }

    public static TheoryData<int, string> CredentialEchoes
    {
        get
        {
            var raw = System.Text.Json.JsonSerializer.Serialize(TestSecret.Value)[1..^1];
            var encoded = Uri.EscapeDataString(TestSecret.Value);
            return new() { { 200, raw }, { 200, encoded }, { 400, raw }, { 400, encoded } };
        }
    }

    [Fact]
    public async Task A_404_names_the_tool_that_lists_what_exists()
    {
        upstream.AnswerAlways(ScriptedAnswer.Empty(404));
        var client = await gateway.ClientAsync("http 2026-07-28");

        Assert.Contains("listinstances lists what exists", (await client.CallAsync("getinstancestatus", Instance)).Error(404), StringComparison.Ordinal);
        Assert.Contains(
            "listentities lists what exists", (await client.CallAsync("getentity", """{"entityName":"Counter","entityKey":"a"}""")).Error(404),
            StringComparison.Ordinal);
        Assert.DoesNotContain("lists what exists", (await client.CallAsync("listinstances", "{}")).Error(404), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(410, "", "check instanceId")]
    [InlineData(415, "", "whatever the arguments")]
    [InlineData(409, "", "getinstancestatus shows it")]
    [InlineData(500, "", "may have been carried out")]
    [InlineData(503, "Wed, 21 Oct 2037 07:28:00 GMT", "again after Wed, 21 Oct 2037 07:28:00 GMT")]
    [InlineData(429, "later", "again later")]
    [InlineData(302, "", "It leads elsewhere")]
    public async Task An_error_without_a_body_says_what_to_do(int status, string after, string advice)
    {
        upstream.AnswerAlways(after.Length > 0 ? ScriptedAnswer.Empty(status, ("Retry-After", after)) : ScriptedAnswer.Empty(status));
        var client = await gateway.ClientAsync("http 2025-11-25");

        Assert.Contains(advice, (await client.CallAsync("terminateinstance", Instance)).Error(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_takes_what_the_API_has_when_that_is_no_JSON()
    {
        upstream.Answer(new ScriptedAnswer(200, Encoding.UTF8.GetBytes("deleted"), ("Content-Type", "text/plain")));
        var client = await gateway.ClientAsync("http 2025-11-25");

        var result = await client.CallAsync("purgeinstance", Instance);

        Assert.Equal("deleted", result.Text());
        Assert.Equal("application/json, */*; q=0.8", upstream.Request.Header("Accept")!.Replace("*/*;q", "*/*; q", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_tool_is_an_error_of_the_protocol()
    {
        var client = await gateway.ClientAsync("http 2026-07-28");

        var error = await Assert.ThrowsAsync<McpProtocolException>(() => client.CallAsync("no-such-tool", "{}"));

        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
        Assert.Contains("no-such-tool", error.Message, StringComparison.Ordinal);
    }
}
