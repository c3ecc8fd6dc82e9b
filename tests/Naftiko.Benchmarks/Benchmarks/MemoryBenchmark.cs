using System.Globalization;
using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>Resident memory of the gateway while it answers many calls: half of them over REST, half over MCP.</summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private const int Samples = 10;

    public string Name => "memory";

    public async Task RunAsync(Options options, Report report)
    {
        var command = await Gateway.BuildAsync();
        await using var upstream = await OwnServer.StartAsync(Subject.Upstream, "/");
        await MeasureAsync("REST", false, new LoadRequest("GET", "/runtime/webhooks/durabletask/instances/one", null));
        await MeasureAsync("MCP", true, McpBenchmark.Call);

        async Task MeasureAsync(string side, bool mcpFirst, LoadRequest request)
        {
            var (server, _) = await Gateway.StartAsync("gateway", command, upstream.Address, mcpFirst);
            await using (server)
            {
                List<double> megabytes = [];
                for (var sample = 0; sample < Samples; sample++)
                {
                    await ClientLoad.SendAsync(server.Address, request, options.Calls / Samples);
                    megabytes.Add(server.WorkingSet / 1024.0 / 1024.0);
                }

                var earlier = megabytes.Take(Samples / 2).Max();
                var later = megabytes.Skip(Samples / 2).Max();
                report.Add(new Row(
                    string.Create(CultureInfo.InvariantCulture, $"memory over {options.Calls:#,0} {side} calls, second half against first"),
                    string.Create(CultureInfo.InvariantCulture, $"{later:0} MB against {earlier:0} MB"),
                    Figures.Ratio(later, earlier),
                    "flat: ≤ 1.10"));
            }
        }
    }
}
