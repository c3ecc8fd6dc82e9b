using Naftiko.Benchmarks.Reporting;

namespace Naftiko.Benchmarks.Benchmarks;

internal interface IBenchmark
{
    string Name { get; }

    Task RunAsync(Options options, Report report);
}
