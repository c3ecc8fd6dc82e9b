namespace Naftiko.Corpus.Running;

/// <summary>A request as it reached the upstream.</summary>
/// <param name="Path">As it went over the wire.</param>
/// <param name="Query">Decoded, in order.</param>
internal sealed record ReceivedRequest(
    string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public override string ToString() => $"{Method} {Path}{(Query.Count > 0 ? "?" : "")}{string.Join('&', Query.Select(static p => $"{p.Key}={p.Value}"))}";
}
