using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>Answers everything with the bytes of a file, which it holds in memory, and given headers: nothing that sends as much can be faster.</summary>
internal static class FixedAnswerServer
{
    /// <param name="url">Where it listens.</param>
    /// <param name="body">The file of the body.</param>
    /// <param name="headers">The file of the headers: a line each, a tab between name and value.</param>
    public static WebApplication Build(string url, string body, string headers)
    {
        var bytes = File.ReadAllBytes(body);
        var lines = File.ReadAllLines(headers).Select(line => line.Split('\t')).Select(line => (Name: line[0], Value: line[1])).ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.Run(http =>
        {
            foreach (var (name, value) in lines)
            {
                http.Response.Headers[name] = value;
            }

            return http.Response.Body.WriteAsync(bytes, 0, bytes.Length);
        });
        return app;
    }
}
