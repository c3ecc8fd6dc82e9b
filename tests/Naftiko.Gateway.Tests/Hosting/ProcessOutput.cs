using System.Text;
using System.Text.RegularExpressions;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>Collects what a process prints and lets a test wait for a line.</summary>
internal sealed class ProcessOutput
{
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();
    private readonly List<(Regex Pattern, TaskCompletionSource<Match> Seen)> waiting = [];
    private bool ended;

    public override string ToString()
    {
        lock (gate)
        {
            return text.ToString();
        }
    }

    public void Add(string? line)
    {
        lock (gate)
        {
            if (line is null)
            {
                return;
            }

            text.AppendLine(line);
            foreach (var (pattern, seen) in waiting)
            {
                if (pattern.Match(line) is { Success: true } match)
                {
                    seen.TrySetResult(match);
                }
            }
        }
    }

    /// <summary>Completes with the first line, past or future, that matches; fails when the process ends without one.</summary>
    public Task<Match> WaitForAsync(string pattern)
    {
        lock (gate)
        {
            var regex = new Regex(pattern, RegexOptions.CultureInvariant);
            if (regex.Match(text.ToString()) is { Success: true } match)
            {
                return Task.FromResult(match);
            }

            var seen = new TaskCompletionSource<Match>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((regex, seen));
            if (ended)
            {
                seen.TrySetException(Missing(pattern));
            }

            return seen.Task;
        }
    }

    public void End()
    {
        lock (gate)
        {
            ended = true;
            foreach (var (pattern, seen) in waiting)
            {
                seen.TrySetException(Missing(pattern.ToString()));
            }
        }
    }

    private InvalidOperationException Missing(string pattern) =>
        new($"The gateway ended without printing a line like '{pattern}'. It printed:\n{text}");
}
