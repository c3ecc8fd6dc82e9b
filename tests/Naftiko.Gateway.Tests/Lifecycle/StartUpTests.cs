using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

[Collection(ImpatientGatewayTests.Name)]
public sealed class StartUpTests(ImpatientGateway shared)
{
    [Fact]
    public async Task Without_the_credential_the_gateway_does_not_start_and_says_which_setting_is_missing()
    {
        await using var gateway = Launch(new DurableFunctionsSettings(shared.Upstream.Address) { ["DURABLE_FUNCTIONS_TOKEN"] = null });

        Assert.Equal(1, await gateway.WaitForExitAsync());
        var line = Assert.Single(Lines(gateway));
        Assert.Contains("DURABLE_FUNCTIONS_TOKEN", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_too_short_to_be_found_reliably_is_a_warning()
    {
        await using var gateway = Launch(new DurableFunctionsSettings(shared.Upstream.Address) { ["DURABLE_FUNCTIONS_TOKEN"] = "short12\n" });

        await gateway.Output.WaitForAsync("DURABLE_FUNCTIONS_TOKEN has fewer than 8 characters").WaitAsync(GatewayProcess.Patience);
    }

    [Fact]
    public async Task Every_bad_setting_has_its_own_line()
    {
        await using var gateway = Launch(new DurableFunctionsSettings(null)
        {
            ["DURABLE_FUNCTIONS_TOKEN"] = null,
            ["Upstreams:DurableFunctions:BaseAddress"] = "not an address",
            ["Upstreams:DurableFunctions:Timeout"] = "soon",
            ["Adapters:DurableFunctionsRest:Url"] = "127.0.0.1",
        });

        Assert.Equal(1, await gateway.WaitForExitAsync());
        string[] settings = ["Adapters:DurableFunctionsRest:Url", "DURABLE_FUNCTIONS_TOKEN", "Upstreams:DurableFunctions:BaseAddress", "Upstreams:DurableFunctions:Timeout"];
        var lines = Lines(gateway);
        Assert.Equal(settings.Length, lines.Length);
        Assert.All(settings, setting => Assert.Single(lines, line => line.Contains(setting, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_address_in_use_is_an_error_in_one_line()
    {
        await using var gateway = Launch(new DurableFunctionsSettings(shared.Upstream.Address)
        {
            ["Adapters:DurableFunctionsRest:Url"] = shared.Rest.BaseAddress!.GetLeftPart(UriPartial.Authority),
        });

        Assert.Equal(1, await gateway.WaitForExitAsync());
        Assert.Contains(Lines(gateway), line => line.Contains("Adapters:DurableFunctionsRest:Url", StringComparison.Ordinal)
            && line.Contains(shared.Rest.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", gateway.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_may_come_from_the_command_line_and_the_secret_from_Secrets()
    {
        var settings = new DurableFunctionsSettings(new Uri("http://127.0.0.1:9"))
        {
            ["DURABLE_FUNCTIONS_TOKEN"] = null,
            ["Secrets:DURABLE_FUNCTIONS_TOKEN"] = TestSecret.Value,
        };
        shared.Upstream.Reset();
        await using var gateway = GatewayProcess.Launch(
            ExampleProject.DurableFunctions,
            settings,
            $"--Upstreams:DurableFunctions:BaseAddress={shared.Upstream.Address}");
        using var client = new HttpClient(new SecretGuard()) { BaseAddress = await gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter) };

        using var response = await client.GetAsync("/runtime/webhooks/durabletask/instances/done-55ade3");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TestSecret.Value, shared.Upstream.Request.SingleKey);
    }

    [Fact]
    public async Task A_path_in_the_base_address_is_kept()
    {
        shared.Upstream.Reset();
        shared.Upstream.Answer(ScriptedAnswer.Json(200, "[]"));
        await using var gateway = GatewayProcess.Launch(
            ExampleProject.DurableFunctions,
            new DurableFunctionsSettings(null) { ["Upstreams:DurableFunctions:BaseAddress"] = shared.Upstream.Address + "prefix/" });
        using var client = new HttpClient(new SecretGuard()) { BaseAddress = await gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter) };

        using var response = await client.GetAsync("/runtime/webhooks/durabletask/instances");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("/prefix/runtime/webhooks/durabletask/instances", shared.Upstream.Request.RawPath);
    }

    private static GatewayProcess Launch(GatewaySettings settings) => GatewayProcess.Launch(ExampleProject.DurableFunctions, settings);

    private static string[] Lines(GatewayProcess gateway) =>
        gateway.Errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
