using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>YARP with one route that adds the key. It logs warnings only, where its default is two lines for each request.</summary>
internal static class YarpProxy
{
    public static WebApplication Build(string url, string upstream, Api api)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        var route = new RouteConfig { RouteId = "only", ClusterId = "upstream", Match = new RouteMatch { Path = api.Route } };
        route = api.IsKeyInQuery ? route.WithTransformQueryValue(api.KeyName, Api.Key, append: false) : route.WithTransformRequestHeader(api.KeyName, Api.Key, append: false);
        var cluster = new ClusterConfig
        {
            ClusterId = "upstream",
            Destinations = new Dictionary<string, DestinationConfig> { ["only"] = new() { Address = upstream } },
        };
        builder.Services.AddReverseProxy().LoadFromMemory([route], [cluster]);
        var app = builder.Build();
        app.MapReverseProxy();
        return app;
    }
}
