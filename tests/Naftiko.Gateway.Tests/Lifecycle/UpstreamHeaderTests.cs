using System.Text;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>What an upstream is told about the caller, and what its refusals mean.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed class UpstreamHeaderTests(TwoDoors doors)
{
    [Fact]
    public async Task A_refusal_without_a_credential_of_ours_passes()
    {
        await using var gateway = await doors.StartAsync();
        doors.Upstream.Answer(ScriptedAnswer.Json(401, """{"error":"who are you?"}""", ("WWW-Authenticate", "Bearer realm=\"signs\"")));

        var answer = await doors.Caller.GetAsync(new Uri(gateway.Address(TwoDoors.Rest), "/signs/1"));

        Assert.Equal((401, """{"error":"who are you?"}"""), (answer.Status, answer.Text()));
        Assert.Contains("WWW-Authenticate: Bearer realm=\"signs\"", answer.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_told_that_it_can_do_nothing_about_it()
    {
        await using var gateway = await doors.StartAsync();
        doors.Upstream.Answer(ScriptedAnswer.Json(401, """{"error":"Say who you are."}"""));

        var result = (await doors.Caller.CallToolAsync(gateway.Address(TwoDoors.Mcp), "get-sign", """{"id":"1"}""")).Message()!.Value.GetProperty("result");

        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Equal(
            "The API answered 401 Unauthorized: Say who you are. The gateway has no credential for this; trying again will not help.",
            result.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_refusal_of_our_credential_is_the_gateways_fault()
    {
        await using var gateway = await doors.StartAsync();
        doors.Upstream.Answer(ScriptedAnswer.Json(401, "{}"));

        Assert.Equal(502, (await doors.Caller.GetAsync(new Uri(gateway.Address(TwoDoors.Rest), "/items"))).Status);
    }

    [Fact]
    public async Task The_gateway_calls_by_its_own_name()
    {
        await using var gateway = await doors.StartAsync();

        await doors.SendAsync(HttpMethod.Get, new Uri(gateway.Address(TwoDoors.Rest), "/items"), ("User-Agent", "a browser/1.0"));

        Assert.Equal("TwoDoors-Gateway", doors.Upstream.Request.Header("User-Agent"));
    }

    [Theory]
    [InlineData("application/json; odata=verbose", "application/json; odata=verbose")]
    [InlineData("application/json; odata=verbose; charset=utf-8", "application/json; odata=verbose; charset=utf-8")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("application/json;charset=UTF-8", "application/json")]
    [InlineData("application/merge-patch+json", "application/merge-patch+json")]
    public async Task Only_a_charset_that_says_nothing_is_dropped(string sent, string received)
    {
        await using var gateway = await doors.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        content.Headers.TryAddWithoutValidation("Content-Type", sent);

        await doors.Caller.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Address(TwoDoors.Rest), "/items")) { Content = content });

        Assert.Equal(received, doors.Upstream.Request.Header("Content-Type"));
    }
}
