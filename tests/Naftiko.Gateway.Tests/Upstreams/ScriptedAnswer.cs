using System.Text;
using Microsoft.AspNetCore.Http;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>A fixed status, headers and body.</summary>
internal sealed class ScriptedAnswer(int status, byte[] body, params (string Name, string Value)[] headers) : Answer
{
    /// <summary>The headers say how many bytes there are; otherwise they come in chunks.</summary>
    public bool HasLength { get; init; } = true;

    public static ScriptedAnswer Empty(int status, params (string Name, string Value)[] headers) => new(status, [], headers);

    public static ScriptedAnswer Json(int status, string body, params (string Name, string Value)[] headers) =>
        new(status, Encoding.UTF8.GetBytes(body), [("Content-Type", "application/json; charset=utf-8"), .. headers]);

    public override async Task WriteAsync(HttpContext context, ReceivedRequest request)
    {
        var response = context.Response;
        response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            response.Headers.Append(name, value);
        }

        if (status is 204 or 304)
        {
            return;
        }

        response.ContentLength = HasLength ? body.Length : null;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
