namespace RealUpstream.Driver;

/// <summary>Something is not as it has to be.</summary>
internal sealed class CheckFailedException(string message) : Exception(message);
