using System.Net;
using System.Net.Sockets;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>An address that cannot be had is told in one line, and nowhere is a stack trace.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed class AddressInUseTests(TwoDoors doors)
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("+")]
    [InlineData("localhost")]
    public async Task Another_process_has_it(string host)
    {
        using var other = new TcpListener(IPAddress.Any, 0);
        other.Start();

        await AssertToldAsync(new TwoDoorsSettings(doors.Upstream.Address) { ["Adapters:YardRest:Url"] = $"http://{host}:{((IPEndPoint)other.LocalEndpoint).Port}" }, "Adapters:YardRest:Url");
    }

    [Fact]
    public async Task Another_adapter_has_it_in_a_different_spelling()
    {
        var port = AddressTests.FreePort(IPAddress.Any);

        await AssertToldAsync(
            new TwoDoorsSettings(doors.Upstream.Address) { ["Adapters:DoorsRest:Url"] = $"http://+:{port}", ["Adapters:YardRest:Url"] = $"http://127.0.0.1:{port}" }, "Adapters:YardRest:Url");
    }

    [Fact]
    public async Task This_machine_does_not_have_it()
    {
        await AssertToldAsync(new TwoDoorsSettings(doors.Upstream.Address) { ["Adapters:YardRest:Url"] = "http://192.0.2.1:8080" }, "Adapters:YardRest:Url");
    }

    private async Task AssertToldAsync(GatewaySettings settings, string setting)
    {
        await using var gateway = GatewayProcess.Launch(doors.Program, settings);

        Assert.Equal(1, await gateway.WaitForExitAsync());
        var line = Assert.Single(gateway.Errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(setting, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", gateway.Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", gateway.Output.ToString(), StringComparison.Ordinal);
    }
}
