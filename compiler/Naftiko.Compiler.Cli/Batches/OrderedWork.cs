namespace Naftiko.Compiler.Cli.Batches;

/// <summary>Works on many things at once, beginning them in order and taking the results in order.</summary>
internal static class OrderedWork
{
    /// <summary>Results that may wait for an earlier one: enough for a large document not to stop the small ones behind it.</summary>
    private const int Ahead = 32;

    /// <param name="make">Runs on as many threads as there are processors. It must not throw.</param>
    /// <param name="use">Runs on this thread, once for each result, in the order of the items.</param>
    /// <param name="stop">What has begun is brought to its end; nothing else is begun.</param>
    public static void Run<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> make, Action<TResult> use, CancellationToken stop)
        where TResult : class
    {
        var results = new TaskCompletionSource<TResult?>[items.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        using var room = new SemaphoreSlim(Ahead);
        var begun = 0;
        var workers = Enumerable.Range(0, Math.Min(Environment.ProcessorCount, items.Count))
            .Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        try
        {
            for (var i = 0; i < results.Length; i++)
            {
                var result = results[i].Task.GetAwaiter().GetResult();
                results[i] = null!;
                room.Release();
                if (result is not null)
                {
                    use(result);
                }
            }
        }
        finally
        {
            Interlocked.Exchange(ref begun, items.Count);
            room.Release(workers.Length);
            Task.WaitAll(workers, CancellationToken.None);
        }

        void Work()
        {
            while (true)
            {
                room.Wait(CancellationToken.None);
                var index = Interlocked.Increment(ref begun) - 1;
                if (index >= items.Count)
                {
                    return;
                }

                results[index].SetResult(stop.IsCancellationRequested ? null : make(items[index]));
            }
        }
    }
}
