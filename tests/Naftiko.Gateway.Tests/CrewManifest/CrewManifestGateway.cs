using ModelContextProtocol.Client;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.CrewManifest;

/// <summary>The gateway of the second example with its two upstreams.</summary>
public sealed class CrewManifestGateway : IAsyncLifetime
{
    private GatewayProcess gateway = null!;

    internal StubUpstream Voyages { get; private set; } = null!;

    internal StubUpstream CrewRegister { get; private set; } = null!;

    internal HttpClient Rest { get; private set; } = null!;

    internal McpClient Mcp { get; private set; } = null!;

    internal Uri McpAddress { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Voyages = await StubUpstream.StartAsync("");
        CrewRegister = await StubUpstream.StartAsync("");
        gateway = await GatewayProcess.StartAsync(ExampleProject.CrewManifest, new CrewManifestSettings(Voyages.Address, CrewRegister.Address));
        Rest = new HttpClient(new SecretGuard())
        {
            BaseAddress = await gateway.AddressOfAsync(CrewManifestSettings.RestAdapter),
            Timeout = GatewayProcess.Patience,
        };
        McpAddress = await gateway.AddressOfAsync(CrewManifestSettings.McpAdapter);
        var endpoint = new Uri(McpAddress, "/mcp");
        Mcp = await McpClient.CreateAsync(new HttpClientTransport(
            new HttpClientTransportOptions { Endpoint = endpoint, TransportMode = HttpTransportMode.StreamableHttp },
            new HttpClient(new SecretGuard()),
            ownsHttpClient: true));
    }

    public async Task DisposeAsync()
    {
        Rest?.Dispose();
        await DisposeAsync(Mcp);
        await DisposeAsync(gateway);
        await DisposeAsync(Voyages);
        await DisposeAsync(CrewRegister);
        TestSecret.AssertAbsent(gateway?.Output.ToString() ?? "", "the log");
    }

    private static ValueTask DisposeAsync(IAsyncDisposable? disposable) => disposable?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class CrewManifestGatewayTests : ICollectionFixture<CrewManifestGateway>
{
    public const string Name = "crew manifest gateway";
}
