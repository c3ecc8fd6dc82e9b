using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>
/// The upstream decodes a path before it routes, and a list or a bulk purge is one empty segment away from a call that names an instance. So a value
/// that is empty, a dot segment, or holds a slash after any number of decodings, is refused, and nothing is sent.
/// </summary>
[Collection(RestGatewayTests.Name)]
public sealed class UnsafePathTests
{
    private readonly StubUpstream upstream;
    private readonly Uri address;

    public UnsafePathTests(RestGateway gateway)
    {
        upstream = gateway.Upstream;
        address = gateway.Rest.BaseAddress!;
        upstream.Reset();
        upstream.AnswerAlways(ScriptedAnswer.Json(200, "[]"));
    }

    [Theory]
    [InlineData("GET /instances/%2F")]
    [InlineData("GET /instances/a%2Fb")]
    [InlineData("GET /instances/a%2fb")]
    [InlineData("GET /instances/a%252Fb")]
    [InlineData("GET /instances/a%25252Fb")]
    [InlineData("GET /instances/a%5Cb")]
    [InlineData("GET /instances/a%255cb")]
    [InlineData("GET /instances/%252E%252E")]
    [InlineData("DELETE /instances/%252e")]
    [InlineData("DELETE /instances/x%2F..")]
    [InlineData("POST /orchestrators/Echo%2Fchosen-id")]
    [InlineData("POST /orchestrators/..%2Fentities")]
    [InlineData("POST /orchestrators/Echo/a%5Cb")]
    [InlineData("POST /instances/%2F/terminate")]
    [InlineData("POST /instances/x/raiseEvent/my%2Fevent")]
    [InlineData("GET /entities/Counter/a%2Fb")]
    [InlineData("POST /entities/Cou%2Fnter/key")]
    [InlineData("GET /entities/a%5Cb")]
    public async Task A_value_with_a_slash_is_refused(string request)
    {
        var response = await SendAsync(request);

        Problem.Check(response.Body, 400);
        Assert.Equal(400, response.Status);
        Assert.Empty(upstream.Requests);
    }

    [Theory]
    [InlineData("GET /instances/")]
    [InlineData("DELETE /instances/?createdTimeFrom=2020-01-01T00:00:00Z")]
    [InlineData("GET /instances//")]
    [InlineData("POST /orchestrators/Echo/")]
    [InlineData("GET /entities/Counter/")]
    [InlineData("POST /instances//terminate")]
    public async Task An_empty_value_is_refused(string request)
    {
        var response = await SendAsync(request);

        Problem.Check(response.Body, 400);
        Assert.Equal(400, response.Status);
        Assert.Empty(upstream.Requests);
    }

    [Theory]
    [InlineData("GET /instances/.")]
    [InlineData("GET /instances/..")]
    [InlineData("GET /instances/%2E")]
    [InlineData("GET /instances/%2e%2E")]
    [InlineData("DELETE /instances/.?createdTimeFrom=2020-01-01T00:00:00Z")]
    [InlineData("DELETE /instances/%2E?createdTimeFrom=2020-01-01T00:00:00Z")]
    [InlineData("DELETE /instances/x/..?createdTimeFrom=2020-01-01T00:00:00Z")]
    [InlineData("DELETE /instances/x/%2e%2e?createdTimeFrom=2020-01-01T00:00:00Z")]
    [InlineData("DELETE /instances/x/../y")]
    [InlineData("POST /instances/x/raiseEvent/..")]
    [InlineData("POST /instances/x/raiseEvent/../terminate")]
    [InlineData("GET /instances/../entities/Counter")]
    [InlineData("POST /orchestrators/Echo/..")]
    public async Task A_dot_segment_never_turns_into_another_call(string request)
    {
        var response = await SendAsync(request);

        Assert.Contains(response.Status, new[] { 400, 404 });
        Problem.Check(response.Body, response.Status);
        Assert.Empty(upstream.Requests);
    }

    [Theory]
    [InlineData("a%20b", "a b")]
    [InlineData("%C3%A4", "ä")]
    [InlineData("a%23b", "a#b")]
    [InlineData("a%3Fb", "a?b")]
    [InlineData("a%25b", "a%b")]
    [InlineData("@counter@d", "@counter@d")]
    [InlineData("a:b;c,d=e&f", "a:b;c,d=e&f")]
    [InlineData("...", "...")]
    [InlineData("%F0%9F%9A%80", "🚀")]
    public async Task Any_other_value_arrives_as_one_segment(string segment, string value)
    {
        var response = await SendAsync("GET /instances/" + segment);

        Assert.Equal(200, response.Status);
        Assert.Equal($"{ExposedOperation.Root}/instances/{value}", upstream.Request.Path);
    }

    private Task<RawResponse> SendAsync(string request) =>
        RawHttp.SendAsync(address, request.Replace(" ", " " + ExposedOperation.Root, StringComparison.Ordinal));
}
