using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Naftiko.Benchmarks.Processes;

/// <summary>A server under load, in a process of its own, which writes its log to a file as it would in service.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private readonly Process process;
    private readonly string log;

    private Server(string name, Process process, string log)
    {
        Name = name;
        this.process = process;
        this.log = log;
    }

    public string Name { get; }

    /// <summary>Processor time used so far, by all threads, in user and kernel mode, which Linux keeps in <c>/proc/PID/stat</c>.</summary>
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

    /// <summary>The most resident memory since <see cref="ResetPeakAsync"/>, in bytes.</summary>
    public long PeakWorkingSet
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    private string Id => process.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Starts a program; <see cref="ListensOnAsync"/> says when it is up.</summary>
    /// <param name="name">For the report.</param>
    /// <param name="environment">Environment variables.</param>
    /// <param name="command">The program and its arguments.</param>
    public static Server Start(string name, IEnumerable<(string Name, string Value)> environment, params string[] command)
    {
        Directory.CreateDirectory(Repository.Artifacts);
        var log = Path.Combine(Repository.Artifacts, $"{Guid.NewGuid():n}.log");

        // The shell gives its place to the program, so that the identifier is the program's.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" > \"$log\" 2>&1", "sh", log, .. command])
        {
            // Beside the program, where its appsettings.json is.
            WorkingDirectory = Path.GetDirectoryName(command.First(Path.IsPathRooted)),
        };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        return new Server(name, Process.Start(start)!, log);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until the log says <c>… listens on http://…</c>.</summary>
    /// <param name="listener">What listens: an adapter of a gateway, or one of our own servers.</param>
    public async Task<Uri> ListensOnAsync(string listener)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            // Asked before the log is read: what a program says before it ends is in the log by then.
            var hasExited = process.HasExited;
            var text = File.Exists(log) ? await File.ReadAllTextAsync(log) : "";
            if (Listens.Matches(text).FirstOrDefault(match => match.Groups["listener"].Value == listener) is { } announcement)
            {
                return new Uri(announcement.Groups["url"].Value);
            }

            if (hasExited)
            {
                throw new InvalidOperationException($"{Name} ended with {process.ExitCode} before {listener} listened:\n{text}");
            }

            if (Stopwatch.GetElapsedTime(started) > FirstAnswer.Patience)
            {
                throw new InvalidOperationException($"{listener} of {Name} did not listen within {FirstAnswer.Patience.TotalSeconds} s:\n{text}");
            }

            await Task.Delay(5);
        }
    }

    /// <summary>Makes the kernel forget how much memory the process once held.</summary>
    public Task ResetPeakAsync() => File.WriteAllTextAsync($"/proc/{Id}/clear_refs", "5");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
        File.Delete(log);
    }

    [GeneratedRegex(@"(?<listener>\S+) listens on (?<url>http://[^\s,]+)")]
    private static partial Regex Listens { get; }
}
