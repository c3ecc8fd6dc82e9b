using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RealUpstream.Driver;

/// <summary>A program that serves something, in a process of its own. What it prints goes to a file and can be waited for.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>Nothing here takes so long, on the slowest machine; it turns a hang into a failure.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly StreamWriter log;
    private readonly string name;
    private readonly Process process;
    private volatile bool ended;
    private TaskCompletionSource printed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServerProcess(string name, string logFolder, ProcessStartInfo start)
    {
        this.name = name;
        log = new StreamWriter(Path.Combine(logFolder, name + ".log")) { AutoFlush = true };
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (gate)
            {
                return string.Join('\n', lines);
            }
        }
    }

    /// <summary>Waits for a line and returns what its first group matched.</summary>
    public async Task<string> WaitForAsync(string pattern)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Task more;
            lock (gate)
            {
                if (lines.Select(line => Regex.Match(line, pattern)).FirstOrDefault(match => match.Success) is { } match)
                {
                    return match.Groups[1].Value;
                }

                more = printed.Task;
            }

            if (process.HasExited)
            {
                throw new InvalidOperationException($"{name} ended with {process.ExitCode}:\n{Output}");
            }

            await Task.WhenAny(more, process.WaitForExitAsync(patience.Token)).WaitAsync(patience.Token);
        }
    }

    /// <summary>Asks the process to end, as a container host does, and waits until all its output has been read.</summary>
    public async Task StopAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await kill.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
    }

    public void Kill()
    {
        if (!ended && !process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        ended = true;
        process.Dispose();
        await log.DisposeAsync();
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (gate)
        {
            lines.Add(line);
            log.WriteLine(line);
            printed.SetResult();
            printed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
