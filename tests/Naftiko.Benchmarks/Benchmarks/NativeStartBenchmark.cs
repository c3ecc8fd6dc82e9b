using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>From the start of the native binary's process to its first answer.</summary>
internal sealed class NativeStartBenchmark : IBenchmark
{
    private const int Runs = 9;

    public string Name => "native-start";

    public async Task RunAsync(Options options, Report report)
    {
        var binary = await Gateway.PublishNativeAsync();
        List<TimeSpan> times = [];
        for (var run = 0; run < Runs; run++)
        {
            var (server, untilFirstAnswer) = await Gateway.StartAsync("native gateway", [binary], new Uri("http://127.0.0.1:9"));
            await using (server)
            {
                times.Add(untilFirstAnswer);
            }
        }

        report.Add(new Row("first answer of the native binary", times.Milliseconds(), Aim: "≤ 100 ms"));
    }
}
