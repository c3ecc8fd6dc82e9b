using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Naftiko.Example.Tests;

/// <summary>A shell in which commands of a README run, and go on running until it is closed.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private readonly Process process;
    private readonly string commands;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentQueue<(string Text, TaskCompletionSource Seen)> awaited = new();

    private Terminal(Process process, string commands)
    {
        this.process = process;
        this.commands = commands;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => Fail();
    }

    private string Printed => string.Join('\n', lines);

    /// <summary>Runs commands to their end.</summary>
    /// <returns>What they print.</returns>
    public static async Task<string> RunAsync(string folder, string commands)
    {
        using var process = Process.Start(Bash(folder, commands, []))!;
        using var patience = new CancellationTokenSource(Patience);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return output.Length > 0 ? output : await errors;
    }

    /// <summary>Runs commands that do not end, and waits until they have printed some lines, which may have more in front of them.</summary>
    public static async Task<Terminal> StartAsync(string folder, string commands, IReadOnlyDictionary<string, string> variables, IEnumerable<string> expected)
    {
        var process = new Process { StartInfo = Bash(folder, commands, variables) };
        var terminal = new Terminal(process, commands);
        var seen = expected.Select(terminal.SeenAsync).ToList();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await Task.WhenAll(seen).WaitAsync(Patience);
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            var printed = terminal.Printed;
            terminal.Dispose();
            throw new InvalidOperationException($"`{commands}` printed:\n{printed}", failure);
        }

        return terminal;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Bash(string folder, string commands, IEnumerable<KeyValuePair<string, string>> variables)
    {
        var start = new ProcessStartInfo("bash", ["-c", commands])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // No part of a build stays behind, where it would hold the output open or be stopped while others use it.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private Task SeenAsync(string text)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited.Enqueue((text, seen));
        return seen.Task;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        foreach (var (text, seen) in awaited)
        {
            if (line.EndsWith(text, StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }
        }
    }

    private void Fail()
    {
        foreach (var (_, seen) in awaited)
        {
            seen.TrySetException(new InvalidOperationException($"`{commands}` has ended."));
        }
    }
}
