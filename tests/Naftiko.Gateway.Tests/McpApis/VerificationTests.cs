using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.McpApis;

/// <summary><c>discovery: verify</c>: the gateway is ready when the server has the tools that are called.</summary>
public sealed class VerificationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_gateway_is_ready_when_the_server_has_its_tools(bool isOlder)
    {
        await using var server = await DocsServer.StartAsync(isOlder);
        await using var gateway = await DocsGateway.StartVerifyingAsync(server.Address);
        await gateway.WaitForAsync("/health/ready", 200);
        Assert.Contains("tools/list", server.Methods);
    }

    [Theory]
    [InlineData("archive_page", """{"type":"object","properties":{"page":{"type":"string"}}}""")]
    [InlineData("archive_page", """{"type":"object","properties":{"id":{"type":"integer"}}}""")]
    [InlineData("archive_page", """{"type":"object","properties":{"id":{"type":"string"},"reason":{"type":"string"}},"required":["id","reason"]}""")]
    [InlineData("archive_page", null)]
    public async Task A_difference_keeps_it_from_being_ready_until_it_is_gone(string tool, string? schema)
    {
        await using var server = await DocsServer.StartAsync();
        var offered = server.Tools.FindIndex(known => known.Name == tool);
        var right = server.Tools[offered];
        server.Tools[offered] = DocsServer.Tool(schema is null ? "renamed" : tool, schema ?? """{"type":"object"}""");
        await using var gateway = await DocsGateway.StartVerifyingAsync(server.Address);
        using var patience = new CancellationTokenSource(GatewayProcess.Patience);
        while (!server.Methods.Contains("tools/list"))
        {
            await Task.Delay(50, patience.Token);
        }

        Assert.Equal(503, (await gateway.GetAsync("/health/ready")).Status);
        Assert.Equal(200, (await gateway.GetAsync("/health/live")).Status);
        Assert.Equal(200, (await gateway.GetAsync("/show/text")).Status);

        server.Tools[offered] = right;
        await gateway.WaitForAsync("/health/ready", 200);
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_until_it_answers()
    {
        var first = await DocsServer.StartAsync();
        await first.DisposeAsync();
        await using var gateway = await DocsGateway.StartVerifyingAsync(first.Address);
        Assert.Equal(503, (await gateway.GetAsync("/health/ready")).Status);

        await using var second = await DocsServer.StartAsync(port: first.Address.Port);
        await gateway.WaitForAsync("/health/ready", 200);
    }
}
