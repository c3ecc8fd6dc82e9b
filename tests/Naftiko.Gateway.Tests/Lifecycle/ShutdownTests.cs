using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

[Collection(ImpatientGatewayTests.Name)]
public sealed class ShutdownTests
{
    private readonly StubUpstream upstream;

    public ShutdownTests(ImpatientGateway shared)
    {
        upstream = shared.Upstream;
        upstream.Reset();
    }

    [Fact]
    public async Task SIGTERM_lets_a_call_under_way_finish()
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, """[{"instanceId":"late"}]"""));
        upstream.Answer(held);
        await using var gateway = await GatewayProcess.StartAsync(ExampleProject.DurableFunctions, new DurableFunctionsSettings(upstream.Address));
        using var client = new HttpClient(new SecretGuard()) { BaseAddress = await gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter) };

        var call = client.GetAsync("/runtime/webhooks/durabletask/instances");
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        gateway.SendSigTerm();
        await gateway.Output.WaitForAsync("shutting down").WaitAsync(GatewayProcess.Patience);
        held.Release();

        using var response = await call;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""[{"instanceId":"late"}]""", await response.Content.ReadAsStringAsync());
        Assert.Equal(0, await gateway.WaitForExitAsync());
    }

    /// <summary>
    /// The shared host hears of signals as soon as it has started; the adapters start after it. Whichever of them the signal meets, the
    /// gateway ends in order.
    /// </summary>
    [Theory]
    [InlineData("Hosting started")]
    [InlineData(DurableFunctionsSettings.RestAdapter + " listens on")]
    public async Task SIGTERM_during_the_start_ends_the_gateway_in_order(string sign)
    {
        await using var gateway = GatewayProcess.Launch(ExampleProject.DurableFunctions, new DurableFunctionsSettings(upstream.Address));

        await gateway.Output.WaitForAsync(sign).WaitAsync(GatewayProcess.Patience);
        gateway.SendSigTerm();

        var exitCode = await gateway.WaitForExitAsync();
        Assert.Equal((0, ""), (exitCode, gateway.Errors.ToString()));
    }
}
