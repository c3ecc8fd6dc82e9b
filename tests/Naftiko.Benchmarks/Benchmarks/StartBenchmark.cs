using System.Diagnostics;
using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>From the start of the native binary's process to the end of its first answer, over REST and over MCP. Each run is a new process.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Runs = 15;

    public string Name => "start";

    public async Task RunAsync(Options options, Report report)
    {
        var project = GatewayProject.MainExample;
        var command = await project.PublishNativeAsync();
        List<TimeSpan> rest = [];
        List<TimeSpan> mcp = [];
        for (var run = -1; run < Runs; run++)
        {
            var (restTime, mcpTime) = (await MeasureAsync(isMcp: false), await MeasureAsync(isMcp: true));
            if (run >= 0)
            {
                // The one before these read the binary from the disk and compiled the code of this program.
                rest.Add(restTime);
                mcp.Add(mcpTime);
            }
        }

        report.Add(new Row("native binary, from start to answered `GET /health/live`", rest.Milliseconds(), rest.MedianMilliseconds(), Aim.AtMost(100, " ms")));
        report.Add(new Row("native binary, from start to answered `tools/list`", mcp.Milliseconds(), mcp.MedianMilliseconds(), Aim.AtMost(100, " ms")));

        async Task<TimeSpan> MeasureAsync(bool isMcp)
        {
            var (restPort, mcpPort) = (Server.FreePort(), Server.FreePort());
            var started = Stopwatch.GetTimestamp();
            await using var server = Gateway.Start(project, command, new Uri("http://127.0.0.1:9"), restPort, mcpPort);
            return FirstAnswer.Since(started, isMcp ? mcpPort : restPort, isMcp ? Requests.ToolsList : Requests.Live);
        }
    }
}
