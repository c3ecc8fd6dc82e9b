namespace Naftiko.Compiler.Text;

/// <summary>Insertions, deletions, replacements and swaps of neighbours needed to turn one text into another.</summary>
internal static class EditDistance
{
    /// <summary>Longer texts are no typing errors of each other; comparing only this much bounds the cost.</summary>
    private const int MaxCompared = 256;

    /// <summary>Optimal string alignment, the usual restricted form of the Damerau-Levenshtein distance.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, MaxCompared)];
        right = right[..Math.Min(right.Length, MaxCompared)];
        Span<int> beforePrevious = stackalloc int[right.Length + 1];
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, beforePrevious[j - 2] + 1);
                }

                current[j] = best;
            }

            var free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }

        return previous[right.Length];
    }
}
