using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>Only what may be repeated is tried again, and only when nothing or a 502, 503 or 504 came back: everything else is an answer.</summary>
[Collection(ImpatientGatewayTests.Name)]
public sealed class RetryTests
{
    private const string Status = ExposedOperation.Root + "/instances/done-55ade3";

    private readonly StubUpstream upstream;
    private readonly HttpClient rest;

    public RetryTests(ImpatientGateway gateway)
    {
        (upstream, rest) = (gateway.Upstream, gateway.Rest);
        upstream.Reset();
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_read_is_tried_again_after_a_transient_status(int status)
    {
        upstream.Answer(ScriptedAnswer.Empty(status, ("Retry-After", "0")));

        using var response = await rest.GetAsync(Status);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, upstream.Requests.Count);
        Assert.Equal(upstream.Requests[0].RawTarget, upstream.Requests[1].RawTarget);
        Assert.Equal(TestSecret.Value, upstream.Requests[1].SingleKey);
    }

    [Fact]
    public async Task A_read_is_tried_again_after_a_broken_connection()
    {
        upstream.Answer(new BrokenConnectionAnswer());

        using var response = await rest.GetAsync(Status);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(upstream.Requests.Count >= 2);
    }

    [Fact]
    public async Task A_read_that_keeps_failing_ends_with_the_last_answer()
    {
        upstream.AnswerAlways(ScriptedAnswer.Json(503, """{"Message":"busy"}""", ("Retry-After", "0")));

        using var response = await rest.GetAsync(Status);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("""{"Message":"busy"}""", await response.Content.ReadAsStringAsync());
        Assert.InRange(upstream.Requests.Count, 2, 5);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task A_read_is_not_tried_again_after_an_answer(int status)
    {
        upstream.Answer(ScriptedAnswer.Empty(status));

        using var response = await rest.GetAsync(Status);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(upstream.Requests);
    }

    [Fact]
    public async Task A_write_the_document_calls_idempotent_is_tried_again()
    {
        upstream.Answer(ScriptedAnswer.Empty(503, ("Retry-After", "0")));
        upstream.Serve(205);

        using var response = await rest.DeleteAsync(Status);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, upstream.Requests.Count);
    }

    [Theory]
    [InlineData("POST", "/instances/a/terminate")]
    [InlineData("POST", "/orchestrators/Echo")]
    public async Task Any_other_write_is_never_tried_again(string method, string path)
    {
        upstream.AnswerAlways(ScriptedAnswer.Empty(503));
        using var busy = await rest.SendAsync(new HttpRequestMessage(new HttpMethod(method), ExposedOperation.Root + path));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Single(upstream.Requests);

        upstream.Reset();
        upstream.AnswerAlways(new BrokenConnectionAnswer());
        using var broken = await rest.SendAsync(new HttpRequestMessage(new HttpMethod(method), ExposedOperation.Root + path));
        await Problem.AssertAsync(broken, HttpStatusCode.BadGateway);
        Assert.Single(upstream.Requests);
    }
}
