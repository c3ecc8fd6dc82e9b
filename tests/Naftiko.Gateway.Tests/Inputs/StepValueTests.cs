using System.Net;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Inputs;

/// <summary>Values that a step of a flow gives to the next one.</summary>
[Collection(InputsTests.Name)]
public sealed class StepValueTests
{
    private readonly InputsGateway gateway;

    public StepValueTests(InputsGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Theory]
    [InlineData("DELETE", "/logout", "{\"items\":[]}", "who.items[0].id")]
    [InlineData("DELETE", "/logout", "{\"items\":[{\"id\":null}]}", "who.items[0].id")]
    [InlineData("DELETE", "/logout", "{\"items\":[{\"id\":\"\"}]}", "who.items[0].id")]
    [InlineData("POST", "/report", "{\"note\":\"n\"}", "who.id")]
    [InlineData("POST", "/report", "{\"id\":null}", "who.id")]
    [InlineData("POST", "/report", "{\"id\":\"seven\"}", "who.id")]
    [InlineData("GET", "/queue", "{}", "who.vhost")]
    [InlineData("GET", "/queue", "{\"vhost\":\"..\"}", "who.vhost")]
    public async Task A_call_that_lacks_a_required_value_is_not_made(string method, string route, string found, string source)
    {
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, found));

        using var response = await gateway.SendAsync(method, route + "?mail=a");

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
        Assert.Contains($"without a usable {source}, which the next call needs", problem.GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("/find", gateway.Upstream.Request.RawTarget, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_not_told_that_the_call_which_was_not_made_may_have_been()
    {
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, "{}"));

        var result = await gateway.CallAsync("logout", """{"mail":"a"}""");

        Assert.EndsWith(
            "that call was not made. Trying again later may help.",
            result.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":7}", "{\"user\":7}")]
    [InlineData("{\"id\":\"7\",\"note\":null}", "{\"user\":7,\"note\":null}")]
    public async Task An_optional_value_is_left_out_of_a_body_when_absent_and_null_when_null(string found, string sent)
    {
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, found));

        using var response = await gateway.SendAsync("POST", "/report?mail=a");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(sent, gateway.Upstream.Requests[1].BodyText);
    }

    [Fact]
    public async Task The_setting_for_slashes_holds_for_values_of_steps()
    {
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, """{"vhost":"/"}"""));

        using var response = await gateway.SendAsync("GET", "/queue?mail=a");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("/queues/%2F", gateway.Upstream.Requests[1].RawTarget);
    }
}
