using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Rest;

[Collection(RestGatewayTests.Name)]
public sealed class BodyTests
{
    private const string Start = ExposedOperation.Root + "/orchestrators/Echo";
    private const string RaiseEvent = ExposedOperation.Root + "/instances/wait-55ade3/raiseEvent/Approval";
    private const string List = ExposedOperation.Root + "/instances";
    private const int MiB = 1024 * 1024;

    private readonly StubUpstream upstream;
    private readonly HttpClient rest;

    public BodyTests(RestGateway gateway)
    {
        (upstream, rest) = (gateway.Upstream, gateway.Rest);
        upstream.Reset();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task An_event_is_sent_as_JSON(string contentType)
    {
        upstream.Serve(99);

        using var response = await rest.PostAsync(RaiseEvent, Content("{\"approved\":true}"u8, contentType));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("application/json", upstream.Request.Header("Content-Type"));
        Assert.Equal("{\"approved\":true}", upstream.Request.BodyText);
    }

    [Fact]
    public async Task A_body_without_a_content_type_is_sent_as_JSON()
    {
        using var response = await rest.PostAsync(RaiseEvent, Content("{\"approved\":true}"u8, null));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("application/json", upstream.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task No_body_means_no_body()
    {
        using var response = await rest.PostAsync(Start.Replace("Echo", "HelloSequence", StringComparison.Ordinal), null);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.False(upstream.Request.HasBody);
        Assert.Null(upstream.Request.Header("Content-Type"));
    }

    [Theory]
    [InlineData(99, HttpStatusCode.Accepted)]
    [InlineData(97, HttpStatusCode.NotFound)]
    [InlineData(101, HttpStatusCode.Gone)]
    public async Task An_empty_answer_stays_empty(int number, HttpStatusCode status)
    {
        upstream.Serve(number);

        using var response = await rest.PostAsync(RaiseEvent, Content("1"u8, "application/json"));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.Null(response.Content.Headers.ContentType);
    }

    [Fact]
    public async Task A_huge_answer_passes_byte_for_byte()
    {
        var body = new byte[24 * MiB];
        new Random(17).NextBytes(body);
        upstream.Answer(new ScriptedAnswer(200, body, ("Content-Type", "application/octet-stream")));

        using var response = await rest.GetAsync(List);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(SHA256.HashData(body), SHA256.HashData(await response.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task An_answer_too_large_to_have_its_links_rewritten_is_a_502()
    {
        upstream.Answer(new ScriptedAnswer(200, new byte[(32 * MiB) + 1], ("Content-Type", "application/json")));

        using var response = await rest.GetAsync(List);

        await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
    }

    [Fact]
    public async Task A_huge_JSON_answer_passes()
    {
        var item = "{\"instanceId\":\"" + new string('x', 1000) + "\",\"n\":1.50}";
        var body = "[" + string.Join(',', Enumerable.Repeat(item, 16 * 1024)) + "]";
        upstream.Answer(ScriptedAnswer.Json(200, body));

        using var response = await rest.GetAsync(List);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(body.Length, (await response.Content.ReadAsStringAsync()).Length);
    }

    [Theory]
    [InlineData("{\"name\":")]
    [InlineData("not json")]
    [InlineData("[1,2,,3]")]
    [InlineData("{\"a\":1}{\"b\":2}")]
    [InlineData("")]
    public async Task Broken_JSON_passes_as_it_is(string body)
    {
        var bytes = Encoding.Latin1.GetBytes(body);
        upstream.Answer(new ScriptedAnswer(200, bytes, ("Content-Type", "application/json")));

        using var response = await rest.GetAsync(List);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("""{"a":1.0,"b":1e400,"c":12345678901234567890,"d":"\u00e4\/ä","e":{"a":1,"a":2}}""")]
    [InlineData("  [ 1 , 2 ]\r\n")]
    public async Task JSON_is_not_written_anew(string body)
    {
        upstream.Answer(ScriptedAnswer.Json(200, body));

        using var response = await rest.GetAsync(List);

        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_request_body_up_to_the_limit_passes()
    {
        upstream.Serve(45);
        var body = new byte[(10 * MiB) - 2];
        body.AsSpan().Fill((byte)'1');

        using var response = await rest.PostAsync(Start, Content(body, "application/json"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(SHA256.HashData(body), SHA256.HashData(upstream.Request.Body));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_body_above_the_limit_is_refused(bool chunked)
    {
        upstream.Serve(45);
        using var request = new HttpRequestMessage(HttpMethod.Post, Start)
        {
            Content = Content(new byte[(10 * MiB) + 1], "application/json"),
            Headers = { TransferEncodingChunked = chunked, ExpectContinue = true },
        };

        using var response = await rest.SendAsync(request);

        await Problem.AssertAsync(response, HttpStatusCode.RequestEntityTooLarge);
        Assert.Empty(upstream.Requests);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_does_not_look_whole()
    {
        upstream.AnswerAlways(new BrokenConnectionAnswer(afterHeaders: true));

        try
        {
            using var response = await rest.GetAsync(List);
            await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
        }
        catch (HttpRequestException)
        {
            // The status was on its way already; breaking the connection is the only honest sign left.
        }
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled_upstream()
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, "[]"));
        upstream.Answer(held);
        using var cancelled = new CancellationTokenSource();

        var call = rest.GetAsync(List, cancelled.Token);
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await held.Aborted.WaitAsync(GatewayProcess.Patience);
        Assert.Single(upstream.Requests);
    }

    private static ByteArrayContent Content(ReadOnlySpan<byte> body, string? contentType)
    {
        var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
