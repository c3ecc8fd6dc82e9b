using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Forwarding;

/// <summary>The rest of the path and the query go on byte for byte, and never anywhere else than below the base address.</summary>
[Collection(ForwardingTests.Name)]
public sealed class ForwardPathTests(ForwardingGateway gateway)
{
    [Theory]
    [InlineData("/plain/items", "/v1/items?edition=harbour")]
    [InlineData("/plain/items/", "/v1/items/?edition=harbour")]
    [InlineData("/plain", "/v1?edition=harbour")]
    [InlineData("/plain/", "/v1/?edition=harbour")]
    [InlineData("/plain/a/b/c/d", "/v1/a/b/c/d?edition=harbour")]
    [InlineData("/PLAIN/Items", "/v1/Items?edition=harbour")]
    [InlineData("/pla%69n/items", "/v1/items?edition=harbour")]
    [InlineData("/plain/a%20b%C3%BC/x+y,z;v=1/@me/~u/$(q)'!*:", "/v1/a%20b%C3%BC/x+y,z;v=1/@me/~u/$(q)'!*:?edition=harbour")]
    [InlineData("/plain/100%25/%3Fq=1", "/v1/100%25/%3Fq=1?edition=harbour")]
    [InlineData("/plain/.../..a/.well-known/a..b", "/v1/.../..a/.well-known/a..b?edition=harbour")]
    [InlineData("/plain/x?a=1&a=2&b=%20%2B+&c&d=&=e&&f=%zz", "/v1/x?a=1&a=2&b=%20%2B+&c&d=&=e&&f=%zz&edition=harbour")]
    [InlineData("/plain/x?", "/v1/x?edition=harbour")]
    [InlineData("/plain/x?next=https://a.test/b?c=d/../e", "/v1/x?next=https://a.test/b?c=d/../e&edition=harbour")]
    [InlineData("/plain/x?q=1&edition=mine&EDITION=mine&%65dition=mine&z=2", "/v1/x?q=1&z=2&edition=harbour")]
    [InlineData("/plain/@evil.test", "/v1/@evil.test?edition=harbour")]
    [InlineData("/plain/:80@evil.test/x", "/v1/:80@evil.test/x?edition=harbour")]
    [InlineData("/plain/https:/evil.test", "/v1/https:/evil.test?edition=harbour")]
    [InlineData("/berths/3?code=x", "/api/3?code=x")]
    public async Task What_is_asked_goes_on_as_it_is(string target, string expected)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));

        var answer = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Harbour), "GET " + target);

        Assert.Equal(200, answer.Status);
        Assert.Equal(expected, gateway.Upstream.Request.RawTarget);
        Assert.Equal(gateway.Upstream.Address.Authority, gateway.Upstream.Request.Header("Host"));
    }

    [Theory]
    [InlineData("/plain/../secrets")]
    [InlineData("/plain/a/../../secrets")]
    [InlineData("/plain/..")]
    [InlineData("/plain/.")]
    [InlineData("/plain/./a")]
    [InlineData("/plain/%2e%2e/secrets")]
    [InlineData("/plain/%2E./secrets")]
    [InlineData("/plain/.%2e")]
    [InlineData("/plain/%252e%252e/secrets")]
    [InlineData("/plain/%25252e%25252e/secrets")]
    [InlineData("/plain/..%2fsecrets")]
    [InlineData("/plain/..%2Fsecrets")]
    [InlineData("/plain/a%2f..%2f..%2fsecrets")]
    [InlineData("/plain/..%5csecrets")]
    [InlineData("/plain/..\\secrets")]
    [InlineData("/plain/..%252fsecrets")]
    [InlineData("/plain/..%255csecrets")]
    [InlineData("/plain/..;/secrets")]
    [InlineData("/plain/..;x=1/secrets")]
    [InlineData("/plain/..%3b/secrets")]
    [InlineData("/plain/%2e%2e%3Bx/secrets")]
    [InlineData("/plain/..%20/secrets")]
    [InlineData("/plain/.%09/secrets")]
    [InlineData("/plain//evil.test")]
    [InlineData("/plain//")]
    [InlineData("//plain/x")]
    [InlineData("/plain/a%00b")]
    [InlineData("/plain/a%0d%0aX-Evil:1")]
    [InlineData("/plain/a#b")]
    [InlineData("/plain/a?b#c")]
    [InlineData("/plain/x%2525252541")]
    [InlineData("http://evil.test/plain/x")]
    [InlineData("http://127.0.0.1/plain/../x")]
    public async Task What_could_lead_elsewhere_is_refused(string target)
    {
        gateway.Upstream.Reset();

        var answer = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Harbour), "GET " + target);

        Assert.Equal(400, answer.Status);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Theory]
    [InlineData("/berths/a%2Fb", "/api/a%2Fb")]
    [InlineData("/berths/a%5Cb", "/api/a%5Cb")]
    [InlineData("/berths/..%2Fb", null)]
    [InlineData("/berths/a%2F..%2F..%2Fb", null)]
    [InlineData("/berths/a%252F..%252Fb", null)]
    [InlineData("/berths/..\\b", null)]
    [InlineData("/berths/a%2F..;%2Fb", null)]
    public async Task Encoded_slashes_are_let_through_where_a_setting_says_so(string target, string? expected)
    {
        await using var lenient = await ForwardingGateway.StartAsync(gateway.Upstream.Address, "--Upstreams:Berths:AllowEncodedSlash=true");
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));

        var answer = await RawHttp.SendAsync(lenient.Address(ForwardingGateway.Harbour), "GET " + target);

        Assert.Equal(expected is null ? 400 : 200, answer.Status);
        Assert.Equal(expected, gateway.Upstream.Requests is [var sent] ? sent.RawTarget : null);
    }

    [Theory]
    [InlineData("", "/items")]
    [InlineData("/", "/items")]
    [InlineData("/v2", "/v2/items")]
    [InlineData("/v2/", "/v2/items")]
    [InlineData("/rest/Notion+API/1.0.0", "/rest/Notion+API/1.0.0/items")]
    public async Task There_is_one_slash_between_the_base_address_and_the_rest(string basePath, string expected)
    {
        await using var other = await ForwardingGateway.StartAsync(
            gateway.Upstream.Address, $"--Upstreams:Berths:BaseAddress={gateway.Upstream.Address.GetLeftPart(UriPartial.Authority)}{basePath}");
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));

        var answer = await RawHttp.SendAsync(other.Address(ForwardingGateway.Harbour), "GET /berths/items");

        Assert.Equal(200, answer.Status);
        Assert.Equal(expected, gateway.Upstream.Request.RawTarget);
    }

    [Theory]
    [InlineData("GET /open/7", "/v1/ships/7")]
    [InlineData("POST /open/7", "/v1/7")]
    [InlineData("GET /open/7/crew", "/v1/7/crew")]
    public async Task An_operation_of_the_same_resource_comes_first(string request, string path)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));

        var answer = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Harbour), request);

        Assert.Equal(200, answer.Status);
        Assert.Equal(path, gateway.Upstream.Request.RawPath);
        Assert.Equal(path.StartsWith("/v1/ships", StringComparison.Ordinal), answer.Body.Contains("by the gateway", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/tides/now", 200)]
    [InlineData("HEAD", "/tides/now", 200)]
    [InlineData("POST", "/tides/now", 200)]
    [InlineData("DELETE", "/tides/now", 405)]
    [InlineData("PUT", "/tides/now", 405)]
    [InlineData("PUT", "/plain/now", 200)]
    [InlineData("PATCH", "/plain/now", 200)]
    [InlineData("DELETE", "/plain/now", 200)]
    [InlineData("OPTIONS", "/plain/now", 200)]
    [InlineData("TRACE", "/plain/now", 405)]
    [InlineData("PURGE", "/plain/now", 405)]
    public async Task Methods_go_on_as_far_as_they_are_allowed(string method, string target, int status)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));

        var answer = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Harbour), $"{method} {target}");

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? [method] : [], gateway.Upstream.Requests.Select(static request => request.Method));
    }

    [Fact]
    public async Task Everything_the_adapter_serves_itself_stays_there()
    {
        gateway.Upstream.Reset();

        foreach (var own in new[] { "/openapi.json", "/health/live", "/health/ready" })
        {
            var answer = await gateway.Caller.GetAsync(new Uri(gateway.Address(ForwardingGateway.Pilots), own + "?pilot=" + ForwardingGateway.PilotKey));
            Assert.Equal(200, answer.Status);
        }

        Assert.Empty(gateway.Upstream.Requests);
    }
}
