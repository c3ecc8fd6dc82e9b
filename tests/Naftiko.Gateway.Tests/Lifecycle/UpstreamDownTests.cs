using System.Globalization;
using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>The upstream refuses connections.</summary>
[Collection(ImpatientGatewayTests.Name)]
public sealed class UpstreamDownTests
{
    [Fact]
    public async Task An_upstream_that_cannot_be_reached_is_a_502()
    {
        using var upstream = new DeadAddress();
        await using var gateway = await GatewayProcess.StartAsync(ExampleProject.DurableFunctions, ImpatientGateway.Impatient(upstream.Address));
        using var rest = new HttpClient(new SecretGuard()) { BaseAddress = await gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter) };

        using var read = await rest.GetAsync(ExposedOperation.Root + "/instances");
        using var write = await rest.PostAsync(ExposedOperation.Root + "/instances/a/terminate", null);
        using var live = await rest.GetAsync("/health/live");

        await Problem.AssertAsync(read, HttpStatusCode.BadGateway);
        var problem = await Problem.AssertAsync(write, HttpStatusCode.BadGateway);
        Assert.DoesNotContain(upstream.Address.Port.ToString(CultureInfo.InvariantCulture), problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        TestSecret.AssertAbsent(gateway.Output.ToString(), "the log");
    }
}
