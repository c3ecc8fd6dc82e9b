using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>YARP with one route that adds the key.</summary>
internal static class YarpProxy
{
    public static Task RunAsync(string url, string upstream)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        var route = new RouteConfig { RouteId = "instances", ClusterId = "upstream", Match = new RouteMatch { Path = "/runtime/webhooks/durabletask/instances/{instanceId}" } };
        var cluster = new ClusterConfig
        {
            ClusterId = "upstream",
            Destinations = new Dictionary<string, DestinationConfig> { ["only"] = new() { Address = upstream } },
        };
        builder.Services.AddReverseProxy().LoadFromMemory([route.WithTransformQueryValue("code", Subject.Key)], [cluster]);
        var app = builder.Build();
        app.MapReverseProxy();
        return app.RunAsync();
    }
}
