using System.Globalization;
using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>
/// Measures several servers in turn, so that whatever else happens on the machine happens to all of them, and compares medians: by the requests
/// each answers in a second, and by the processor time each needs for one.
/// </summary>
/// <param name="title">What the servers do.</param>
/// <param name="request">The request they answer.</param>
internal sealed class Contest(string title, LoadRequest request)
{
    // The runtime compiles a method again, and better, once it has been called often enough: a server with more code takes longer to get there.
    private const int WarmUpSeconds = 15;

    private readonly Dictionary<Target, List<LoadResult>> results = [];

    /// <param name="reference">What the gateway is compared with.</param>
    /// <param name="others">Servers that are measured for comparison only.</param>
    /// <param name="gateway">The gateway.</param>
    /// <param name="aim">What it should reach by either measure; null when there is no aim.</param>
    public async Task RunAsync(Target reference, Target[] others, Target gateway, double? aim, Options options, Report report)
    {
        Target[] all = [reference, .. others, gateway];
        foreach (var target in all)
        {
            results[target] = [];
            await LoadGenerator.Best.MeasureAsync(target, request, WarmUpSeconds);
        }

        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var target in all)
            {
                results[target].Add(await LoadGenerator.Best.MeasureAsync(target, request, options.Seconds));
            }
        }

        foreach (var target in all[..^1])
        {
            report.Add(new Row(
                $"{title}: {target.Server.Name}",
                string.Create(CultureInfo.InvariantCulture, $"{Rate(target):#,0} requests/s, {Processor(target):0} µs of processor each")));
        }

        var (byRate, byProcessor) = (Rate(gateway) / Rate(reference), Processor(reference) / Processor(gateway));
        var bound = aim is { } least ? Aim.AtLeast(least, $" × {reference.Server.Name}") : null;
        report.Add(new Row($"{title}: gateway, by requests per second", string.Create(CultureInfo.InvariantCulture, $"{byRate:0.00#} ({Rate(gateway):#,0} requests/s)"), byRate, bound));
        report.Add(new Row($"{title}: gateway, by processor time", string.Create(CultureInfo.InvariantCulture, $"{byProcessor:0.00#} ({Processor(gateway):0} µs each)"), byProcessor, bound));
    }

    private double Processor(Target target) => results[target].Select(result => result.MicrosecondsPerRequest).Median();

    private double Rate(Target target) => results[target].Select(result => result.RequestsPerSecond).Median();
}
