namespace Naftiko.Compiler.Cli.Batches;

/// <summary>Works on many things at once and takes the results in order.</summary>
internal static class OrderedWork
{
    /// <summary>Results that may wait for an earlier one: enough for a large document not to stop the small ones behind it.</summary>
    private const int Ahead = 32;

    /// <param name="make">Runs on as many threads as there are processors. It must not throw.</param>
    /// <param name="use">Runs on this thread, once for each result, in the order of the items.</param>
    /// <param name="stop">What has begun is brought to its end; nothing else is begun.</param>
    public static void Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> make, Action<TResult> use, CancellationToken stop)
        where TResult : class
    {
        using var room = new SemaphoreSlim(Environment.ProcessorCount);
        var running = new Queue<Task<TResult?>>();
        foreach (var item in items)
        {
            if (running.Count == Ahead)
            {
                UseNext();
            }

            running.Enqueue(Task.Run(() => MakeAsync(item), CancellationToken.None));
        }

        while (running.Count > 0)
        {
            UseNext();
        }

        void UseNext()
        {
            if (running.Dequeue().GetAwaiter().GetResult() is { } result)
            {
                use(result);
            }
        }

        async Task<TResult?> MakeAsync(TItem item)
        {
            await room.WaitAsync(CancellationToken.None);
            try
            {
                return stop.IsCancellationRequested ? null : make(item);
            }
            finally
            {
                room.Release();
            }
        }
    }
}
