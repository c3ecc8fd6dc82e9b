using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>YARP with a route for each request, which adds the key. It logs warnings only, where its default is two lines for each request.</summary>
internal static class YarpProxy
{
    public static WebApplication Build(string url, string upstream, Api api)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        var routes = new[] { api.Route, api.StartRoute }.OfType<string>().Select(path => AddKey(
            new RouteConfig { RouteId = path, ClusterId = "upstream", Match = new RouteMatch { Path = path } }, api)).ToArray();
        var cluster = new ClusterConfig
        {
            ClusterId = "upstream",
            Destinations = new Dictionary<string, DestinationConfig> { ["only"] = new() { Address = upstream } },
        };
        builder.Services.AddReverseProxy().LoadFromMemory(routes, [cluster]);
        var app = builder.Build();
        app.MapReverseProxy();
        return app;
    }

    private static RouteConfig AddKey(RouteConfig route, Api api) => api.IsKeyInQuery
        ? route.WithTransformQueryValue(api.KeyName, Api.Key, append: false)
        : route.WithTransformRequestHeader(api.KeyName, Api.Key, append: false);
}
