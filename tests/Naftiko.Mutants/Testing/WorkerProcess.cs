using System.Collections.Concurrent;
using System.Diagnostics;

namespace Naftiko.Mutants.Testing;

/// <summary>A worker seen from outside. One that does not answer in time is ended.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;
    private readonly BlockingCollection<string> lines = [];

    public WorkerProcess(string folder, string area)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "Naftiko.Mutants.dll"), "worker", area])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                lines.CompleteAdding();
            }
            else
            {
                lines.Add(line.Data);
            }
        };
        process.BeginOutputReadLine();
    }

    /// <returns>Null when it did not answer in time, or broke down; it is of no use then.</returns>
    public IReadOnlyList<string>? Ask(string question, TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        process.StandardInput.WriteLine(question);
        process.StandardInput.Flush();
        List<string> answer = [];
        while (lines.TryTake(out var line, Left(patience, started)))
        {
            if (line == Worker.End)
            {
                return answer;
            }

            answer.Add(line);
        }

        return null;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        lines.Dispose();
    }

    private static TimeSpan Left(TimeSpan patience, long started) =>
        patience - Stopwatch.GetElapsedTime(started) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
