using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Ecosystem;

/// <summary>The gateway of the two doors and its upstream: started anew for every test, in this process or in one of its own, from one compilation.</summary>
public sealed class TwoDoors : IAsyncLifetime
{
    public const string Rest = "DoorsRest";
    public const string Yard = "YardRest";
    public const string Mcp = "DoorsMcp";

    private readonly CompiledGateway compiled = CompiledGateway.Of(Document, "TwoDoors");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naftiko-two-doors-");
    private readonly Lazy<string> program;

    public TwoDoors() => program = new(() => compiled.WriteTo(folder.FullName));

    internal static string Document => CompiledGateway.ReadDocument("Ecosystem", "two-doors.naftiko.yaml");

    internal StubUpstream Upstream { get; private set; } = null!;

    internal GatewayCaller Caller { get; } = new();

    /// <summary>The assembly of the gateway, to be started with <c>dotnet</c>.</summary>
    internal string Program => program.Value;

    /// <summary>Serves in this process; the upstream answers everything with an empty list until it is told otherwise.</summary>
    internal Task<RunningGateway> StartAsync(params string[] settings)
    {
        Upstream.Reset();
        Upstream.AnswerAlways(ScriptedAnswer.Json(200, "[]"));
        return compiled.StartAsync(
        [
            $"--Upstreams:Vault:BaseAddress={Upstream.Address}", $"--Upstreams:Street:BaseAddress={Upstream.Address}",
            $"--Secrets:VAULT_TOKEN={TestSecret.Value}",
            .. settings.Select(static setting => "--" + setting),
        ]);
    }

    internal Task<SeenAnswer> SendAsync(HttpMethod method, Uri address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Caller.SendAsync(request);
    }

    public async Task InitializeAsync() => Upstream = await StubUpstream.StartAsync("");

    public async Task DisposeAsync()
    {
        Caller.Dispose();
        await Upstream.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class TwoDoorsTests : ICollectionFixture<TwoDoors>
{
    public const string Name = "Two doors";
}
