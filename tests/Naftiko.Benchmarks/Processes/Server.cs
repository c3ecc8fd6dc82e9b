using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Naftiko.Benchmarks.Processes;

/// <summary>A server under load, in a process of its own, whose output goes nowhere.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;

    private Server(string name, Process process, Uri address)
    {
        Name = name;
        this.process = process;
        Address = address;
    }

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>Processor time used so far, by all threads, in user and kernel mode.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a program that listens on a port and waits until it answers.</summary>
    /// <param name="name">For the report.</param>
    /// <param name="port">The port it was told to listen on.</param>
    /// <param name="readyPath">A path that answers with success once it is up.</param>
    /// <param name="environment">Environment variables.</param>
    /// <param name="command">The program and its arguments.</param>
    public static async Task<(Server Server, TimeSpan UntilFirstAnswer)> StartAsync(
        string name, int port, string readyPath, IEnumerable<(string Name, string Value)> environment, params string[] command)
    {
        // The shell gives its place to the program, so that the identifier is the program's.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", .. command])
        {
            // Beside the program, where its appsettings.json is.
            WorkingDirectory = Path.GetDirectoryName(command.First(Path.IsPathRooted)),
        };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        var started = Stopwatch.GetTimestamp();
        var server = new Server(name, Process.Start(start)!, new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"));
        await server.WaitForAnswerAsync(readyPath);
        return (server, Stopwatch.GetElapsedTime(started));
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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

    private async Task WaitForAnswerAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (!process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync(path);
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
            {
                await Task.Yield();
            }
        }

        throw new InvalidOperationException($"{Name} ended with {process.ExitCode} before it answered.");
    }
}
