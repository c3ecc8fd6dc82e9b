using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Mcp;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>Calls that change something have the whole time, and are never made twice when they may have arrived.</summary>
[Collection(ImpatientGatewayTests.Name)]
public sealed class WritingCallTests
{
    private const string Instance = ExposedOperation.Root + "/instances/done-55ade3";

    private readonly StubUpstream upstream;

    public WritingCallTests(ImpatientGateway shared)
    {
        upstream = shared.Upstream;
        upstream.Reset();
    }

    [Theory]
    [InlineData("DELETE", "/instances/a")]
    [InlineData("POST", "/instances/a/terminate")]
    public async Task An_attempt_that_cannot_be_repeated_has_the_whole_time(string method, string path)
    {
        var write = new HeldAnswer(ScriptedAnswer.Json(200, "{}"));
        var read = new HeldAnswer(ScriptedAnswer.Empty(599));
        upstream.Answer(write, read, ScriptedAnswer.Json(200, "{}"));
        await using var gateway = await StartAsync("00:00:30", "00:00:00.300");
        using var client = await RestClientAsync(gateway);

        var writing = client.SendAsync(new HttpRequestMessage(new HttpMethod(method), ExposedOperation.Root + path));
        await write.Arrived.WaitAsync(GatewayProcess.Patience);

        // It came later and has been given up already, so the time of one attempt is over.
        var reading = client.GetAsync(Instance);
        await read.Aborted.WaitAsync(GatewayProcess.Patience);
        write.Release();

        Assert.Equal(HttpStatusCode.OK, (await writing).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reading).StatusCode);
        Assert.Single(upstream.Requests, request => request.Method == method);
    }

    [Fact]
    public async Task One_operation_can_have_a_time_of_its_own()
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, """{"instancesDeleted":1500}"""));
        var other = new HeldAnswer(ScriptedAnswer.Empty(599));
        upstream.Answer(held, other);
        await using var gateway = await StartAsync(
            "00:00:00.500", "00:00:00.500", ("Upstreams:DurableFunctions:Operations:PurgeInstances:Timeout", "00:05:00"));
        using var client = await RestClientAsync(gateway);

        var purging = client.DeleteAsync(ExposedOperation.Root + "/instances?createdTimeFrom=2020-01-01T00:00:00Z");
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        using var late = await client.PostAsync(ExposedOperation.Root + "/instances/a/terminate", null);
        held.Release();

        await Problem.AssertAsync(late, HttpStatusCode.GatewayTimeout);
        Assert.Equal(HttpStatusCode.OK, (await purging).StatusCode);
        Assert.Single(upstream.Requests, request => request.Method == "DELETE");
    }

    [Fact]
    public async Task A_delete_whose_connection_breaks_is_not_repeated()
    {
        upstream.AnswerAlways(new BrokenConnectionAnswer());
        await using var gateway = await StartAsync("00:00:30", "00:00:10");
        using var client = await RestClientAsync(gateway);

        using var response = await client.DeleteAsync(Instance);

        await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
        Assert.Single(upstream.Requests);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_delete_is_not_repeated_after_an_error_that_does_not_ask_for_it(int status)
    {
        upstream.AnswerAlways(ScriptedAnswer.Empty(status));
        await using var gateway = await StartAsync("00:00:30", "00:00:10");
        using var client = await RestClientAsync(gateway);

        using var response = await client.DeleteAsync(Instance);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(upstream.Requests);
    }

    [Fact]
    public async Task A_model_is_told_to_look_before_it_repeats_a_call_that_may_have_been_carried_out()
    {
        upstream.AnswerAlways(new HeldAnswer(ScriptedAnswer.Empty(599)));
        await using var gateway = await StartAsync("00:00:00.500", "00:00:00.500");

        var text = await ErrorAsync(gateway, "terminateinstance", """{"instanceId":"a"}""");

        Assert.Contains("did not answer in time", text, StringComparison.Ordinal);
        Assert.Contains("may have been carried out; look before trying again, with getinstancestatus", text, StringComparison.Ordinal);
        Assert.Contains("Trying again later may help", await ErrorAsync(gateway, "getinstancestatus", """{"instanceId":"a"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_larger_than_the_limit_is_an_error_of_a_tool()
    {
        upstream.AnswerAlways(ScriptedAnswer.Json(200, $"\"{new string('x', 2000)}\""));
        await using var gateway = await StartAsync("00:00:30", "00:00:10", ("Upstreams:DurableFunctions:ResponseBufferLimit", "1000"));

        Assert.Contains("larger than the 1000 bytes", await ErrorAsync(gateway, "getinstancestatus", """{"instanceId":"a"}"""), StringComparison.Ordinal);
    }

    private static async Task<string> ErrorAsync(GatewayProcess gateway, string tool, string arguments)
    {
        using var client = new HttpClient(new SecretGuard()) { Timeout = GatewayProcess.Patience };
        var call = $$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""";
        var result = (await McpMessages.PostAsync(client, await gateway.AddressOfAsync(DurableFunctionsSettings.McpAdapter), call)).GetProperty("result");
        Assert.Equal(JsonValueKind.True, result.GetProperty("isError").ValueKind);
        return result.GetProperty("content")[0].GetProperty("text").GetString()!;
    }

    private Task<GatewayProcess> StartAsync(string timeout, string attemptTimeout, params (string Key, string Value)[] settings)
    {
        var all = new DurableFunctionsSettings(upstream.Address)
            .With("Upstreams:DurableFunctions:Timeout", timeout)
            .With("Upstreams:DurableFunctions:AttemptTimeout", attemptTimeout);
        foreach (var (key, value) in settings)
        {
            all.With(key, value);
        }

        return GatewayProcess.StartAsync(ExampleProject.DurableFunctions, all);
    }

    private static async Task<HttpClient> RestClientAsync(GatewayProcess gateway) =>
        new(new SecretGuard()) { BaseAddress = await gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter), Timeout = GatewayProcess.Patience };
}
