using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>Answers everything with the same 0.8 KB of JSON.</summary>
internal static class UpstreamStub
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        $$"""{"name":"HelloSequence","instanceId":"one","runtimeStatus":"Completed","input":"{{new string('x', 500)}}","customStatus":null,"output":["Hello Tokyo!","Hello Seattle!","Hello London!"],"createdTime":"2026-11-23T05:37:50Z","lastUpdatedTime":"2026-11-23T05:37:51Z"}""");

    public static Task RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = Body.Length;
            return http.Response.Body.WriteAsync(Body, 0, Body.Length);
        });
        return app.RunAsync();
    }
}
