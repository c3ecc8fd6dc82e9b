namespace Naftiko.Compiler.Output;

/// <summary>
/// The shortest edit script between two lists of lines: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy
/// form, behind a trim of the common ends.
/// </summary>
public static class LineDiff
{
    // Beyond this many edits nobody reads the diff, and the search takes quadratic memory.
    private const int MaxEdits = 2_000;

    public static List<LineEdit> Compare(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var prefix = 0;
        while (prefix < before.Length && prefix < after.Length && before[prefix] == after[prefix])
        {
            prefix++;
        }

        var suffix = 0;
        while (suffix < before.Length - prefix && suffix < after.Length - prefix && before[^(suffix + 1)] == after[^(suffix + 1)])
        {
            suffix++;
        }

        var edits = new List<LineEdit>(before.Length + after.Length);
        Append(edits, LineEditKind.Equal, before[..prefix]);
        edits.AddRange(Middle(before[prefix..^suffix], after[prefix..^suffix]));
        Append(edits, LineEditKind.Equal, before[^suffix..]);
        return edits;
    }

    private static List<LineEdit> Middle(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var max = Math.Min(before.Length + after.Length, MaxEdits);
        var furthest = new int[(2 * max) + 2];
        var history = new List<int[]>();
        for (var edits = 0; edits <= max; edits++)
        {
            history.Add((int[])furthest.Clone());
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var down = diagonal == -edits || (diagonal != edits && At(furthest, diagonal - 1) < At(furthest, diagonal + 1));
                var x = down ? At(furthest, diagonal + 1) : At(furthest, diagonal - 1) + 1;
                var y = x - diagonal;
                while (x < before.Length && y < after.Length && before[x] == after[y])
                {
                    x++;
                    y++;
                }

                furthest[Slot(diagonal, furthest.Length)] = x;
                if (x >= before.Length && y >= after.Length)
                {
                    return Backtrack(history, before, after);
                }
            }
        }

        var all = new List<LineEdit>();
        Append(all, LineEditKind.Delete, before);
        Append(all, LineEditKind.Insert, after);
        return all;
    }

    private static List<LineEdit> Backtrack(List<int[]> history, ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var result = new List<LineEdit>();
        var (x, y) = (before.Length, after.Length);
        for (var edits = history.Count - 1; edits >= 0; edits--)
        {
            var furthest = history[edits];
            var diagonal = x - y;
            var down = diagonal == -edits || (diagonal != edits && At(furthest, diagonal - 1) < At(furthest, diagonal + 1));
            var previous = down ? diagonal + 1 : diagonal - 1;
            var startX = edits == 0 ? 0 : At(furthest, previous);
            var startY = edits == 0 ? 0 : startX - previous;
            while (x > startX && y > startY)
            {
                result.Add(new(LineEditKind.Equal, before[--x]));
                y--;
            }

            if (edits > 0)
            {
                result.Add(down ? new(LineEditKind.Insert, after[--y]) : new(LineEditKind.Delete, before[--x]));
            }
        }

        result.Reverse();
        return result;
    }

    private static int At(int[] furthest, int diagonal) => furthest[Slot(diagonal, furthest.Length)];

    private static int Slot(int diagonal, int length) => diagonal < 0 ? diagonal + length : diagonal;

    private static void Append(List<LineEdit> edits, LineEditKind kind, ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            edits.Add(new(kind, line));
        }
    }
}
