using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>What reached the stub upstream, as it was on the wire.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="RawTarget">The request target, undecoded: path and query.</param>
/// <param name="Headers">All headers, with every value of a repeated one.</param>
/// <param name="Body">The bytes of the body; empty when there was none.</param>
internal sealed record ReceivedRequest(string Method, string RawTarget, IReadOnlyDictionary<string, StringValues> Headers, byte[] Body)
{
    public string RawPath => RawTarget.Split('?', 2)[0];

    public string RawQuery => RawTarget.Contains('?', StringComparison.Ordinal) ? RawTarget.Split('?', 2)[1] : "";

    /// <summary>The path with its percent-encoding undone once.</summary>
    public string Path => Uri.UnescapeDataString(RawPath);

    public Dictionary<string, StringValues> Query => QueryHelpers.ParseQuery(RawQuery);

    /// <summary>The key in the query, which must be there once and in no other spelling of its name.</summary>
    public string? SingleKey => Assert.Single(RawQuery.Split('&'), parameter =>
        Uri.UnescapeDataString(parameter.Split('=')[0]).Equals("code", StringComparison.OrdinalIgnoreCase)) is { } parameter
            ? Uri.UnescapeDataString(parameter["code=".Length..])
            : null;

    public string BodyText => Encoding.UTF8.GetString(Body);

    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public bool HasBody => Header("Content-Length") is not (null or "0") || Header("Transfer-Encoding") is not null;

    public static async Task<ReceivedRequest> ReadAsync(HttpRequest request, string rawTarget)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return new ReceivedRequest(
            request.Method,
            rawTarget,
            request.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }
}
