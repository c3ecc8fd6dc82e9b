namespace Naftiko.Benchmarks.Load;

/// <summary>The request that is sent again and again.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Headers">The headers.</param>
internal sealed record LoadRequest(string Method, string Path, string? Body, params (string Name, string Value)[] Headers);
