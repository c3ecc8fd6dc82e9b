using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>The published tool compiling the main example: into an empty folder, and once more with nothing to do. Each run is a new process.</summary>
internal sealed class BuildBenchmark : IBenchmark
{
    private const int Runs = 9;

    public string Name => "build";

    public async Task RunAsync(Options options, Report report)
    {
        var program = await CompilerTool.PublishAsync();
        var document = Path.Combine(Repository.Root, "capability.naftiko.yaml");
        var output = Path.Combine(Repository.Artifacts, "build-output");

        List<TimeSpan> cold = [];
        List<TimeSpan> unchanged = [];
        for (var run = 0; run < Runs; run++)
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }

            cold.Add(await Tool.TimeAsync("dotnet", program, "build", document, "-o", output));
            unchanged.Add(await Tool.TimeAsync("dotnet", program, "build", document, "-o", output));
        }

        report.Add(
            new Row("`naftikoc build` of the main example into an empty folder", cold.Milliseconds(), cold.MedianMilliseconds(), Aim.AtMost(800, " ms")));
        report.Add(new Row("`naftikoc build` with nothing to do", unchanged.Milliseconds(), unchanged.MedianMilliseconds(), Aim.AtMost(300, " ms")));
    }
}
