using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary><c>tools/call</c>: the SDK's own minimum with the same upstream call, and the generated gateway, for both kinds of API.</summary>
internal sealed class McpBenchmark : IBenchmark
{
    public string Name => "mcp";

    public async Task RunAsync(Options options, Report report)
    {
        var upstream = await OwnServer.StartAsync(Subject.Upstream);
        await using var stub = upstream.Server;
        foreach (var api in (Api[])[Api.HeaderKey, Api.MainExample])
        {
            var project = GatewayProject.Of(api);
            var command = await project.PrepareAsync();
            await using var gateway = await Gateway.StartAsync(project, command, upstream.Address);
            var minimum = await OwnServer.StartAsync(Subject.McpMinimum, upstream.Address, api);
            await using var minimumServer = minimum.Server;
            await new Contest($"MCP `tools/call`, {api.Title}", Requests.ToolsCall(api)).RunAsync(minimum, [], gateway.Mcp, 1, options, report);
        }
    }
}
