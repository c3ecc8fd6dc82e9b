using System.ComponentModel;
using System.Diagnostics;

namespace Naftiko.Benchmarks.Processes;

/// <summary>Runs a program to its end.</summary>
internal static class Tool
{
    /// <summary>Runs a program and returns what it printed on standard output.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds its output.</exception>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start =
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}");
    }

    /// <summary>Runs a program and returns how long it took, from its start to its end.</summary>
    public static async Task<TimeSpan> TimeAsync(string program, params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        await RunAsync(program, arguments);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Runs a program and returns how long it took, how much processor time, and the most memory it held.</summary>
    public static async Task<Usage> MeasureAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = Repository.Root };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var usage = new Usage(default, default, 0);
        while (!process.HasExited)
        {
            // Nothing of this can be asked once the process is gone; both only grow, so the last look is at most a moment short.
            usage = Look(process, usage);
            await Task.Delay(2);
        }

        return process.ExitCode == 0
            ? usage with { Elapsed = Stopwatch.GetElapsedTime(started) }
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static Usage Look(Process process, Usage last)
    {
        try
        {
            process.Refresh();
            return new Usage(default, process.TotalProcessorTime, Math.Max(last.PeakMemory, process.PeakWorkingSet64));
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It ended while it was looked at.
            return last;
        }
    }

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
