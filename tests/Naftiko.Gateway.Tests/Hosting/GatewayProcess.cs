using System.Diagnostics;
using System.Globalization;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>A generated gateway in a process of its own, as a user would run it.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    /// <summary>No step of a test on a loaded machine comes near this; it turns a hang into a failure.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;

    private GatewayProcess(Process process) => this.process = process;

    /// <summary>Everything the gateway printed on standard output and standard error.</summary>
    public ProcessOutput Output { get; } = new();

    /// <summary>What the gateway printed on standard error alone.</summary>
    public ProcessOutput Errors { get; } = new();

    /// <summary>Starts the gateway and waits until every adapter listens.</summary>
    public static async Task<GatewayProcess> StartAsync(ExampleProject project, GatewaySettings settings)
    {
        var gateway = Launch(project, settings);
        try
        {
            await Task.WhenAll(project.Adapters.Select(gateway.AddressOfAsync));
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the gateway without waiting for anything.</summary>
    public static GatewayProcess Launch(ExampleProject project, GatewaySettings settings, params string[] arguments) =>
        Launch(project.Assembly, settings, arguments);

    /// <param name="program">The assembly of a gateway.</param>
    public static GatewayProcess Launch(string program, GatewaySettings settings, params string[] arguments) =>
        LaunchIn(Path.GetDirectoryName(program)!, program, settings, arguments);

    /// <param name="folder">Where it is started from.</param>
    public static GatewayProcess LaunchIn(string folder, string program, GatewaySettings settings, params string[] arguments)
    {
        var process = new Process { StartInfo = StartInfo(program, settings, arguments) };
        process.StartInfo.WorkingDirectory = folder;
        var gateway = new GatewayProcess(process);
        process.OutputDataReceived += (_, line) => gateway.Output.Add(line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            gateway.Output.Add(line.Data);
            gateway.Errors.Add(line.Data);
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = gateway.EndOutputAsync();
        return gateway;
    }

    public static ProcessStartInfo StartInfo(ExampleProject project, GatewaySettings settings, params string[] arguments) =>
        StartInfo(project.Assembly, settings, arguments);

    /// <summary>Where an adapter listens, as the gateway says in its log.</summary>
    public async Task<Uri> AddressOfAsync(string adapter)
    {
        var line = await Output.WaitForAsync(adapter + @" listens on (http://\S+?:\d+)").WaitAsync(Patience);
        return new Uri(line.Groups[1].Value);
    }

    /// <summary>Completes with the exit code, after all output has been read.</summary>
    public async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Asks the process to end, as a container host does.</summary>
    public void SendSigTerm() => Send("TERM");

    /// <summary>Lets the process crash, and waits until it has.</summary>
    public async Task CrashAsync()
    {
        // The runtime takes a first signal as an occasion to write a dump, and only another one ends it.
        var started = Stopwatch.GetTimestamp();
        do
        {
            Send("ABRT");
        }
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)) && Stopwatch.GetElapsedTime(started) < Patience);

        await WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <param name="program">The assembly of a gateway.</param>
    public static ProcessStartInfo StartInfo(string program, GatewaySettings settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        ForgetSettingsOfThisMachine(start);
        foreach (var (name, value) in settings.EnvironmentVariables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Send(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static void ForgetSettingsOfThisMachine(ProcessStartInfo start)
    {
        string[] prefixes = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "DOTNET_RUNNING_IN_CONTAINER", "DURABLE_FUNCTIONS_", "VOYAGES_", "CREW_", "OTEL_", "PORT", "Logging__"];
        var inherited = start.Environment.Keys.Where(name => prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        foreach (var name in inherited)
        {
            start.Environment.Remove(name);
        }
    }

    private async Task EndOutputAsync()
    {
        await process.WaitForExitAsync();
        Output.End();
        Errors.End();
    }
}
