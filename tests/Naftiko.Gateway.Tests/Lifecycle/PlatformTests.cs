using System.Net;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>Where platforms put the gateway, and how they tell it what to do.</summary>
public sealed class PlatformTests(PlatformGateway platform) : IClassFixture<PlatformGateway>
{
    [Fact]
    public async Task Outside_a_container_only_this_machine_gets_in()
    {
        await using var gateway = GatewayProcess.Launch(platform.WriteTo("app"), Settings());

        await gateway.AddressOfAsync(TwoDoorsSettings.RestAdapter);

        Assert.Equal(200, (await GetAsync("127.0.0.1", platform.RestPort, "/health/live")).Status);
        Assert.Equal(0, (await GetAsync("127.0.0.2", platform.RestPort, "/health/live")).Status);
    }

    [Fact]
    public async Task In_a_container_it_listens_on_all_addresses()
    {
        await using var gateway = GatewayProcess.Launch(platform.WriteTo("app"), Settings().With("DOTNET_RUNNING_IN_CONTAINER", "true"));

        await gateway.AddressOfAsync(TwoDoorsSettings.RestAdapter);

        Assert.Equal(200, (await GetAsync("127.0.0.2", platform.RestPort, "/health/live")).Status);
        Assert.Equal(200, (await GetAsync("127.0.0.2", platform.McpPort, "/health/live")).Status);
    }

    [Fact]
    public async Task The_port_of_the_platform_is_the_first_adapters()
    {
        var port = AddressTests.FreePort(IPAddress.Any);
        await using var gateway = GatewayProcess.Launch(platform.WriteTo("app"), Settings().With("PORT", port).With("DOTNET_RUNNING_IN_CONTAINER", "true"));

        await gateway.AddressOfAsync(TwoDoorsSettings.RestAdapter);

        Assert.Equal(404, (await GetAsync("127.0.0.2", port, "/posts/1")).Status);
        Assert.Equal(502, (await GetAsync("127.0.0.2", port, "/items")).Status);
        Assert.Equal(0, (await GetAsync("127.0.0.1", platform.RestPort, "/items")).Status);
    }

    [Fact]
    public async Task One_port_serves_all_where_the_platform_has_one_only()
    {
        var port = AddressTests.FreePort(IPAddress.Any);
        await using var gateway = GatewayProcess.Launch(
            platform.WriteTo("app"),
            Settings().With("PORT", port).With("DOTNET_RUNNING_IN_CONTAINER", "true").With("Adapters:DoorsMcp:Url", $"http://+:{port}").With("Adapters:DoorsMcp:AllowedHosts", "*"));

        await gateway.AddressOfAsync(TwoDoorsSettings.McpAdapter);

        Assert.Equal(502, (await GetAsync("127.0.0.1", port, "/items")).Status);
        Assert.Equal(200, (await platform.Caller.AskAsync(new Uri($"http://127.0.0.1:{port}"), """{"jsonrpc":"2.0","id":1,"method":"ping"}""")).Status);
    }

    [Fact]
    public async Task The_settings_beside_the_program_are_read_wherever_it_is_started_from()
    {
        var program = platform.WriteTo("with-settings");
        var elsewhere = platform.WriteTo("elsewhere");
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(program)!, "appsettings.json"), """{"Adapters":{"DoorsRest":{"RequestsPerSecond":-1}}}""");
        await using var gateway = GatewayProcess.LaunchIn(Path.GetDirectoryName(elsewhere)!, program, Settings());

        Assert.Equal(1, await gateway.WaitForExitAsync());
        Assert.Contains(
            "Adapters:DoorsRest:RequestsPerSecond", Assert.Single(gateway.Errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    // The upstream refuses connections: a 502 shows that a route was found.
    private static TwoDoorsSettings Settings() => new TwoDoorsSettings(new Uri("http://127.0.0.1:9")) { ["Adapters:DoorsRest:Url"] = null, ["Adapters:DoorsMcp:Url"] = null };

    private Task<SeenAnswer> GetAsync(string host, string port, string path) => platform.Caller.GetAsync(new Uri($"http://{host}:{port}{path}"));
}
