using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>Every tool, over every transport and both protocol eras, against recorded answers.</summary>
[Collection(McpGatewayTests.Name)]
public sealed class ToolTests
{
    private const int AnswerBudget = 100 * 1024;

    private readonly McpGateway gateway;
    private readonly StubUpstream upstream;

    public ToolTests(McpGateway gateway)
    {
        this.gateway = gateway;
        upstream = gateway.Upstream;
        upstream.Reset();
    }

    public static TheoryData<string, string, int> Calls
    {
        get
        {
            var calls = new TheoryData<string, string, int>();
            foreach (var connection in McpGateway.Connections)
            {
                for (var i = 0; i < ToolCase.All.Count; i++)
                {
                    calls.Add(connection, ToolCase.All[i].Tool, i);
                }
            }

            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_reaches_the_upstream_and_its_answer_comes_back(string connection, string tool, int index)
    {
        var call = ToolCase.All[index];
        upstream.Serve(call.Number);
        var client = await gateway.ClientAsync(connection);

        var result = await client.CallAsync(tool, call.Arguments);

        AssertRequest(call, upstream.Request);
        Assert.NotEqual(true, result.IsError);
        var exchange = call.Exchange;
        if (exchange.ResponseBody.Length == 0)
        {
            Assert.Null(result.StructuredContent);
            Assert.EndsWith(".", result.Text(), StringComparison.Ordinal);
        }
        else
        {
            var expected = ExpectedLinks.Without(exchange.ResponseBody);
            var wrapped = expected is JsonObject ? expected : new JsonObject { ["result"] = expected?.DeepClone() };
            if (exchange.ResponseBody.Length > AnswerBudget)
            {
                var part = JsonNode.Parse(result.Text())!.AsArray();
                Assert.InRange(result.Text().Length, AnswerBudget / 2, AnswerBudget + 1000);
                Assert.True(JsonNode.DeepEquals(expected![0], part[0]));
                Assert.StartsWith("This is a part of the answer", result.Text(1), StringComparison.Ordinal);
                Assert.Contains("instanceIdPrefix", result.Text(1), StringComparison.Ordinal);
                return;
            }

            Assert.True(
                JsonNode.DeepEquals(wrapped, JsonNode.Parse(result.StructuredContent!.Value.GetRawText())), result.StructuredContent.Value.GetRawText());
            Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(result.Text())), result.Text());
        }

        Assert.Equal(exchange.Status == 200 ? null : $"{exchange.Status}", result.Meta("status"));
        Assert.Equal(exchange.ResponseHeader("Retry-After"), result.Meta("Retry-After"));
        Assert.Equal(exchange.ResponseHeader("x-ms-continuation-token")?.Trim(), result.Meta("x-ms-continuation-token")?.Trim());
        Assert.Null(result.Meta("Location"));
        if (exchange.ResponseHeader("Location") is { } location)
        {
            var id = Uri.UnescapeDataString(location.Split('?')[0].Split('/')[^1]);
            Assert.Contains(
                $"call getinstancestatus with instanceId \"{id}\"", string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text)),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_tool_is_called() => Assert.Equal(
        ExposedOperation.All.Select(operation => operation.Name).Order(StringComparer.Ordinal),
        ToolCase.All.Select(call => call.Tool).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task What_is_accepted_but_not_finished_says_where_to_look()
    {
        upstream.Serve(1);
        var client = await gateway.ClientAsync("http 2026-07-28");

        var result = await client.CallAsync("startorchestration", """{"functionName":"HelloSequence"}""");

        Assert.Equal("""{"id":"71edaebb73b14e419e9f9e45be14dfb7"}""", result.StructuredContent!.Value.GetRawText());
        Assert.Equal(2, result.Content.Count);
        Assert.StartsWith(
            "To follow it up, call getinstancestatus with instanceId \"71edaebb73b14e419e9f9e45be14dfb7\".", result.Text(1), StringComparison.Ordinal);
        Assert.Contains("terminateinstance", result.Text(1), StringComparison.Ordinal);
        Assert.DoesNotContain("restart", result.Text(1), StringComparison.Ordinal);
        Assert.Contains("10 seconds", result.Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_pages_are_announced_and_can_be_fetched()
    {
        upstream.Serve(175, 176);
        var client = await gateway.ClientAsync("http 2025-11-25");
        var first = await client.CallAsync("listinstances", """{"instanceIdPrefix":"page","top":2}""");
        var token = first.Meta("x-ms-continuation-token")!.Trim();

        var second = await client.CallAsync("listinstances", $$"""{"instanceIdPrefix":"page","top":2,"continuationToken":"{{token}}"}""");

        Assert.Contains(token, first.Text(1), StringComparison.Ordinal);
        Assert.Contains("continuationToken", first.Text(1), StringComparison.Ordinal);
        Assert.Equal(token, upstream.Requests[1].Header("x-ms-continuation-token"));
        Assert.Single(second.Content);
        Assert.Null(second.Meta("x-ms-continuation-token"));
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("17.50", "17.50")]
    [InlineData("[1,[2]]", "[1,[2]]")]
    [InlineData("false", "false")]
    public async Task A_result_that_is_no_object_is_wrapped_for_machines_only(string body, string expected)
    {
        upstream.Answer(ScriptedAnswer.Json(200, body));
        var client = await gateway.ClientAsync("http 2026-07-28");

        var result = await client.CallAsync("getentity", """{"entityName":"Counter","entityKey":"a"}""");

        Assert.Equal($$"""{"result":{{expected}}}""", result.StructuredContent!.Value.GetRawText());
        Assert.Equal(body, result.Text());
    }

    [Theory]
    [InlineData("{\"name\":")]
    [InlineData("<html>not JSON</html>")]
    public async Task A_result_that_is_no_JSON_is_text(string body)
    {
        upstream.Answer(ScriptedAnswer.Json(200, body));
        var client = await gateway.ClientAsync("http 2025-11-25");

        var result = await client.CallAsync("getentity", """{"entityName":"Counter","entityKey":"a"}""");

        Assert.NotEqual(true, result.IsError);
        Assert.Equal(body, result.Text());
        Assert.Equal(body, result.StructuredContent!.Value.GetProperty("result").GetString());
    }

    private static void AssertRequest(ToolCase call, ReceivedRequest request)
    {
        var parts = call.Request.Split(' ', 2);
        var target = ExposedOperation.Root + parts[1];
        Assert.Equal(parts[0], request.Method);
        Assert.Equal($"{target}{(target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}code={Uri.EscapeDataString(TestSecret.Value)}", request.RawTarget);
        Assert.Equal(call.Body ?? "", request.BodyText);
        Assert.Equal(call.Body is null ? null : "application/json", request.Header("Content-Type"));
        Assert.Equal(call.Exchange.RequestHeaders.GetValueOrDefault("x-ms-continuation-token"), request.Header("x-ms-continuation-token"));
    }
}
