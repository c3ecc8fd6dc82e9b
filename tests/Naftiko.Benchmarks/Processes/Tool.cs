using System.Diagnostics;

namespace Naftiko.Benchmarks.Processes;

/// <summary>Runs a program to its end.</summary>
internal static class Tool
{
    /// <summary>Runs a program and returns what it printed on standard output.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds its output.</exception>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
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

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
