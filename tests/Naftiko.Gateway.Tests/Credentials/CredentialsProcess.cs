using System.Collections.Concurrent;
using System.Text;
using Naftiko.Gateway.Tests.Answers;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>
/// The gateway that sends a credential in every place, in a process of its own. It is run once, through good and bad answers, for everything
/// it tells its operator, and once more for every wrong setting.
/// </summary>
public sealed class CredentialsProcess : IAsyncLifetime
{
    // One of each kind of answer: what is written about it does not depend on how exactly the credential is spelled.
    private static readonly string[] Echoes =
    [
        "in JSON: raw", "in HTML: percent", "in X-Echo: raw", "in a problem with 404", "in an HTML page with 500", "in a refusal with 401", "in a redirect here with 302",
        "in a redirect elsewhere with 307", "in a request for patience with 429", "in a text with 503", "in an answer that breaks off", "in what is no HTTP",
        "packed by a broken gzip", "packed by a coding nobody knows", "in the status line",
    ];

    private readonly ConcurrentDictionary<string, Lazy<Task<(int ExitCode, string Output)>>> startUps = new();
    private readonly Dictionary<OperatorSink, string> seen = [];
    private CompiledGateway? compiled;
    private DirectoryInfo? folder;
    private string program = "";

    public async Task InitializeAsync()
    {
        await using var upstream = new CredentialsUpstream();
        compiled = CompiledGateway.Of(CredentialsGateway.Document(upstream.Address), "Credentials");
        folder = Directory.CreateTempSubdirectory("naftiko-credentials-");
        program = compiled.WriteTo(folder.FullName);
        await RunAsync(upstream);
        await CrashAsync(upstream);
    }

    public Task DisposeAsync()
    {
        folder?.Delete(recursive: true);
        return Task.CompletedTask;
    }

    internal string Seen(OperatorSink sink) => seen[sink];

    /// <summary>What a gateway prints that is started with a wrong setting, and another one, so that it certainly does not start.</summary>
    internal Task<(int ExitCode, string Output)> StartAsync(WrongSetting wrong) =>
        startUps.GetOrAdd(wrong.Name, _ => new(() => StartOnceAsync(wrong))).Value;

    private async Task<(int ExitCode, string Output)> StartOnceAsync(WrongSetting wrong)
    {
        var model = compiled!.Model;
        GatewaySettings settings = new CredentialsSettings(model, new Uri("http://127.0.0.1:9/"));
        settings.With("Adapters:CredentialsRest:MaxRequestBodySize", "nonsense");
        foreach (var (key, value) in wrong.Settings(model, api => Placement.All.First(placement => placement.Api == api).Credential))
        {
            settings.With(key, value);
        }

        await using var gateway = GatewayProcess.Launch(program, settings);
        var code = await gateway.WaitForExitAsync();
        return (code, gateway.Output.ToString());
    }

    private async Task RunAsync(CredentialsUpstream upstream)
    {
        await using var collector = await StubUpstream.StartAsync("");
        collector.AnswerAlways(ScriptedAnswer.Empty(200));
        await using var gateway = GatewayProcess.Launch(program, new CredentialsSettings(compiled!.Model, upstream.Address)
            .With("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.GetLeftPart(UriPartial.Authority))
            .With("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        using var http = new GatewayCaller();
        var caller = await CallerAsync(gateway, http);
        foreach (var echo in Echoes.Select(Echo.Named))
        {
            await Task.WhenAll(
                from placement in Placement.All
                from answer in echo.Answers(placement.Credential)
                from face in Enum.GetValues<Face>()
                select caller.CallAsync(placement, face, upstream.Expect(answer)));
        }

        gateway.SendSigTerm();
        await gateway.WaitForExitAsync();
        seen[OperatorSink.Log] = gateway.Output.ToString();
        seen[OperatorSink.Traces] = Exported(collector, "/v1/traces");
        seen[OperatorSink.Metrics] = Exported(collector, "/v1/metrics");
    }

    private async Task CrashAsync(CredentialsUpstream upstream)
    {
        await using var gateway = GatewayProcess.Launch(
            program, new CredentialsSettings(compiled!.Model, upstream.Address).With("DOTNET_DbgEnableMiniDump", "0"));
        using var http = new GatewayCaller();
        var caller = await CallerAsync(gateway, http);
        await Task.WhenAll(
            Placement.All.Select(
                placement => caller.CallAsync(placement, Face.RestRaw, upstream.Expect(Echo.Named("in JSON: raw").Answers(placement.Credential).Single()))));
        await gateway.CrashAsync();
        seen[OperatorSink.CrashOutput] = gateway.Output.ToString();
    }

    private static async Task<CredentialsCaller> CallerAsync(GatewayProcess gateway, GatewayCaller http) =>
        new(http, await gateway.AddressOfAsync("credentials-rest"), await gateway.AddressOfAsync("credentials-mcp"));

    // Protocol buffers keep texts as they are.
    private static string Exported(StubUpstream collector, string path) =>
        string.Concat(collector.Requests.Where(request => request.RawPath == path).Select(request => Encoding.UTF8.GetString(request.Body)));
}
