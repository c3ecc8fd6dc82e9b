using System.Diagnostics;

namespace RealUpstream.Driver;

/// <summary>Runs checks one by one, says how each went and counts.</summary>
internal sealed class Scoreboard(SecretWatch watch)
{
    private int passed;
    private int failed;

    public async Task CheckAsync(string name, Func<Task> check)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await check();
            watch.ThrowIfSeen();
            Interlocked.Increment(ref passed);
            Console.WriteLine($"ok      {name} ({Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s)");
        }
        // Whatever goes wrong in one check, the others still tell something.
        catch (Exception exception)
        {
            Interlocked.Increment(ref failed);
            Console.WriteLine($"FAILED  {name}: {(exception is CheckFailedException ? exception.Message : exception.ToString())}");
        }
    }

    public Task CheckAsync(string name, Action check) => CheckAsync(name, () =>
    {
        check();
        return Task.CompletedTask;
    });

    /// <summary>Prints the totals and returns the exit code.</summary>
    public int Total()
    {
        Console.WriteLine($"real upstream: {passed} passed, {failed} failed");
        return failed == 0 && passed > 0 ? 0 : 1;
    }
}
