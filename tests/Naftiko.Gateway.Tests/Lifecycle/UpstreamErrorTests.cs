using System.Net;
using System.Text;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>An error of the upstream is an answer: status and body pass.</summary>
[Collection(ImpatientGatewayTests.Name)]
public sealed class UpstreamErrorTests
{
    private readonly StubUpstream upstream;
    private readonly HttpClient rest;

    public UpstreamErrorTests(ImpatientGateway gateway)
    {
        (upstream, rest) = (gateway.Upstream, gateway.Rest);
        upstream.Reset();
    }

    [Theory]
    [InlineData(49, HttpStatusCode.Conflict)]
    [InlineData(73, HttpStatusCode.InternalServerError)]
    [InlineData(101, HttpStatusCode.Gone)]
    [InlineData(130, HttpStatusCode.PreconditionFailed)]
    [InlineData(204, HttpStatusCode.PreconditionFailed)]
    [InlineData(213, HttpStatusCode.BadRequest)]
    [InlineData(131, HttpStatusCode.NotFound)]
    public async Task A_recorded_error_passes(int number, HttpStatusCode status)
    {
        var exchange = RecordedTraffic.Get(number);

        using var response = await rest.SendAsync(ReplayedRequest.Create(exchange));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(exchange.ResponseBody, await response.Content.ReadAsStringAsync());
        Assert.Single(upstream.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(402)]
    [InlineData(404)]
    [InlineData(418)]
    [InlineData(422)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Any_error_passes_with_its_body(int status)
    {
        upstream.Answer(new ScriptedAnswer(status, Encoding.UTF8.GetBytes("<h1>nginx</h1>"), ("Content-Type", "text/html"), ("Retry-After", "7")));

        using var response = await rest.PostAsync(ExposedOperation.Root + "/instances/a/terminate", null);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("<h1>nginx</h1>", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        Assert.Single(upstream.Requests);
    }
}
