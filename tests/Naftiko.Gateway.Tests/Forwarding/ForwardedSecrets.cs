using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Credentials;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Forwarding;

/// <summary>The gateway that forwards to an API for every place a credential may be sent in, served in this process, and their upstream.</summary>
public sealed class ForwardedSecrets : IAsyncLifetime
{
    private CredentialsUpstream upstream = null!;
    private GatewayCaller http = null!;
    private RunningGateway? gateway;
    private RunningGateway? troubled;

    /// <summary>The places a forward can send a credential in: it has no path and no body of its own.</summary>
    internal static IEnumerable<Placement> Placements => Placement.All.Where(static placement => placement.Name is not ("path-value" or "body-member"));

    internal static string Document(Uri upstream) => CompiledGateway.ReadDocument("Forwarding", "secrets.naftiko.yaml")
        .Replace("https://id.test-works.dev", upstream.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    public async Task InitializeAsync()
    {
        (upstream, http) = (new CredentialsUpstream(), new GatewayCaller());
        var compiled = CompiledGateway.Of(Document(upstream.Address), "Forwarding");
        var settings = CredentialsGateway.Settings(compiled.Model, upstream.Address).Select(setting => $"--{setting.Key}={setting.Value}").ToList();
        gateway = await compiled.StartAsync(settings);

        // Whatever counts as a failure of the upstream is tried on a gateway of its own, so that no other call is answered by a pause.
        troubled = await compiled.StartAsync(settings);
    }

    public async Task DisposeAsync()
    {
        foreach (var each in new[] { gateway, troubled })
        {
            await (each?.DisposeAsync() ?? default);
        }

        http.Dispose();
        await upstream.DisposeAsync();
    }

    /// <summary>Makes a call that the upstream answers in this way.</summary>
    internal async Task<(RawRequest? Sent, SeenAnswer Seen)> CallAsync(
        Placement placement, Func<RawRequest, RawAnswer> answer, bool expectsFailure, string? range)
    {
        var id = upstream.Expect(answer);
        var target = (expectsFailure ? troubled : gateway)!;
        using var request = Request(placement, new Uri(target.Address("Forwarding"), $"/{placement.Api}/answers/{id}"));
        if (range is not null)
        {
            request.Headers.TryAddWithoutValidation("Range", range);
        }

        var seen = await http.SendAsync(request);
        return (upstream.Request(id), seen);
    }

    internal static HttpRequestMessage Request(Placement placement, Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        request.Headers.TryAddWithoutValidation("Cookie", "theme=dark");
        return request;
    }
}
