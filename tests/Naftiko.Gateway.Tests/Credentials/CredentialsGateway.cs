using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Answers;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>The gateway that sends a credential in every place, served in this process, and its upstream.</summary>
public sealed class CredentialsGateway : IAsyncLifetime
{
    private CredentialsUpstream upstream = null!;
    private GatewayCaller caller = null!;
    private CompiledGateway? compiled;
    private RunningGateway? gateway;
    private RunningGateway? troubled;

    /// <summary>Looks for every credential, whoever it was sent to.</summary>
    internal static LeakFinder Leaks { get; } = new(Placement.All.SelectMany(placement => new[] { placement.Credential, placement.Secret }));

    internal static string Document(Uri upstream) => CompiledGateway.ReadDocument("Credentials", "credentials.naftiko.yaml")
        .Replace("https://id.test-works.dev", upstream.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    internal static IEnumerable<KeyValuePair<string, string>> Settings(Uri upstream) =>
    [
        .. Placement.All.Select(placement => placement.Api).Distinct()
            .Select(api => KeyValuePair.Create($"Upstreams:{Placement.All.First(placement => placement.Api == api).Setting}:BaseAddress", $"{upstream}{api}")),
        .. Placement.All.DistinctBy(placement => placement.Key).Select(placement => KeyValuePair.Create($"Secrets:{placement.Key}", placement.Secret)),
        KeyValuePair.Create("Secrets:USER_NAME", Placement.UserName),
    ];

    public async Task InitializeAsync()
    {
        (upstream, caller) = (new CredentialsUpstream(), new GatewayCaller());
        compiled = CompiledGateway.Of(Document(upstream.Address), "Credentials");
        var settings = Settings(upstream.Address).Select(setting => $"--{setting.Key}={setting.Value}").ToList();
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

        compiled?.Dispose();
        caller.Dispose();
        await upstream.DisposeAsync();
    }

    /// <summary>Makes one call of each face that the upstream answers in this way.</summary>
    internal async Task<IReadOnlyList<(Face Face, RawRequest? Sent, SeenAnswer Seen)>> CallAsync(Placement placement, Func<RawRequest, RawAnswer> answer, bool expectsFailure, string? range)
    {
        var target = (expectsFailure ? troubled : gateway)!;
        var faces = range is null ? Enum.GetValues<Face>() : [Face.RestRaw, Face.RestMapped];
        return await Task.WhenAll(faces.Select(async face =>
        {
            var id = upstream.Expect(answer);
            var seen = await CallAsync(target, placement, face, id, range);
            return (face, upstream.Request(id), seen);
        }));
    }

    /// <summary>Texts that a gateway gives out without asking its upstream.</summary>
    internal async Task<SeenAnswer> ReadAsync(OwnText text, Placement placement)
    {
        var rest = gateway!.Address("CredentialsRest");
        var mcp = gateway.Address("CredentialsMcp");
        return text switch
        {
            OwnText.OpenApi => await caller.GetAsync(new Uri(rest, "/openapi.json")),
            OwnText.ToolList => await caller.AskAsync(mcp, """{"jsonrpc":"2.0","id":1,"method":"tools/list"}"""),
            OwnText.Handshake => await caller.AskAsync(mcp, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}"""),
            OwnText.Health => await caller.GetAsync(new Uri(rest, "/health/ready")),
            OwnText.NoRoute => await caller.GetAsync(new Uri(rest, $"/{placement.Api}/nowhere")),
            OwnText.WrongMethod => await caller.SendAsync(new HttpRequestMessage(HttpMethod.Delete, new Uri(rest, $"/{placement.Api}/raw/1"))),
            OwnText.WrongValue => await caller.SendAsync(new HttpRequestMessage(new HttpMethod(placement.Method), new Uri(rest, $"/{placement.Api}/raw/a%2Fb"))),
            OwnText.WrongArguments => await caller.CallToolAsync(mcp, $"{placement.Api}-raw", """{"nonsense":1}"""),
            OwnText.NoTool => await caller.CallToolAsync(mcp, $"{placement.Api}-nothing", "{}"),
            _ => throw new InvalidOperationException($"Nobody knows how to read {text}."),
        };
    }

    private Task<SeenAnswer> CallAsync(RunningGateway target, Placement placement, Face face, string id, string? range)
    {
        if (face is Face.ToolRaw or Face.ToolMapped)
        {
            return caller.CallToolAsync(target.Address("CredentialsMcp"), $"{placement.Api}-{(face == Face.ToolRaw ? "raw" : "mapped")}", $$"""{"id":"{{id}}"}""");
        }

        var path = $"/{placement.Api}/{(face == Face.RestRaw ? "raw" : "mapped")}/{id}";
        var request = new HttpRequestMessage(new HttpMethod(placement.Method), new Uri(target.Address("CredentialsRest"), path));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (range is not null)
        {
            request.Headers.TryAddWithoutValidation("Range", range);
        }

        return caller.SendAsync(request);
    }
}
