namespace Naftiko.Gateway.Tests.Traffic;

/// <summary>One request the real upstream received and the answer it gave.</summary>
/// <param name="Number">The number by which tests and documentation name the exchange.</param>
/// <param name="Operation">The operation exercised; in brackets when no document has it.</param>
/// <param name="Note">What the exchange shows.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as it was on the wire, percent-encoded.</param>
/// <param name="Query">The query string as it was on the wire, without <c>?</c> and without the key.</param>
/// <param name="Key">The key in <c>code</c>, or null when none was sent.</param>
/// <param name="RequestHeaders">Headers the caller set.</param>
/// <param name="RequestBody">The body the caller sent; null when there was none.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="ResponseHeaders">The headers of the answer, without <c>Content-Length</c>.</param>
/// <param name="ResponseBody">The body of the answer, whole; empty when there was none.</param>
internal sealed record RecordedExchange(
    int Number,
    string Operation,
    string Note,
    string Method,
    string Path,
    string Query,
    string? Key,
    IReadOnlyDictionary<string, string> RequestHeaders,
    string? RequestBody,
    int Status,
    IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders,
    string ResponseBody)
{
    /// <summary>Path and query as a caller of the gateway would send them: the gateway adds the key.</summary>
    public string Target => Query.Length == 0 ? Path : Path + "?" + Query;

    public string? ResponseHeader(string name) =>
        ResponseHeaders.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public override string ToString() => $"#{Number} {Operation}: {Note}";
}
