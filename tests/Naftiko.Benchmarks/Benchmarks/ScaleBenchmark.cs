using System.Diagnostics;
using System.Globalization;
using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;
using Naftiko.Compiler.Tests.Scale;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>Documents of up to 1,200 operations, each of them a route and a tool: the compiler, the build of what it makes, and its start.</summary>
internal sealed class ScaleBenchmark : IBenchmark
{
    private const int Runs = 5;
    private static readonly int[] Counts = [300, 600, 1200];

    private static readonly string Output = Path.Combine(Repository.Artifacts, "scale");

    public string Name => "scale";

    public async Task RunAsync(Options options, Report report)
    {
        Directory.CreateDirectory(Output);
        foreach (var count in Counts)
        {
            await File.WriteAllTextAsync(Document(count), SyntheticDocument.Write(count));
        }

        await CompileAsync("the packaged tool", await CompilerTool.PublishAsync(), report);
        await CompileAsync("a plain Release build", await CompilerTool.BuildAsync(), report);
        await ServeAsync(report);
    }

    private static async Task CompileAsync(string name, string program, Report report)
    {
        var usages = Counts.ToDictionary(count => count, _ => new List<Usage>());
        for (var run = 0; run < Runs; run++)
        {
            foreach (var count in Counts)
            {
                if (Directory.Exists(Project(count)))
                {
                    Directory.Delete(Project(count), recursive: true);
                }

                usages[count].Add(await Tool.MeasureAsync("dotnet", program, "build", Document(count), "-o", Project(count)));
            }
        }

        var smallest = Processor(usages[Counts[0]]) / Counts[0];
        foreach (var (count, measured) in usages)
        {
            var isLargest = count == Counts[^1];
            var subject = string.Create(CultureInfo.InvariantCulture, $"cold `build` of {count:#,0} operations by {name}");
            var (memory, share) = (measured.Max(usage => usage.PeakMemory).Megabytes(), Processor(measured) / count / smallest);
            var times = measured.ConvertAll(usage => usage.Elapsed);
            report.Add(new Row(subject, times.Milliseconds(), times.MedianMilliseconds(), isLargest ? Aim.AtMost(6000, " ms") : null));
            report.Add(
                new Row(
                    $"{subject}: memory", string.Create(CultureInfo.InvariantCulture, $"{memory:0} MB"), memory, isLargest ? Aim.AtMost(700, " MB") : null));
            report.Add(new Row(
                $"{subject}: processor time",
                string.Create(CultureInfo.InvariantCulture, $"{Processor(measured):0} ms, {share:0.00} × as much for each as of {Counts[0]}"),
                share,
                isLargest ? Aim.AtMost(1, " ×") : null));
        }
    }

    private static async Task ServeAsync(Report report)
    {
        var project = GatewayProject.Synthetic(Project(Counts[^1]), Document(Counts[^1]));
        var started = Stopwatch.GetTimestamp();
        var command = await project.BuildAsync(isFresh: true);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        report.Add(
            new Row(
                "`dotnet build` of the gateway of 1,200 operations", string.Create(CultureInfo.InvariantCulture, $"{elapsed:0.0} s"), elapsed,
                Aim.AtMost(60, " s")));

        List<TimeSpan> times = [];
        for (var run = 0; run < Runs; run++)
        {
            var mcp = Server.FreePort();
            started = Stopwatch.GetTimestamp();
            await using var server = Gateway.Start(project, command, new Uri("http://127.0.0.1:9"), Server.FreePort(), mcp);
            times.Add(FirstAnswer.Since(started, mcp, Requests.ToolsList));
        }

        report.Add(new Row("first `tools/list` of the gateway of 1,200 tools, not native", times.Milliseconds()));
    }

    private static double Processor(IEnumerable<Usage> usages) => usages.Select(usage => usage.Processor.TotalMilliseconds).Median();

    private static string Document(int count) => Path.Combine(Output, string.Create(CultureInfo.InvariantCulture, $"acme-{count}.yaml"));

    private static string Project(int count) => Path.Combine(Output, string.Create(CultureInfo.InvariantCulture, $"acme-{count}"));
}
