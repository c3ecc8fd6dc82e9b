using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Naftiko.Corpus.Running;

/// <summary>A gateway that serves in this process, built as its own <c>Program.cs</c> builds it.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly List<string> _adapters;

    private RunningGateway(WebApplication application, List<string> adapters)
    {
        _application = application;
        _adapters = adapters;
    }

    /// <param name="settings">As on a command line; every adapter listens on a port of its own.</param>
    public static async Task<RunningGateway> StartAsync(GatewayAssembly gateway, string[] settings)
    {
        var host = gateway.Type("GatewayHost");
        var extensions = gateway.Assembly.GetTypes()
            .Where(type => type.Namespace == host.Namespace)
            .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(static method => method.GetParameters().Length == 1 && method.Name.EndsWith("Gateway", StringComparison.Ordinal))
            .ToList();
        var builder = (WebApplicationBuilder)host.GetMethod("CreateBuilder")!.Invoke(null, [settings])!;
        extensions.Single(static m => m.Name.StartsWith("Add", StringComparison.Ordinal)).Invoke(null, [builder]);
        var application = builder.Build();
        extensions.Single(static m => m.Name.StartsWith("Map", StringComparison.Ordinal)).Invoke(null, [application]);
        await application.StartAsync();

        var type = gateway.Type("Adapter");
        var adapters = application.Services.GetServices(type).Select(adapter => (string)type.GetProperty("Key")!.GetValue(adapter)!).ToList();
        return new RunningGateway(application, adapters);
    }

    /// <summary>Where an adapter listens.</summary>
    public Uri Address(string adapter) => new(_application.Urls.ElementAt(_adapters.IndexOf(adapter)));

    /// <summary>Ends it at once; a stop in order would wait for connections that callers keep.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
