using System.Globalization;
using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>Measures several servers in turn, so that whatever else happens on the machine happens to all of them.</summary>
internal static class Contest
{
    /// <param name="title">What the servers do.</param>
    /// <param name="servers">The servers; the first one is what the others are compared with.</param>
    /// <param name="request">The request.</param>
    /// <param name="aim">The ratio a gateway should reach.</param>
    public static async Task RunAsync(string title, IReadOnlyList<Server> servers, LoadRequest request, string aim, Options options, Report report)
    {
        var results = servers.ToDictionary(server => server, _ => new List<LoadResult>());
        foreach (var server in servers)
        {
            // The first requests compile the code.
            await LoadGenerator.Best.MeasureAsync(server, request, options.Seconds);
        }

        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var server in servers)
            {
                results[server].Add(await LoadGenerator.Best.MeasureAsync(server, request, options.Seconds));
            }
        }

        var reference = Rate(results[servers[0]]);
        var referenceProcessor = Processor(results[servers[0]]);
        foreach (var server in servers)
        {
            var rate = Rate(results[server]);
            var processor = Processor(results[server]);
            report.Add(new Row(
                $"{title}: {server.Name}",
                string.Create(CultureInfo.InvariantCulture, $"{rate:#,0} requests/s, {processor:0} µs of processor each"),
                $"{Figures.Ratio(rate, reference)} (by processor time {Figures.Ratio(referenceProcessor, processor)})",
                server == servers[0] || !server.Name.StartsWith("gateway", StringComparison.Ordinal) ? "" : aim));
        }
    }

    private static double Processor(IEnumerable<LoadResult> results) => results.Select(result => result.MicrosecondsPerRequest).Median();

    private static double Rate(IEnumerable<LoadResult> results) => results.Select(result => result.RequestsPerSecond).Median();
}
