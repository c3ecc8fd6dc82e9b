using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Naftiko.Corpus.Running;

/// <summary>A gateway that serves in this process, built as its own <c>Program.cs</c> builds it.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    private readonly object _application;
    private readonly Task<int> _run;

    private RunningGateway(object application, Task<int> run)
    {
        _application = application;
        _run = run;
    }

    public static async Task<RunningGateway> StartAsync(GatewayAssembly gateway, string[] settings)
    {
        var builderType = gateway.Type("GatewayBuilder");
        var builder = Activator.CreateInstance(builderType, [settings])!;
        var extensions = gateway.Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(static method => method.GetParameters().Length == 1 && method.ReturnType == typeof(void))
            .ToList();
        extensions.Single(m => m.GetParameters()[0].ParameterType == builderType).Invoke(null, [builder]);
        var application = builderType.GetMethod("Build")!.Invoke(builder, [])!;
        extensions.Single(m => m.GetParameters()[0].ParameterType == application.GetType()).Invoke(null, [application]);
        var run = (Task<int>)application.GetType().GetMethod("RunAsync")!.Invoke(application, [])!;
        var running = new RunningGateway(application, run);
        var started = new TaskCompletionSource();
        using var registration = running.Lifetime.ApplicationStarted.Register(started.SetResult);
        if (await Task.WhenAny(started.Task, run) == run)
        {
            throw new InvalidOperationException($"the gateway ended with code {await run}");
        }

        return running;
    }

    /// <summary>Where an adapter listens.</summary>
    public Uri Address(string adapter) => new(((WebApplication)_application.GetType().GetProperty(adapter)!.GetValue(_application)!).Urls.Single());

    public async ValueTask DisposeAsync()
    {
        Lifetime.StopApplication();
        await _run;
        await ((IAsyncDisposable)_application).DisposeAsync();
    }

    private IHostApplicationLifetime Lifetime =>
        ((IServiceProvider)_application.GetType().GetProperty("Shared")!.GetValue(_application)!).GetRequiredService<IHostApplicationLifetime>();
}
