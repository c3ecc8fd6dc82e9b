using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>
/// Both kinds of API: it answers with 0.8 KB of JSON whatever it is asked, with links that hold the key where an orchestration is started, and
/// with 30 MiB of JSON where something large is asked for.
/// </summary>
internal static class UpstreamStub
{
    /// <summary>The value that asks for the large answer.</summary>
    public const string Large = "large";

    public const int LargeLength = 30 * 1024 * 1024;

    private static readonly byte[] Small = Encoding.UTF8.GetBytes(
        $$"""{"name":"HelloSequence","instanceId":"one","runtimeStatus":"Completed","input":"{{new string('x', 500)}}","customStatus":null,"output":["Hello Tokyo!","Hello Seattle!","Hello London!"],"createdTime":"2026-11-23T05:37:50Z","lastUpdatedTime":"2026-11-23T05:37:51Z"}""");

    private static readonly Lazy<byte[]> LargeBody = new(MakeLarge);

    public static WebApplication Build(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.Run(static http =>
        {
            if (http.Request.Method == HttpMethods.Post)
            {
                http.Response.StatusCode = StatusCodes.Status202Accepted;
                return WriteAsync(http, Started(http.Request));
            }

            var isLarge = http.Request.Path.Value!.EndsWith("/" + Large, StringComparison.Ordinal);
            return WriteAsync(http, isLarge ? LargeBody.Value : Small);
        });
        return app;
    }

    private static Task WriteAsync(HttpContext http, byte[] body)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, 0, body.Length);
    }

    /// <summary>What Durable Functions answer to a start: seven links to the host they were asked at, each with the key.</summary>
    private static byte[] Started(HttpRequest request)
    {
        var instance = $"http://{request.Host}/runtime/webhooks/durabletask/instances/one";
        var key = $"taskHub=Hub&connection=Storage&code={Api.Key}";
        request.HttpContext.Response.Headers.Location = $"{instance}?{key}";
        request.HttpContext.Response.Headers.RetryAfter = "10";
        return Encoding.UTF8.GetBytes(
            $$"""{"id":"one","statusQueryGetUri":"{{instance}}?{{key}}","sendEventPostUri":"{{instance}}/raiseEvent/{eventName}?{{key}}","terminatePostUri":"{{instance}}/terminate?reason={text}&{{key}}","rewindPostUri":"{{instance}}/rewind?reason={text}&{{key}}","suspendPostUri":"{{instance}}/suspend?reason={text}&{{key}}","resumePostUri":"{{instance}}/resume?reason={text}&{{key}}","purgeHistoryDeleteUri":"{{instance}}?{{key}}"}""");
    }

    private static byte[] MakeLarge()
    {
        var text = new StringBuilder("[", LargeLength);
        for (var line = 0; text.Length < LargeLength - 400; line++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""{"name":"HelloSequence","instanceId":"{{line:x8}}","runtimeStatus":"Completed","input":{"text":"a \"quoted\" word"},"output":["Hello Tokyo!"],"createdTime":"2026-11-23T05:37:50Z"},""");
        }

        text.Append('"').Append('x', LargeLength - text.Length - 2).Append("\"]");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
