using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>Bad arguments are tool errors that name the argument and what is allowed; nothing is sent.</summary>
[Collection(McpGatewayTests.Name)]
public sealed class ToolArgumentTests
{
    private readonly McpGateway gateway;
    private readonly StubUpstream upstream;

    public ToolArgumentTests(McpGateway gateway)
    {
        this.gateway = gateway;
        upstream = gateway.Upstream;
        upstream.Reset();
    }

    [Theory]
    [InlineData("getinstancestatus", "{}", "instanceId is required")]
    [InlineData("getinstancestatus", """{"instanceId":null}""", "instanceId must not be null")]
    [InlineData("getinstancestatus", """{"instanceId":""}""", "instanceId is required")]
    [InlineData("getinstancestatus", """{"instanceId":{}}""", "instanceId must be text")]
    [InlineData("getinstancestatus", """{"instanceId":["a"]}""", "instanceId must be text")]
    [InlineData("getinstancestatus", """{"instanceId":"a","showInput":"maybe"}""", "showInput must be true or false")]
    [InlineData("listinstances", """{"top":"many"}""", "top must be a whole number")]
    [InlineData("listinstances", """{"top":1.5}""", "top must be a whole number")]
    [InlineData("listinstances", """{"top":[1]}""", "top must be a whole number")]
    [InlineData("getinstancestatus", """{"instanceID":"a"}""", "did you mean instanceId?")]
    [InlineData("getinstancestatus", """{"instanceId":"a","instnaceId":"b"}""", "instnaceId is not an argument of this tool; did you mean instanceId?")]
    [InlineData("getinstancestatus", """{"instanceId":"a","verbose":true}""", "verbose is not an argument of this tool")]
    [InlineData("getinstancestatus", """{"instanceId":"a","code":"mine"}""", "code is not an argument of this tool")]
    [InlineData("getinstancestatus", """{"instanceId":"a","body":{}}""", "body is not an argument of this tool")]
    [InlineData("getinstancestatus", """{"instanceId":"a/b"}""", "instanceId must not hold a slash or a backslash, unless the setting AllowEncodedSlash of the API lets them through")]
    [InlineData("getinstancestatus", """{"instanceId":"a\\b"}""", "instanceId must not hold a slash")]
    [InlineData("getinstancestatus", """{"instanceId":"a%2Fb"}""", "instanceId must not hold a slash")]
    [InlineData("getinstancestatus", """{"instanceId":"a%252Fb"}""", "instanceId must not hold a slash")]
    [InlineData("getinstancestatus", """{"instanceId":".."}""", "instanceId must not be a dot segment")]
    [InlineData("purgeinstance", """{"instanceId":"."}""", "instanceId must not be a dot segment")]
    [InlineData("purgeinstance", """{"instanceId":"%2e"}""", "instanceId must not be a dot segment")]
    [InlineData("purgeinstance", """{"instanceId":"a\nb"}""", "instanceId must not hold control characters")]
    [InlineData("listinstances", """{"continuationToken":"a\r\nX-Evil: 1"}""", "x-ms-continuation-token must not hold control characters")]
    [InlineData("listinstances", """{"continuationToken":"a\u0000b"}""", "x-ms-continuation-token must not hold control characters")]
    [InlineData("startorchestration", """{"functionName":"Echo/chosen-id"}""", "functionName must not hold a slash")]
    [InlineData("raiseevent", """{"instanceId":"a","eventName":"../terminate","body":1}""", "eventName must not hold a slash")]
    [InlineData("signalentity", """{"entityName":"Counter","entityKey":"a/b"}""", "entityKey must not hold a slash")]
    public async Task A_bad_argument_is_named(string tool, string arguments, string complaint)
    {
        var client = await gateway.ClientAsync("http 2026-07-28");

        var error = (await client.CallAsync(tool, arguments)).Error(400);

        Assert.Contains(complaint, error, StringComparison.Ordinal);
        Assert.Empty(upstream.Requests);
    }

    [Fact]
    public async Task Every_bad_argument_is_named_at_once()
    {
        var client = await gateway.ClientAsync("stdio 2026-07-28");

        var error = (await client.CallAsync("raiseevent", """{"eventName":"a/b","colour":"red"}""")).Error(400);

        Assert.All(["instanceId", "eventName", "colour"], name => Assert.Contains(name, error, StringComparison.Ordinal));
        Assert.Empty(upstream.Requests);
    }

    [Theory]
    [InlineData("""{"top":5,"showInput":true}""")]
    [InlineData("""{"top":"5","showInput":"true"}""")]
    [InlineData("""{"top":5.0,"showInput":true}""")]
    public async Task A_scalar_may_come_as_text(string arguments)
    {
        upstream.Serve(188);
        var client = await gateway.ClientAsync("http 2026-07-28");

        var result = await client.CallAsync("listinstances", arguments);

        Assert.NotEqual(true, result.IsError);
        Assert.Equal("5", upstream.Request.Query["top"]);
        Assert.Equal("true", upstream.Request.Query["showInput"]);
    }

    [Theory]
    [InlineData("{\"body\":{\"b\":1.0,\"a\":\"a\"},", """{"b":1.0,"a":"a"}""")]
    [InlineData("{\"body\":[],", "[]")]
    [InlineData("{\"body\":\"text\",", "\"text\"")]
    [InlineData("{\"body\":false,", "false")]
    [InlineData("{", "")]
    [InlineData("{\"body\":null,", "")]
    public async Task A_body_is_any_JSON(string body, string sent)
    {
        upstream.Serve(3);
        var client = await gateway.ClientAsync("http 2025-11-25");

        await client.CallAsync("startorchestration", body + "\"functionName\":\"Echo\"}");

        Assert.Equal(sent, upstream.Request.BodyText);
        Assert.Equal(sent.Length > 0, upstream.Request.HasBody);
    }
}
