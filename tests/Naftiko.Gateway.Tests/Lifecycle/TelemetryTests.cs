using System.Net;
using System.Text;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>What the gateway tells an OpenTelemetry collector. Protocol buffers keep strings as they are, so the bytes can be searched.</summary>
[Collection(ImpatientGatewayTests.Name)]
public sealed class TelemetryTests
{
    private readonly StubUpstream upstream;

    public TelemetryTests(ImpatientGateway shared)
    {
        upstream = shared.Upstream;
        upstream.Reset();
    }

    [Fact]
    public async Task Traces_and_metrics_are_exported_without_query_strings()
    {
        await using var collector = await StubUpstream.StartAsync("");
        collector.AnswerAlways(ScriptedAnswer.Empty(200));
        await using var gateway = await GatewayProcess.StartAsync(ExampleProject.DurableFunctions, new DurableFunctionsSettings(upstream.Address)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.GetLeftPart(UriPartial.Authority),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        using var client = new HttpClient(new SecretGuard()) { BaseAddress = await gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter) };
        upstream.Serve(1, 31);
        upstream.Answer(new BrokenConnectionAnswer());
        const string start = ExposedOperation.Root + "/orchestrators/HelloSequence";
        using var started = await client.PostAsync(start, null);
        using var unauthorized = await client.PostAsync(start, null);
        using var broken = await client.PostAsync(start, null);

        gateway.SendSigTerm();
        Assert.Equal(0, await gateway.WaitForExitAsync());

        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        Assert.Equal(
            ["/v1/metrics", "/v1/traces"],
            collector.Requests.Select(request => request.RawPath).Distinct().Where(path => path != "/v1/logs").Order(StringComparer.Ordinal));
        var exported = string.Concat(collector.Requests.Select(request => Encoding.Latin1.GetString(request.Body)));
        Assert.Contains("startorchestration", exported, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", exported, StringComparison.OrdinalIgnoreCase);
        TestSecret.AssertAbsent(exported, "telemetry");
    }
}
