using System.Text;
using Microsoft.AspNetCore.Http;
using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>
/// A recorded answer, spoken by an upstream of another address and another key: like the real one it puts the <c>Host</c> it saw and
/// its own key into the URLs it returns.
/// </summary>
internal sealed class RecordedAnswer(RecordedExchange exchange, string key) : Answer
{
    public override Task WriteAsync(HttpContext context, ReceivedRequest request)
    {
        var origin = "http://" + request.Header("Host");
        (string, string)[] headers = [.. exchange.ResponseHeaders.Select(header => (header.Key, Translate(header.Value, origin)))];
        var body = Encoding.UTF8.GetBytes(Translate(exchange.ResponseBody, origin));
        return new ScriptedAnswer(exchange.Status, body, headers).WriteAsync(context, request);
    }

    private string Translate(string text, string origin) => text
        .Replace(RecordedTraffic.Origin, origin, StringComparison.Ordinal)
        .Replace("http://gw.example:8443", origin, StringComparison.Ordinal)
        .Replace(RecordedTraffic.Key, Uri.EscapeDataString(key), StringComparison.Ordinal);
}
