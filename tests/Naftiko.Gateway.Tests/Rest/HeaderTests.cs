using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Rest;

[Collection(RestGatewayTests.Name)]
public sealed class HeaderTests
{
    private const string Status = ExposedOperation.Root + "/instances/one";

    private readonly StubUpstream upstream;
    private readonly HttpClient rest;

    public HeaderTests(RestGateway gateway)
    {
        (upstream, rest) = (gateway.Upstream, gateway.Rest);
        upstream.Reset();
    }

    [Theory]
    [InlineData("Accept", "application/xml")]
    [InlineData("Accept-Language", "de-CH")]
    [InlineData("If-Match", "\"a\"")]
    [InlineData("If-None-Match", "W/\"a\"")]
    [InlineData("If-Modified-Since", "Mon, 23 Nov 2026 07:00:00 GMT")]
    [InlineData("If-Unmodified-Since", "Mon, 23 Nov 2026 07:00:00 GMT")]
    [InlineData("x-ms-continuation-token", "bjcy")]
    public async Task A_header_with_a_meaning_for_the_upstream_passes(string name, string value)
    {
        upstream.Serve(65);
        using var request = new HttpRequestMessage(HttpMethod.Get, ExposedOperation.Root + "/instances");
        request.Headers.TryAddWithoutValidation(name, value);

        using var response = await rest.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(value, upstream.Request.Header(name));
    }

    [Fact]
    public async Task The_trace_of_the_caller_goes_on()
    {
        upstream.Serve(65);
        using var request = new HttpRequestMessage(HttpMethod.Get, Status);
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("tracestate", "vendor=1");
        request.Headers.Add("baggage", "user=alice");

        using var response = await rest.SendAsync(request);

        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", upstream.Request.Header("traceparent"), StringComparison.Ordinal);
        Assert.Equal("vendor=1", upstream.Request.Header("tracestate"));
        Assert.Null(upstream.Request.Header("baggage"));
    }

    [Theory]
    [InlineData("Retry-After", "120")]
    [InlineData("ETag", "\"a\"")]
    [InlineData("Last-Modified", "Mon, 23 Nov 2026 07:00:00 GMT")]
    [InlineData("Cache-Control", "max-age=60, private")]
    [InlineData("Content-Language", "de")]
    [InlineData("Content-Disposition", "attachment; filename=\"a.json\"")]
    [InlineData("RateLimit-Remaining", "5")]
    [InlineData("X-RateLimit-Reset", "60")]
    [InlineData("x-ms-continuation-token", "bjcy ")]
    [InlineData("Location", "https://elsewhere.example/x")]
    [InlineData("Link", "<https://elsewhere.example/x>; rel=\"next\"")]
    public async Task A_response_header_with_a_meaning_for_the_caller_passes(string name, string value)
    {
        upstream.Answer(ScriptedAnswer.Json(200, "{}", (name, value)));

        using var response = await rest.GetAsync(Status);

        var values = response.Headers.TryGetValues(name, out var found) ? found : response.Content.Headers.GetValues(name);
        Assert.Equal(value.Trim(), Assert.Single(values).Trim());
    }

    [Theory]
    [InlineData("Set-Cookie", "session=1")]
    [InlineData("Server", "Kestrel/9")]
    [InlineData("X-Powered-By", "ASP.NET")]
    [InlineData("X-AspNet-Version", "4.0")]
    [InlineData("Access-Control-Allow-Origin", "*")]
    [InlineData("Strict-Transport-Security", "max-age=1")]
    [InlineData("Request-Context", "appId=1")]
    public async Task Any_other_response_header_stays_behind(string name, string value)
    {
        upstream.Answer(ScriptedAnswer.Json(200, "{}", (name, value)));

        using var response = await rest.GetAsync(Status);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.TryGetValues(name, out var values), $"{name}: {string.Join(", ", values ?? [])}");
    }

    [Fact]
    public async Task A_304_passes_without_a_body()
    {
        upstream.Answer(ScriptedAnswer.Empty(304, ("ETag", "\"a\"")));
        using var request = new HttpRequestMessage(HttpMethod.Get, Status) { Headers = { { "If-None-Match", "\"a\"" } } };

        using var response = await rest.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal("\"a\"", response.Headers.ETag!.Tag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("If-Range", "\"a\"")]
    [InlineData("Range", "bytes=0-9")]
    public async Task No_part_is_asked_of_an_upstream_whose_answers_are_searched(string name, string value)
    {
        upstream.Serve(65);
        using var request = new HttpRequestMessage(HttpMethod.Get, Status);
        request.Headers.TryAddWithoutValidation(name, value);

        using var response = await rest.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(upstream.Request.Header(name));
    }

    [Fact]
    public async Task A_part_that_comes_all_the_same_is_refused()
    {
        upstream.Answer(ScriptedAnswer.Json(206, "{}", ("Content-Range", "bytes 0-1/100")));

        using var response = await rest.GetAsync(Status);

        await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_within_the_upstream_is_followed_with_one_credential(int status)
    {
        upstream.Answer(
            ScriptedAnswer.Empty(status, ("Location", $"{upstream.Address}elsewhere?a=1&code={Uri.EscapeDataString(TestSecret.Value)}")),
            ScriptedAnswer.Json(200, "{}"));

        using var response = await rest.GetAsync(Status);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, upstream.Requests.Count);
        Assert.Equal("/elsewhere", upstream.Requests[1].RawPath);
        Assert.Equal(TestSecret.Value, upstream.Requests[1].SingleKey);
    }

    [Theory]
    [InlineData("https://elsewhere.example/x")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("ftp://elsewhere.example/x")]
    public async Task A_redirect_to_another_origin_is_passed_on(string location)
    {
        upstream.Answer(ScriptedAnswer.Empty(302, ("Location", location)));

        using var response = await rest.GetAsync(Status);

        Assert.Single(upstream.Requests);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(location, Assert.Single(response.Headers.NonValidated["Location"]));
    }

    [Fact]
    public async Task A_redirect_of_a_call_that_writes_is_not_followed()
    {
        upstream.Answer(ScriptedAnswer.Empty(307, ("Location", upstream.Address + ExposedOperation.Root.TrimStart('/') + "/instances/b/terminate")));

        using var response = await rest.PostAsync(ExposedOperation.Root + "/instances/a/terminate", null);

        Assert.Single(upstream.Requests);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal("/runtime/webhooks/durabletask/instances/b/terminate", response.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        upstream.AnswerAlways(ScriptedAnswer.Empty(302, ("Location", upstream.Address + "again")));

        using var response = await rest.GetAsync(Status);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.InRange(upstream.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task A_continuation_token_works_both_ways()
    {
        upstream.Serve(175, 176);
        using var first = await rest.GetAsync(ExposedOperation.Root + "/instances?instanceIdPrefix=page&top=2");
        var token = Assert.Single(first.Headers.GetValues("x-ms-continuation-token"));
        using var next = new HttpRequestMessage(HttpMethod.Get, ExposedOperation.Root + "/instances?instanceIdPrefix=page&top=2");
        next.Headers.Add("x-ms-continuation-token", token);

        using var second = await rest.SendAsync(next);

        Assert.Equal("cGFnZTItNTVhZGUz", token);
        Assert.Equal(token, upstream.Requests[1].Header("x-ms-continuation-token"));
        Assert.Contains("page2-55ade3", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(second.Headers.Contains("x-ms-continuation-token"));
    }
}
