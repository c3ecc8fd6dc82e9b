using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Naftiko.Compiler;

/// <summary>
/// Work on all cores that never waits for a thread: the caller works too, and alone where no other thread is free. A parallel query would
/// wait for the pool, which stands still when several documents are compiled on it at once.
/// </summary>
internal static class InParallel
{
    /// <returns>In the order of the items.</returns>
    public static ImmutableArray<TResult> Map<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> make)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, results.Length, i => results[i] = make(items[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
