using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>Answers everything with the bytes of a file, which it holds in memory: nothing that sends as much can be faster.</summary>
internal static class FixedAnswerServer
{
    public static Task RunAsync(string url, string path)
    {
        var body = File.ReadAllBytes(path);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = "text/event-stream";
            return http.Response.Body.WriteAsync(body, 0, body.Length);
        });
        return app.RunAsync();
    }
}
