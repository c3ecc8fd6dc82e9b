namespace Naftiko.Benchmarks.Processes;

/// <summary>One of the addresses a server answers at.</summary>
/// <param name="Server">The process.</param>
/// <param name="Address">Scheme, host and port.</param>
internal sealed record Target(Server Server, Uri Address);
