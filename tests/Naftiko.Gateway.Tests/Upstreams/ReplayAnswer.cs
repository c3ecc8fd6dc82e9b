using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>
/// Behaves like the real upstream as far as the record goes: checks the key, then finds the exchange with the same method, path,
/// query, content type, continuation token and body. Of several that fit, the first is taken.
/// </summary>
internal sealed class ReplayAnswer(string key) : Answer
{
    private static readonly string[] Distinguishing = ["Content-Type", "x-ms-continuation-token"];

    public override Task WriteAsync(HttpContext context, ReceivedRequest request) => Choose(request).WriteAsync(context, request);

    private Answer Choose(ReceivedRequest request)
    {
        // A key in the header beats one in the query, and of two in the query the first counts (#34, #40, #41).
        var sent = request.Header("x-functions-key") ?? request.Query.GetValueOrDefault("code").FirstOrDefault();
        if (sent != key)
        {
            return ScriptedAnswer.Empty(401);
        }

        var exchange = RecordedTraffic.Exchanges.FirstOrDefault(candidate => candidate.Status is not (401 or 403) && Fits(candidate, request));
        return exchange is null
            ? ScriptedAnswer.Json(599, $$"""{"Message":"The record has no exchange for {{request.Method}} {{request.RawPath}}."}""")
            : new RecordedAnswer(exchange, key);
    }

    private static bool Fits(RecordedExchange exchange, ReceivedRequest request) =>
        exchange.Method == request.Method
        && Uri.UnescapeDataString(exchange.Path).Equals(request.Path, StringComparison.OrdinalIgnoreCase)
        && Parameters(exchange.Query).SequenceEqual(Parameters(request.RawQuery))
        && Distinguishing.All(name => exchange.RequestHeaders.GetValueOrDefault(name) == request.Header(name))
        && (exchange.RequestBody ?? "") == request.BodyText;

    private static IEnumerable<string> Parameters(string query) => QueryHelpers.ParseQuery(query)
        .Where(parameter => !parameter.Key.Equals("code", StringComparison.OrdinalIgnoreCase))
        .SelectMany(parameter => parameter.Value, (parameter, value) => parameter.Key + "=" + value)
        .Order(StringComparer.Ordinal);
}
