using System.Net;
using System.Text;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Forwarding;

/// <summary>Answers come back as they are, while they come in; what is about a connection or leads past the gateway does not.</summary>
[Collection(ForwardingTests.Name)]
public sealed class ForwardAnswerTests(ForwardingGateway gateway)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(418)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Status_and_body_are_those_of_the_upstream(int status)
    {
        await using var own = await ForwardingGateway.StartAsync(gateway.Upstream.Address);
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(status, $$"""{"status":{{status}}}""", ("X-Tide", "high"), ("ETag", "\"v1\"")));

        var answer = await gateway.Caller.GetAsync(new Uri(own.Address(ForwardingGateway.Harbour), "/plain/x"), ("If-None-Match", "\"v0\""));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status is 204 or 304 ? "" : $$"""{"status":{{status}}}""", answer.Text());
        Assert.Equal("high", answer.Header("X-Tide"));
        Assert.Equal("\"v1\"", answer.Header("ETag"));
    }

    [Fact]
    public async Task A_refusal_of_the_gateways_credential_is_no_answer()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(401, "{}", ("WWW-Authenticate", "Bearer")));

        var answer = await GetAsync("/berths/x");

        Assert.Equal(502, answer.Status);
        Assert.Equal("application/problem+json", answer.Type?.MediaType);
        Assert.Null(answer.Header("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("Set-Cookie", "session=of-the-upstream")]
    [InlineData("Access-Control-Allow-Origin", "*")]
    [InlineData("Access-Control-Allow-Credentials", "true")]
    [InlineData("Server", "upstream/1")]
    [InlineData("Via", "1.1 upstream")]
    [InlineData("Strict-Transport-Security", "max-age=1")]
    [InlineData("Alt-Svc", "h3=\":443\"")]
    [InlineData("Proxy-Authenticate", "Basic")]
    [InlineData("X-Of-The-Connection", "1")]
    public async Task Headers_of_the_connection_and_of_the_host_stay_there(string name, string value)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}", ("Connection", "X-Of-The-Connection"), (name, value)));

        Assert.Null((await GetAsync("/plain/x")).Header(name));
        Assert.Equal(name == "Set-Cookie" ? value : null, (await GetAsync("/open/7/x")).Header(name));
    }

    [Theory]
    [InlineData("/plain/a/b", "{upstream}v1/items/7?x=1&y=%20#z", "{gateway}plain/items/7?x=1&y=%20#z")]
    [InlineData("/plain/a/b", "/v1/items/7", "/plain/items/7")]
    [InlineData("/plain/a/b", "../c?d=1", "{gateway}plain/c?d=1")]
    [InlineData("/plain/a/b", "c", "{gateway}plain/a/c")]
    [InlineData("/plain/a/b", "https://elsewhere.test/v1/items", "https://elsewhere.test/v1/items")]
    [InlineData("/open/7/b", "c", "{gateway}open/7/c")]
    [InlineData("/plain/a/b", "{upstream}v1", "{gateway}plain")]
    [InlineData("/plain/a/b", "{upstream}v1/", "{gateway}plain/")]
    [InlineData("/plain/a/b", "{upstream}v1/ships/7", "{gateway}plain/ships/7")]
    [InlineData("/plain/a/b", "{upstream}v10/x", "{upstream}v10/x")]
    [InlineData("/berths/a", "{upstream}admin", null)]
    [InlineData("/tides/a", "{upstream}b?code={key}&x=1", "{gateway}tides/b?x=1")]
    [InlineData("/tides/a", "{upstream}b?x=1&CODE={key}", "{gateway}tides/b?x=1")]
    public async Task Redirects_lead_to_the_gateway(string target, string location, string? expected)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Empty(302, ("Location", Filled(location)!)));

        var answer = await GetAsync(target);

        Assert.Equal(302, answer.Status);
        Assert.Equal(Filled(expected), answer.Header("Location"));
        Assert.Single(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task Links_in_a_body_lead_to_the_gateway_where_the_credential_is_part_of_them()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, $$"""{"next":"{{Filled("{upstream}page/2?code={key}&size=5")}}"}"""));

        var answer = await GetAsync("/tides/page/1");

        Assert.Equal($$"""{"next":"{{Filled("{gateway}tides/page/2?size=5")}}"}""", answer.Text());
    }

    [Fact]
    public async Task What_comes_in_goes_out_before_the_rest_is_there()
    {
        await using var live = await LiveUpstream.StartAsync();
        await using var own = await ForwardingGateway.StartAsync(live.Address);
        using var client = new HttpClient();

        foreach (var target in new[] { "/plain/events", "/berths/events" })
        {
            using var response = await client.GetAsync(new Uri(own.Address(ForwardingGateway.Harbour), target), HttpCompletionOption.ResponseHeadersRead);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

            Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("data: first", await reader.ReadLineAsync().WaitAsync(GatewayProcess.Patience));
            live.Release();
            Assert.Equal("", await reader.ReadLineAsync());
            Assert.Equal("data: last", await reader.ReadLineAsync().WaitAsync(GatewayProcess.Patience));
        }
    }

    [Fact]
    public async Task A_body_goes_on_before_the_rest_of_it_is_there()
    {
        await using var live = await LiveUpstream.StartAsync();
        await using var own = await ForwardingGateway.StartAsync(live.Address);
        using var client = new HttpClient();
        var rest = new TaskCompletionSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(own.Address(ForwardingGateway.Harbour), "/plain/upload"))
        {
            Content = new PushedContent(new string('a', 300_000), "last", rest.Task),
        };

        var sending = client.SendAsync(request);
        Assert.StartsWith("aaa", await live.Uploaded.WaitAsync(GatewayProcess.Patience), StringComparison.Ordinal);
        Assert.False(rest.Task.IsCompleted);
        rest.SetResult();
        using var response = await sending.WaitAsync(GatewayProcess.Patience);

        Assert.Equal("300004", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bodies_and_what_is_said_of_them_are_passed_on(bool isChunked)
    {
        var bytes = Enumerable.Range(0, 300_000).Select(static i => (byte)(i * 31)).ToArray();
        gateway.Upstream.Reset();
        HttpContent content = isChunked ? new PushedContent("", Encoding.Latin1.GetString(bytes), Task.CompletedTask) : new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-tides; v=\"1\"");
        content.Headers.TryAddWithoutValidation("Content-Language", "nn");

        var answer = await gateway.SendAsync(HttpMethod.Put, "/plain/x", content);

        Assert.Equal(200, answer.Status);
        var sent = gateway.Upstream.Request;
        Assert.Equal(bytes, sent.Body);
        Assert.Equal("application/x-tides; v=\"1\"", sent.Header("Content-Type"));
        Assert.Equal("nn", sent.Header("Content-Language"));
        Assert.Equal(isChunked ? null : "300000", sent.Header("Content-Length"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused(bool isChunked)
    {
        await using var own = await ForwardingGateway.StartAsync(gateway.Upstream.Address, "--Adapters:Harbour:MaxRequestBodySize=1000");
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));
        HttpContent content = isChunked ? new PushedContent("", new string('x', 5000), Task.CompletedTask) : new StringContent(new string('x', 5000));

        var answer = await gateway.Caller.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(own.Address(ForwardingGateway.Harbour), "/plain/x")) { Content = content });

        Assert.Equal(413, answer.Status);
        Assert.Equal("application/problem+json", answer.Type?.MediaType);
    }

    [Fact]
    public async Task An_upstream_that_is_not_there_is_a_problem()
    {
        using var dead = new DeadAddress();
        await using var own = await ForwardingGateway.StartAsync(gateway.Upstream.Address, $"--Upstreams:Open:BaseAddress={dead.Address}");

        var answer = await gateway.Caller.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(own.Address(ForwardingGateway.Harbour), "/plain/x")));

        Assert.Equal(502, answer.Status);
        Assert.Equal("application/problem+json", answer.Type?.MediaType);
    }

    [Fact]
    public async Task An_upstream_that_does_not_answer_in_time_is_a_problem()
    {
        await using var own = await ImpatientAsync(gateway.Upstream.Address);
        var held = new HeldAnswer(ScriptedAnswer.Empty(204));
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(held);

        var answer = await gateway.Caller.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(own.Address(ForwardingGateway.Harbour), "/plain/x")));
        held.Release();

        Assert.Equal(504, answer.Status);
        Assert.Equal("application/problem+json", answer.Type?.MediaType);
    }

    [Fact]
    public async Task An_answer_that_stops_coming_breaks_off()
    {
        await using var own = await ImpatientAsync(gateway.Upstream.Address);
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(new StalledAnswer());

        var answer = await gateway.Caller.GetAsync(new Uri(own.Address(ForwardingGateway.Harbour), "/plain/x"));

        Assert.Equal(200, answer.Status);
        Assert.True(answer.Failure is not null && !answer.IsHang, "The answer did not break off.");
    }

    [Theory]
    [InlineData("/plain/x")]
    [InlineData("/berths/x")]
    public async Task An_answer_takes_as_long_as_it_likes(string target)
    {
        // Together the pauses are longer than the time-out, and none of them is.
        var pieces = Enumerable.Range(0, 6).Select(static i => Encoding.ASCII.GetBytes($"piece {i};")).ToList();
        await using var upstream = new RawUpstream(_ => RawAnswer.Chunked("200 OK", pieces, "Content-Type: application/octet-stream") with { Pause = Pause });
        await using var own = await ImpatientAsync(upstream.Address, seconds: 4);

        var answer = await gateway.Caller.GetAsync(new Uri(own.Address(ForwardingGateway.Harbour), target));

        Assert.Null(answer.Failure);
        Assert.Equal("piece 0;piece 1;piece 2;piece 3;piece 4;piece 5;", Encoding.ASCII.GetString(answer.Body));
    }

    [Fact]
    public async Task A_caller_who_leaves_ends_the_request()
    {
        var held = new HeldAnswer(ScriptedAnswer.Empty(204));
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(held);
        using var client = new HttpClient();
        using var leaving = new CancellationTokenSource();

        var asking = client.GetAsync(new Uri(gateway.Address(ForwardingGateway.Harbour), "/plain/x"), leaving.Token);
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await held.Aborted.WaitAsync(GatewayProcess.Patience);
    }

    [Fact]
    public async Task An_answer_in_another_protocol_is_a_problem()
    {
        await using var upstream = new RawUpstream(_ => new RawAnswer(
            [RawAnswer.Head("101 Switching Protocols", ["Connection: Upgrade", "Upgrade: tides"])], ConnectionEnd.Stall));
        await using var own = await ForwardingGateway.StartAsync(upstream.Address);

        var answer = await gateway.Caller.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(own.Address(ForwardingGateway.Harbour), "/plain/x")));

        Assert.Equal(502, answer.Status);
    }

    [Fact]
    public async Task Limits_hold_for_what_is_forwarded()
    {
        await using var own = await ForwardingGateway.StartAsync(gateway.Upstream.Address, "--Adapters:Harbour:MaxConcurrentRequests=1");
        var held = new HeldAnswer(ScriptedAnswer.Empty(204));
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(held);

        var first = gateway.Caller.GetAsync(new Uri(own.Address(ForwardingGateway.Harbour), "/plain/x"));
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        var second = await gateway.Caller.GetAsync(new Uri(own.Address(ForwardingGateway.Harbour), "/plain/x"));
        held.Release();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (HttpStatusCode)second.Status);
        Assert.Equal(204, (await first).Status);
    }

    private static Task<RunningGateway> ImpatientAsync(Uri upstream, int seconds = 2) =>
        ForwardingGateway.StartAsync(upstream, [.. new[] { "Open", "Berths", "Tides" }.Select(name => $"--Upstreams:{name}:Timeout=00:00:0{seconds}")]);

    private Task<SeenAnswer> GetAsync(string target) => gateway.Caller.GetAsync(new Uri(gateway.Address(ForwardingGateway.Harbour), target));

    private string? Filled(string? text) => text?
        .Replace("{upstream}", gateway.Upstream.Address.ToString(), StringComparison.Ordinal)
        .Replace("{gateway}", gateway.Address(ForwardingGateway.Harbour).ToString(), StringComparison.Ordinal)
        .Replace("{key}", Uri.EscapeDataString(ForwardingGateway.Key), StringComparison.Ordinal);
}
