using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>A gateway that was called a few times, and all it told an OpenTelemetry collector before it ended.</summary>
public sealed class ObservedGateway : IAsyncLifetime
{
    internal OtlpPayload Traces { get; private set; } = null!;

    internal OtlpPayload Metrics { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await using var upstream = await StubUpstream.StartAsync(TestSecret.Value);
        await using var collector = await StubUpstream.StartAsync("");
        collector.AnswerAlways(ScriptedAnswer.Empty(200));
        await using var gateway = await GatewayProcess.StartAsync(ExampleProject.DurableFunctions, new DurableFunctionsSettings(upstream.Address)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.GetLeftPart(UriPartial.Authority),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        using var caller = new GatewayCaller();
        var rest = await gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter);
        var mcp = await gateway.AddressOfAsync(DurableFunctionsSettings.McpAdapter);

        Answer(410, 202, 404, 409);
        await caller.GetAsync(new Uri(rest, ExposedOperation.Root + "/instances/gone"));
        await caller.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(rest, ExposedOperation.Root + "/orchestrators/HelloSequence")));
        await caller.CallToolAsync(mcp, "getinstancestatus", """{"instanceId":"nobody"}""");
        await caller.CallToolAsync(mcp, "startorchestration", """{"functionName":"HelloSequence"}""");
        await caller.GetAsync(new Uri(rest, "/health/live"));
        await caller.GetAsync(new Uri(mcp, "/health/ready"));

        // What has not been exported yet is exported at the end.
        gateway.SendSigTerm();
        Assert.Equal(0, await gateway.WaitForExitAsync());
        Traces = Exported("/v1/traces");
        Metrics = Exported("/v1/metrics");

        void Answer(params int[] statuses) => upstream.Answer([.. statuses.Select(status => ScriptedAnswer.Json(status, "{}"))]);

        OtlpPayload Exported(string path) => new([.. collector.Requests.Where(request => request.RawPath == path).SelectMany(request => request.Body)]);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
