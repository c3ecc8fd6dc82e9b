using System.Globalization;
using Naftiko.Benchmarks.Processes;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>A running gateway.</summary>
/// <param name="Rest">Its REST adapter.</param>
/// <param name="Mcp">Its MCP adapter.</param>
internal sealed record Gateway(Target Rest, Target Mcp) : IAsyncDisposable
{
    public Server Server => Rest.Server;

    /// <summary>Starts a gateway as it ships, at ports of its own choice, and waits until it says where both adapters listen.</summary>
    public static async Task<Gateway> StartAsync(GatewayProject project, string[] command, Uri upstream)
    {
        var server = Start(project, command, upstream, 0, 0);
        return new Gateway(
            new Target(server, await server.ListensOnAsync(project.Rest)),
            new Target(server, await server.ListensOnAsync(project.Mcp)));
    }

    /// <param name="project">Which gateway.</param>
    /// <param name="command">The program that is the gateway.</param>
    /// <param name="upstream">The upstream's address.</param>
    /// <param name="rest">The port of the REST adapter; zero: any.</param>
    /// <param name="mcp">The port of the MCP adapter; zero: any.</param>
    public static Server Start(GatewayProject project, string[] command, Uri upstream, int rest, int mcp) => Server.Start(
        "gateway",
        [
            (project.KeyVariable, Api.Key),
            ($"Upstreams__{project.Upstream}__BaseAddress", upstream.GetLeftPart(UriPartial.Authority)),
            ($"Adapters__{project.Upstream}Rest__Url", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{rest}")),
            ($"Adapters__{project.Upstream}Mcp__Url", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{mcp}")),
        ],
        command);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
