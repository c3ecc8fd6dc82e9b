using System.Net;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Inputs;

/// <summary>An API that gets no credential sends links, too: its callers can follow them, and a model is told the tool.</summary>
[Collection(InputsTests.Name)]
public sealed class FollowUpTests
{
    private readonly InputsGateway gateway;

    public FollowUpTests(InputsGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Theory]
    [InlineData("search?tags=a")]
    [InlineData("elsewhere/7?x=1")]
    public async Task A_Location_stays_over_REST(string target)
    {
        gateway.Upstream.Answer(Accepted(target));

        using var response = await gateway.SendAsync("POST", "/documents", "{}");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(gateway.Upstream.Address + target, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("search", "To follow it up, call search.")]
    [InlineData("elsewhere/7", "Its status is at ")]
    public async Task A_Location_becomes_the_tool_that_serves_it(string target, string expected)
    {
        gateway.Upstream.Answer(Accepted(target));

        var result = await gateway.CallAsync("post-document", """{"document":{}}""");

        Assert.Contains(expected, result.GetProperty("content")[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private ScriptedAnswer Accepted(string target) => ScriptedAnswer.Json(202, "{}", ("Location", gateway.Upstream.Address + target));
}
