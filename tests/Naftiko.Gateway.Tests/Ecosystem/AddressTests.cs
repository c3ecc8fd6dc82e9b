using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Ecosystem;

/// <summary>Which adapter answers is a matter of where a connection arrives.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed class AddressTests(TwoDoors doors)
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    [Fact]
    public async Task Adapters_with_one_address_share_its_port()
    {
        var address = $"http://127.0.0.1:{FreePort(IPAddress.Loopback)}";
        await using var gateway = await doors.StartAsync($"Adapters:DoorsRest:Url={address}", $"Adapters:DoorsMcp:Url={address}");
        var port = new Uri(address);

        Assert.Equal(200, (await doors.Caller.GetAsync(new Uri(port, "/items"))).Status);
        Assert.Equal(200, (await doors.Caller.AskAsync(port, Ping)).Status);
        Assert.Equal(404, (await doors.Caller.GetAsync(new Uri(port, "/posts/1"))).Status);
    }

    [Fact]
    public async Task Two_addresses_with_a_port_of_the_systems_choice_keep_apart()
    {
        await using var gateway = await doors.StartAsync();

        Assert.NotEqual(gateway.Address(TwoDoors.Rest), gateway.Address(TwoDoors.Yard));
        Assert.Equal(404, (await doors.Caller.GetAsync(new Uri(gateway.Address(TwoDoors.Rest), "/posts/1"))).Status);
        Assert.Equal(404, (await doors.Caller.GetAsync(new Uri(gateway.Address(TwoDoors.Yard), "/items"))).Status);
        Assert.Equal(404, (await doors.Caller.AskAsync(gateway.Address(TwoDoors.Rest), Ping)).Status);
    }

    [Fact]
    public async Task One_port_of_two_addresses_belongs_to_two_adapters()
    {
        var port = FreePort(IPAddress.Any);
        await using var gateway = await doors.StartAsync($"Adapters:DoorsRest:Url=http://127.0.0.1:{port}", $"Adapters:YardRest:Url=http://127.0.0.2:{port}");
        Uri rest = new($"http://127.0.0.1:{port}"), yard = new($"http://127.0.0.2:{port}");

        Assert.Equal(200, (await doors.Caller.GetAsync(new Uri(rest, "/items"))).Status);
        Assert.Equal(404, (await doors.Caller.GetAsync(new Uri(yard, "/items"))).Status);
        Assert.Equal(200, (await doors.Caller.GetAsync(new Uri(yard, "/posts/1"))).Status);
        Assert.Equal(404, (await doors.Caller.GetAsync(new Uri(rest, "/posts/1"))).Status);
    }

    [Theory]
    [InlineData(TwoDoors.Rest, "/signs/1", "GET, HEAD")]
    [InlineData(TwoDoors.Yard, "/signs/1", "DELETE")]
    [InlineData(TwoDoors.Rest, "/items", "GET, HEAD, POST")]
    public async Task A_405_lists_the_methods_of_the_adapter_alone(string adapter, string path, string allowed)
    {
        await using var gateway = await doors.StartAsync();

        var answer = await doors.SendAsync(HttpMethod.Put, new Uri(gateway.Address(adapter), path));

        Assert.Equal(405, answer.Status);
        Assert.Contains($"Allow: {allowed}", answer.Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TwoDoors.Rest)]
    [InlineData(TwoDoors.Mcp)]
    public async Task A_path_nobody_serves_is_a_404(string adapter)
    {
        await using var gateway = await doors.StartAsync();

        Assert.Equal(404, (await doors.Caller.GetAsync(new Uri(gateway.Address(adapter), "/nothing/here"))).Status);
    }

    internal static string FreePort(IPAddress address)
    {
        using var listener = new TcpListener(address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
