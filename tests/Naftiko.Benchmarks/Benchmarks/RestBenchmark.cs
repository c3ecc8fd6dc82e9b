using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>REST pass-through: YARP, a hand-written pass-through, and the generated gateway, which also looks for its key in every answer.</summary>
internal sealed class RestBenchmark : IBenchmark
{
    private const string Path = "/runtime/webhooks/durabletask/instances/one";

    public string Name => "rest";

    public async Task RunAsync(Options options, Report report)
    {
        var command = await Gateway.BuildAsync();
        await using var upstream = await OwnServer.StartAsync(Subject.Upstream, "/");
        await using var yarp = await OwnServer.StartAsync(Subject.Yarp, Path, upstream.Address);
        await using var handWritten = await OwnServer.StartAsync(Subject.HandWritten, Path, upstream.Address);
        var (shipped, _) = await Gateway.StartAsync("gateway as generated", command, upstream.Address);
        await using var gateway = shipped;
        var (quiet, _) = await Gateway.StartAsync("gateway without a log line for each call", command, upstream.Address, environment: ("Logging__LogLevel__Default", "Warning"));
        await using var quietGateway = quiet;

        await Contest.RunAsync("REST", [yarp, handWritten, gateway, quietGateway], new LoadRequest("GET", Path, null), "≥ 0.90 × YARP", options, report);
    }
}
