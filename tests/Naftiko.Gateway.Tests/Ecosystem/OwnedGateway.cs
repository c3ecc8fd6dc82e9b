using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Ecosystem;

/// <summary>The gateway of the two doors with all that its README suggests, in a process of its own.</summary>
public sealed class OwnedGateway : IAsyncLifetime
{
    private readonly CompiledGateway compiled = CompiledGateway.Of(TwoDoors.Document, "TwoDoors", OwnerProgram.Adopt);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naftiko-owned-");
    private GatewayProcess? gateway;

    internal StubUpstream Upstream { get; private set; } = null!;

    internal StubUpstream Collector { get; private set; } = null!;

    internal GatewayCaller Caller { get; } = new();

    internal Uri Rest { get; private set; } = null!;

    internal Uri Yard { get; private set; } = null!;

    internal Uri Mcp { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await StubUpstream.StartAsync("");
        Upstream.AnswerAlways(ScriptedAnswer.Json(200, "[]"));
        Collector = await StubUpstream.StartAsync("");
        Collector.AnswerAlways(ScriptedAnswer.Empty(200));
        gateway = GatewayProcess.Launch(compiled.WriteTo(folder.FullName), new TwoDoorsSettings(Upstream.Address)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address.GetLeftPart(UriPartial.Authority),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "50",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        });
        Rest = await gateway.AddressOfAsync(TwoDoorsSettings.RestAdapter);
        Yard = await gateway.AddressOfAsync(TwoDoorsSettings.YardAdapter);
        Mcp = await gateway.AddressOfAsync(TwoDoorsSettings.McpAdapter);
    }

    public async Task DisposeAsync()
    {
        Caller.Dispose();
        if (gateway is not null)
        {
            await gateway.DisposeAsync();
        }

        await Upstream.DisposeAsync();
        await Collector.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
