using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

[Collection(ImpatientGatewayTests.Name)]
public sealed class TimeoutTests
{
    private readonly StubUpstream upstream;
    private readonly HttpClient rest;

    public TimeoutTests(ImpatientGateway gateway)
    {
        (upstream, rest) = (gateway.Upstream, gateway.Rest);
        upstream.Reset();
    }

    [Fact]
    public async Task A_slow_read_is_a_504_and_is_cancelled_upstream()
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, "[]"));
        upstream.AnswerAlways(held);

        using var response = await rest.GetAsync(ExposedOperation.Root + "/instances");

        await Problem.AssertAsync(response, HttpStatusCode.GatewayTimeout);
        await held.Aborted.WaitAsync(GatewayProcess.Patience);
    }

    [Fact]
    public async Task A_slow_write_is_a_504_and_is_not_tried_again()
    {
        var held = new HeldAnswer(ScriptedAnswer.Empty(202));
        upstream.AnswerAlways(held);

        using var response = await rest.PostAsync(ExposedOperation.Root + "/instances/a/terminate", null);

        await Problem.AssertAsync(response, HttpStatusCode.GatewayTimeout);
        await held.Aborted.WaitAsync(GatewayProcess.Patience);
        Assert.Single(upstream.Requests);
    }

    [Fact]
    public async Task A_slow_first_attempt_of_a_read_is_tried_again()
    {
        upstream.Answer(new HeldAnswer(ScriptedAnswer.Empty(599)));

        using var response = await rest.GetAsync(ExposedOperation.Root + "/instances/done-55ade3");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, upstream.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_stalls_is_a_504()
    {
        upstream.AnswerAlways(new StalledAnswer());

        using var response = await rest.GetAsync(ExposedOperation.Root + "/instances");

        await Problem.AssertAsync(response, HttpStatusCode.GatewayTimeout);
    }
}
