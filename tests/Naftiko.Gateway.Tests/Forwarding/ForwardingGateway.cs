using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Forwarding;

/// <summary>A gateway that forwards, and an upstream that keeps every request as it was on the wire.</summary>
public sealed class ForwardingGateway : IAsyncLifetime
{
    public const string Token = "bT4-ok2=nX8cGm5kVh3yRzUf6aJ";
    public const string Key = "tK9=ey+4&Lm7QwZx2NbV5rTpS8";
    public const string PilotKey = "pK3-pilots-only-8sDf";
    public const string Harbour = "Harbour";
    public const string Pilots = "Pilots";

    private RunningGateway? gateway;

    internal static Lazy<CompiledGateway> Compiled { get; } =
        new(static () => CompiledGateway.Of(CompiledGateway.ReadDocument("Forwarding", "forwarding.naftiko.yaml"), "Forwarding"));

    internal GatewayCaller Caller { get; } = new();

    internal StubUpstream Upstream { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await StubUpstream.StartAsync("");
        gateway = await StartAsync(Upstream.Address);
    }

    public async Task DisposeAsync()
    {
        Caller.Dispose();
        await (gateway?.DisposeAsync() ?? default);
        await Upstream.DisposeAsync();
    }

    internal static IEnumerable<string> Settings(Uri upstream) =>
    [
        $"--Upstreams:Open:BaseAddress={upstream}v1",
        $"--Upstreams:Berths:BaseAddress={upstream}api",
        $"--Upstreams:Tides:BaseAddress={upstream}",
        $"--Secrets:BERTHS_TOKEN={Token}",
        $"--Secrets:TIDES_KEY={Key}",
        $"--Secrets:PILOT_KEY={PilotKey}",
    ];

    /// <summary>Another one of them.</summary>
    /// <param name="settings">Those that come later win.</param>
    internal static Task<RunningGateway> StartAsync(Uri upstream, params string[] settings) => Compiled.Value.StartAsync([.. Settings(upstream), .. settings]);

    internal Uri Address(string adapter) => gateway!.Address(adapter);

    /// <summary>Sends a request, after which the upstream has answered with some JSON unless told otherwise.</summary>
    internal Task<SeenAnswer> SendAsync(HttpMethod method, string target, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        Upstream.AnswerAlways(ScriptedAnswer.Json(200, """{"id":1}"""));
        var request = new HttpRequestMessage(method, new Uri(Address(Harbour), target)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Caller.SendAsync(request);
    }
}

[CollectionDefinition(Name)]
public sealed class ForwardingTests : ICollectionFixture<ForwardingGateway>
{
    public const string Name = "Forwarding";
}
