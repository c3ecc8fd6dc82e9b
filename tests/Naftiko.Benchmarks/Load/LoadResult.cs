namespace Naftiko.Benchmarks.Load;

/// <summary>What one round of load gave.</summary>
/// <param name="RequestsPerSecond">Answers per second.</param>
/// <param name="MicrosecondsPerRequest">Processor time of the server for one request.</param>
internal sealed record LoadResult(double RequestsPerSecond, double MicrosecondsPerRequest);
