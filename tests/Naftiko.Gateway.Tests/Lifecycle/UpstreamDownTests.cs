using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>The upstream refuses connections.</summary>
[Collection(ImpatientGatewayTests.Name)]
public sealed class UpstreamDownTests : IAsyncLifetime
{
    private readonly DeadAddress upstream = new();
    private readonly HttpClient rest = new(new SecretGuard());
    private GatewayProcess gateway = null!;

    public async Task InitializeAsync()
    {
        gateway = await GatewayProcess.StartAsync(ExampleProject.DurableFunctions, ImpatientGateway.Impatient(upstream.Address));
        rest.BaseAddress = await gateway.AddressOfAsync(GatewaySettings.RestAdapter);
    }

    public async Task DisposeAsync()
    {
        rest.Dispose();
        await gateway.DisposeAsync();
        upstream.Dispose();
        TestSecret.AssertAbsent(gateway.Output.ToString(), "the log");
    }

    [Fact]
    public async Task An_upstream_that_cannot_be_reached_is_a_502()
    {
        using var read = await rest.GetAsync(ExposedOperation.Root + "/instances");
        using var write = await rest.PostAsync(ExposedOperation.Root + "/instances/a/terminate", null);
        using var live = await rest.GetAsync("/health/live");

        await Problem.AssertAsync(read, HttpStatusCode.BadGateway);
        var problem = await Problem.AssertAsync(write, HttpStatusCode.BadGateway);
        Assert.DoesNotContain(upstream.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }
}
