using Naftiko.Benchmarks;
using Naftiko.Benchmarks.Benchmarks;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

if (args is ["serve", var subject, .. var arguments])
{
    // A child process of a benchmark.
    await Subject.ServeAsync(subject, arguments);
    return 0;
}

if (!Options.TryParse(args, out var options, out var problem))
{
    Console.Error.WriteLine(problem);
    return 2;
}

var exitCode = 0;
var report = new Report();
IBenchmark[] benchmarks =
    [new BuildBenchmark(), new RestBenchmark(), new McpBenchmark(), new StartBenchmark(), new MemoryBenchmark(), new ListBenchmark(), new ScaleBenchmark()];
foreach (var benchmark in benchmarks.Where(benchmark => options.Includes(benchmark.Name)))
{
    Console.Error.WriteLine($"{benchmark.Name} …");
    try
    {
        await benchmark.RunAsync(options, report);
    }
    catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
    {
        // What the others measured is not lost.
        Console.Error.WriteLine(exception.Message);
        report.AddFailure(benchmark.Name);
        exitCode = 1;
    }

    // After each, so that a run that is cut short leaves what it measured.
    Directory.CreateDirectory(Repository.Artifacts);
    await File.WriteAllTextAsync(Path.Combine(Repository.Artifacts, "report.md"), report.ToMarkdown());
}

Console.WriteLine(report.ToMarkdown());
return exitCode;
