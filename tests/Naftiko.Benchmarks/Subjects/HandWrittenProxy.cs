using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>The least a person would write: route, call with the key, status, content type and the body as it streams in. No safeguard of any kind.</summary>
internal static class HandWrittenProxy
{
    public static WebApplication Build(string url, string upstream, Api api)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var client = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
        app.MapGet(api.Route, async http =>
        {
            using var request = api.CreateRequest(upstream, (string)http.GetRouteValue(api.Placeholder)!);
            using var response = await client.SendAsync(request, http.RequestAborted);
            http.Response.StatusCode = (int)response.StatusCode;
            http.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            http.Response.ContentLength = response.Content.Headers.ContentLength;
            await response.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
        });
        return app;
    }
}
