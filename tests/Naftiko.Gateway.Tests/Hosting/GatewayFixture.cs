using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>
/// One gateway and its stub upstream, shared by all tests of a collection, which run one after the other. When the last one is done, the whole log is
/// searched for the credential.
/// </summary>
public abstract class GatewayFixture : IAsyncLifetime
{
    internal StubUpstream Upstream { get; private set; } = null!;

    internal GatewayProcess Gateway { get; private set; } = null!;

    /// <summary>A client of the REST adapter.</summary>
    internal HttpClient Rest { get; private set; } = null!;

    internal Uri McpAddress { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await StubUpstream.StartAsync(TestSecret.Value);
        Gateway = await GatewayProcess.StartAsync(ExampleProject.DurableFunctions, Settings(Upstream.Address));
        Rest = new HttpClient(new SecretGuard())
        {
            BaseAddress = await Gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter),
            Timeout = GatewayProcess.Patience,
        };
        McpAddress = await Gateway.AddressOfAsync(DurableFunctionsSettings.McpAdapter);
    }

    public async Task DisposeAsync()
    {
        Rest?.Dispose();
        if (Gateway is not null)
        {
            await Gateway.DisposeAsync();
            TestSecret.AssertAbsent(Gateway.Output.ToString(), "the log");
        }

        if (Upstream is not null)
        {
            await Upstream.DisposeAsync();
        }
    }

    // No time-out may end a call that a test wants to see cancelled.
    internal virtual GatewaySettings Settings(Uri upstream) => new DurableFunctionsSettings(upstream)
    {
        ["Upstreams:DurableFunctions:Timeout"] = "00:10:00",
        ["Upstreams:DurableFunctions:AttemptTimeout"] = "00:10:00",
    };
}
