namespace Naftiko.Benchmarks.Processes;

/// <summary>What a run of a program took.</summary>
/// <param name="Elapsed">From its start to its end.</param>
/// <param name="Processor">Of all its threads.</param>
/// <param name="PeakMemory">Resident, in bytes.</param>
internal sealed record Usage(TimeSpan Elapsed, TimeSpan Processor, long PeakMemory);
