using Naftiko.Compiler.Gateway;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Answers;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>The gateway that sends a credential in every place, served in this process, and its upstream.</summary>
public sealed class CredentialsGateway : IAsyncLifetime
{
    private CredentialsUpstream upstream = null!;
    private GatewayCaller http = null!;
    private RunningGateway? gateway;
    private RunningGateway? troubled;

    /// <summary>Looks for every credential, whoever it was sent to.</summary>
    internal static LeakFinder Leaks { get; } = new(Placement.All.SelectMany(placement => new[] { placement.Credential, placement.Secret }));

    internal static string Document(Uri upstream) => CompiledGateway.ReadDocument("Credentials", "credentials.naftiko.yaml")
        .Replace("https://id.test-works.dev", upstream.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    internal static IEnumerable<KeyValuePair<string, string>> Settings(GatewayModel model, Uri upstream) =>
    [
        .. model.Upstreams.Select(api => KeyValuePair.Create($"Upstreams:{api.Name}:BaseAddress", $"{upstream}{api.Namespace}")),
        .. Placement.All.DistinctBy(placement => placement.Key).Select(placement => KeyValuePair.Create($"Secrets:{placement.Key}", placement.Secret)),
        KeyValuePair.Create("Secrets:USER_NAME", Placement.UserName),
    ];

    public async Task InitializeAsync()
    {
        (upstream, http) = (new CredentialsUpstream(), new GatewayCaller());
        var compiled = CompiledGateway.Of(Document(upstream.Address), "Credentials");
        var settings = Settings(compiled.Model, upstream.Address).Select(setting => $"--{setting.Key}={setting.Value}").ToList();
        gateway = await compiled.StartAsync(settings);

        // Whatever counts as a failure of the upstream is tried on a gateway of its own, so that no other call is answered by a pause.
        troubled = await compiled.StartAsync(settings);
    }

    public async Task DisposeAsync()
    {
        foreach (var each in new[] { gateway, troubled })
        {
            if (each is not null)
            {
                await each.DisposeAsync();
            }
        }

        http.Dispose();
        await upstream.DisposeAsync();
    }

    /// <summary>Makes one call of each face that the upstream answers in this way.</summary>
    internal async Task<IReadOnlyList<(Face Face, RawRequest? Sent, SeenAnswer Seen)>> CallAsync(
        Placement placement, Func<RawRequest, RawAnswer> answer, bool expectsFailure, string? range)
    {
        var caller = Caller((expectsFailure ? troubled : gateway)!);
        var faces = range is null ? Enum.GetValues<Face>() : [Face.RestRaw, Face.RestMapped];
        return await Task.WhenAll(faces.Select(async face =>
        {
            var id = upstream.Expect(answer);
            var seen = await caller.CallAsync(placement, face, id, range);
            return (face, upstream.Request(id), seen);
        }));
    }

    /// <summary>What the gateway gives out without asking its upstream.</summary>
    internal Task<SeenAnswer> ReadAsync(OwnText text, Placement placement) => Caller(gateway!).ReadAsync(text, placement);

    private CredentialsCaller Caller(RunningGateway target) => new(http, target.Address("CredentialsRest"), target.Address("CredentialsMcp"));
}
