using System.Diagnostics;

namespace RealUpstream.Driver;

/// <summary>Runs checks one by one, says how each went and counts. The key must be in nothing that came back meanwhile.</summary>
internal sealed class Scoreboard(SecretWatch watch)
{
    private int passed;
    private int failed;

    public async Task CheckAsync(string name, Func<Task> check)
    {
        var started = Stopwatch.GetTimestamp();
        List<string> faults = [];
        try
        {
            await check();
        }
        catch (CheckFailedException exception)
        {
            faults.Add(exception.Message);
        }
        // Whatever goes wrong in one check, the others still tell something.
        catch (Exception exception)
        {
            faults.Add(exception.ToString());
        }

        if (watch.TakeSeen() is { Count: > 0 } places)
        {
            faults.Add($"the key is in {string.Join(", ", places)}");
        }

        if (faults.Count == 0)
        {
            Interlocked.Increment(ref passed);
            Console.WriteLine($"ok      {name} ({Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s)");
        }
        else
        {
            Interlocked.Increment(ref failed);
            Console.WriteLine($"FAILED  {name}: {string.Join("; ", faults)}");
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
