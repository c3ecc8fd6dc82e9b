using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Forwarding;

/// <summary>Which headers of callers reach the upstream, what the document adds to them, and that no credential of a caller goes anywhere.</summary>
[Collection(ForwardingTests.Name)]
public sealed class ForwardHeaderTests(ForwardingGateway gateway)
{
    [Theory]
    [InlineData("Accept", "text/csv")]
    [InlineData("Accept-Language", "nn")]
    [InlineData("If-None-Match", "\"v1\"")]
    [InlineData("Range", "bytes=0-9")]
    [InlineData("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    public async Task What_concerns_the_answer_goes_on(string name, string value)
    {
        await SendAsync("/plain/x", $"{name}: {value}");

        var sent = gateway.Upstream.Request.Header(name);
        Assert.Equal(name == "traceparent" ? value[..35] : value, name == "traceparent" ? sent?[..35] : sent);
    }

    [Theory]
    [InlineData("Authorization", "Bearer of-a-caller")]
    [InlineData("Proxy-Authorization", "Basic of-a-caller")]
    [InlineData("Cookie", "session=of-a-caller")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("X-Forwarded-Host", "evil.test")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=10.0.0.1;host=evil.test")]
    [InlineData("X-Real-IP", "10.0.0.1")]
    [InlineData("X-Original-URL", "/admin")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("X-Trusted", "elsewhere")]
    [InlineData("baggage", "a=b")]
    [InlineData("TE", "trailers")]
    [InlineData("Keep-Alive", "timeout=5")]
    [InlineData("Upgrade", "h2c")]
    [InlineData("HTTP2-Settings", "AAMAAABkAAQAAP__")]
    [InlineData("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")]
    public async Task Nothing_else_does(string name, string value)
    {
        await SendAsync("/plain/x", $"{name}: {value}");

        var sent = gateway.Upstream.Request.Header(name);
        Assert.Equal(name == "Cookie" ? "lang=en" : null, sent);
        Assert.Null(gateway.Upstream.Request.Header("Connection"));
    }

    [Theory]
    [InlineData("h2c")]
    [InlineData("SPDY/3.1")]
    [InlineData("websocket")]
    [InlineData("TLS/1.0")]
    public async Task Another_protocol_is_not_asked_for(string protocol)
    {
        // The last one of them is a WebSocket without its key.
        await SendAsync("/plain/x", $"Upgrade: {protocol}", "Connection: Upgrade");

        Assert.Null(gateway.Upstream.Request.Header("Upgrade"));
    }

    [Fact]
    public async Task Trusted_headers_go_on_as_they_are()
    {
        await SendAsync(
            "/open/7/x", "Authorization: Bearer of-a-caller", "Cookie: session=of-a-caller", "X-Trusted: a", "x-trusted: b", "User-Agent: harbour/1");

        var sent = gateway.Upstream.Request;
        Assert.Equal("Bearer of-a-caller", sent.Header("Authorization"));
        Assert.Equal(["session=of-a-caller", "lang=en"], sent.Header("Cookie")!.Split("; ").OrderDescending());
        Assert.Equal("a, b", sent.Header("X-Trusted"));
        Assert.Equal("harbour/1", sent.Header("User-Agent"));
    }

    [Fact]
    public async Task What_the_document_sends_weighs_more_than_a_trusted_header()
    {
        await SendAsync("/open/7/x", "X-Api-Version: mine");

        Assert.Equal("2026-03-03", gateway.Upstream.Request.Header("X-Api-Version"));
    }

    [Fact]
    public async Task The_credential_is_the_gateways()
    {
        await SendAsync("/berths/3", "Authorization: Bearer of-a-caller");
        Assert.Equal($"Bearer {ForwardingGateway.Token}", gateway.Upstream.Request.Header("Authorization"));

        await SendAsync("/tides/3?code=of-a-caller&CODE=too&day=1");
        Assert.Equal($"day=1&code={Uri.EscapeDataString(ForwardingGateway.Key)}", gateway.Upstream.Request.RawQuery);
    }

    [Fact]
    public async Task A_range_of_an_answer_that_is_searched_is_not_asked_for()
    {
        await SendAsync("/berths/3", "Range: bytes=0-9", "If-Range: \"v1\"");

        Assert.Null(gateway.Upstream.Request.Header("Range"));
        Assert.Null(gateway.Upstream.Request.Header("If-Range"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?pilot=wrong")]
    public async Task Whom_the_adapter_does_not_know_reaches_nothing(string query)
    {
        gateway.Upstream.Reset();

        var answer = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Pilots), $"GET /items{query}");

        Assert.Equal(401, answer.Status);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task What_callers_show_stays_here()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));

        var answer = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Pilots), $"GET /items?a=1&pilot={ForwardingGateway.PilotKey}&b=2");

        Assert.Equal(200, answer.Status);
        Assert.Equal("/v1/items?a=1&b=2&edition=harbour", gateway.Upstream.Request.RawTarget);
    }

    [Fact]
    public async Task A_forged_host_goes_nowhere()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));

        var guarded = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Harbour), "GET /plain/x", ["Host: evil.test"]);
        Assert.Equal(403, guarded.Status);
        Assert.Empty(gateway.Upstream.Requests);

        var known = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Pilots), $"GET /x?pilot={ForwardingGateway.PilotKey}", ["Host: evil.test"]);
        Assert.True(known.Status is 200 or 403, $"{known.Status}");
        Assert.All(gateway.Upstream.Requests, request => Assert.Equal(gateway.Upstream.Address.Authority, request.Header("Host")));
    }

    [Theory]
    [InlineData("X-Trusted: a\r\n b")]
    [InlineData("X-Trusted: a\nX-Evil: b")]
    [InlineData("X-Trusted: a\rX-Evil: b")]
    [InlineData("X-Trusted: a\0b")]
    public async Task No_header_becomes_two(string line)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));

        var answer = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Harbour), "GET /open/7/x", [line]);

        // To the server a bare line feed ends a line; what it then sees is a header that is not trusted.
        Assert.True(answer.Status is 200 or 400, $"{answer.Status}");
        Assert.All(gateway.Upstream.Requests, static request => Assert.Null(request.Header("X-Evil")));
    }

    [Theory]
    [InlineData("CONNECT 127.0.0.1:22")]
    [InlineData("CONNECT /plain/x")]
    [InlineData("TRACE /plain/x")]
    [InlineData("OPTIONS *")]
    public async Task No_tunnel_is_opened_and_nothing_is_traced(string request)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));

        foreach (var adapter in new[] { ForwardingGateway.Harbour, ForwardingGateway.Pilots })
        {
            var address = gateway.Address(adapter);
            var host = request.StartsWith("CONNECT 1", StringComparison.Ordinal) ? "127.0.0.1:22" : address.Authority;
            var answer = await RawHttp.SendAsync(address, request, [$"Host: {host}"]);
            Assert.InRange(answer.Status, 400, 499);
        }

        Assert.Empty(gateway.Upstream.Requests);
    }

    private async Task SendAsync(string target, params string[] headers)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));
        var answer = await RawHttp.SendAsync(gateway.Address(ForwardingGateway.Harbour), "GET " + target, headers);
        Assert.Equal(200, answer.Status);
    }
}
