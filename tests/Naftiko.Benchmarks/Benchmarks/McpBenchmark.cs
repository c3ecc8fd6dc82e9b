using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary><c>tools/call</c>: the SDK's own minimum with the same upstream call, and the generated gateway.</summary>
internal sealed class McpBenchmark : IBenchmark
{
    public static readonly LoadRequest Call = new(
        "POST",
        "/mcp",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"getinstancestatus","arguments":{"instanceId":"one"}}}""",
        ("Content-Type", "application/json"),
        ("Accept", "application/json, text/event-stream"),
        ("MCP-Protocol-Version", "2025-11-25"));

    public string Name => "mcp";

    public async Task RunAsync(Options options, Report report)
    {
        var command = await Gateway.BuildAsync();
        await using var upstream = await OwnServer.StartAsync(Subject.Upstream, "/");
        await using var minimum = await OwnServer.StartAsync(Subject.McpMinimum, "/health/live", upstream.Address);
        var (shipped, _) = await Gateway.StartAsync("gateway as generated", command, upstream.Address, mcpFirst: true);
        await using var gateway = shipped;
        var (quiet, _) = await Gateway.StartAsync("gateway without a log line for each call", command, upstream.Address, mcpFirst: true, ("Logging__LogLevel__Default", "Warning"));
        await using var quietGateway = quiet;

        await Contest.RunAsync("MCP tools/call", [minimum, gateway, quietGateway], Call, "≥ 1.00 × the SDK's minimum", options, report);
    }
}
