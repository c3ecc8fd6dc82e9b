using System.Text;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Callers;

/// <summary>What callers show is in nothing that the gateway tells its operator, whatever the log is set to.</summary>
public sealed class CallerSinkTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naftiko-callers-");

    [Fact]
    public async Task Neither_log_nor_traces_nor_metrics_hold_a_credential_of_a_caller()
    {
        await using var upstream = await StubUpstream.StartAsync("");
        upstream.AnswerAlways(ScriptedAnswer.Json(200, "{}"));
        await using var collector = await StubUpstream.StartAsync("");
        collector.AnswerAlways(ScriptedAnswer.Empty(200));
        await using var issuer = await TokenIssuer.StartAsync();
        var token = issuer.Token(CallersGateway.Api, "orders");
        var expired = issuer.Token(CallersGateway.Api, "orders", ("nbf", null), ("exp", 1_700_000_000));
        await using var gateway = GatewayProcess.Launch(
            CallersGateway.Compiled.Value.WriteTo(folder.FullName), new CallerSettings(CallersGateway.Compiled.Value.Model, upstream.Address, issuer.Issuer)
                .With("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.GetLeftPart(UriPartial.Authority))
                .With("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("ada:" + CallersGateway.Password));

        List<int> statuses =
        [
            await CallAsync(gateway, "by-token", "", ("Authorization", "Bearer " + CallersGateway.Token)),
            await CallAsync(gateway, "by-header", "", ("X-Key", CallersGateway.Key)),
            await CallAsync(gateway, "by-query", "?key=" + CallersGateway.Key),
            await CallAsync(gateway, "by-cookie", "", ("Cookie", "session=" + CallersGateway.Key)),
            await CallAsync(gateway, "by-password", "", ("Authorization", "Basic " + basic)),
            await CallAsync(gateway, "by-oauth", "", ("Authorization", "Bearer " + token)),
            await CallAsync(gateway, "by-oauth", "", ("Authorization", "Bearer " + expired)),
            await CallAsync(gateway, "by-query", "?key=wrong-" + CallersGateway.Key),
        ];

        gateway.SendSigTerm();
        await gateway.WaitForExitAsync();
        Assert.Equal([200, 200, 200, 200, 200, 200, 401, 401], statuses);
        var exported = string.Concat(collector.Requests.Select(request => Encoding.UTF8.GetString(request.Body)));
        Assert.Contains("/orders/{orderId}", exported, StringComparison.Ordinal);
        foreach (var secret in new[] { CallersGateway.Token, CallersGateway.Key, CallersGateway.Password, basic, token.Split('.')[2], expired.Split('.')[2] })
        {
            Assert.DoesNotContain(secret, gateway.Output.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, exported, StringComparison.Ordinal);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<int> CallAsync(GatewayProcess gateway, string adapter, string query, params (string Name, string Value)[] headers)
    {
        using var caller = new GatewayCaller();
        return (await caller.GetAsync(new Uri(await gateway.AddressOfAsync(adapter), "/orders/1" + query), headers)).Status;
    }

    private sealed class CallerSettings : GatewaySettings
    {
        public CallerSettings(Naftiko.Compiler.Gateway.GatewayModel model, Uri upstream, string issuer)
        {
            With("Upstreams:Shop:BaseAddress", upstream.ToString());
            With("Secrets:SHOP_TOKEN", TestSecret.Value);
            With("Secrets:CALLER_TOKEN", CallersGateway.Token);
            With("Secrets:CALLER_KEY", CallersGateway.Key);
            With("Secrets:CALLER_PASSWORD", CallersGateway.Password);
            With("Logging:LogLevel:Default", "Trace");
            With("Logging:LogLevel:Microsoft.AspNetCore", "Trace");
            foreach (var adapter in model.Adapters)
            {
                With($"Adapters:{adapter.Name}:Url", "http://127.0.0.1:0");
                if (adapter.Authentication is Naftiko.Compiler.Gateway.CallerAuthentication.Tokens)
                {
                    With($"Adapters:{adapter.Name}:Issuer", issuer);
                }
            }
        }
    }
}
