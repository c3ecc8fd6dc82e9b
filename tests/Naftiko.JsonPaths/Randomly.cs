namespace Naftiko.JsonPaths;

/// <summary>Numbers that look random and are the same each time and everywhere.</summary>
internal sealed class Randomly(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, but without, <paramref name="limit"/>.</summary>
    public int Next(int limit)
    {
        // SplitMix64.
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Next(choices.Length)];
}
