namespace Naftiko.Compiler.Text;

/// <summary>Finds what a user probably meant.</summary>
public static class SpellChecker
{
    /// <summary>
    /// The candidate nearest to a word: Damerau-Levenshtein distance over letters and digits, so that case and separators hardly count.
    /// </summary>
    /// <returns>Null when nothing is near enough. Among equals the candidate that comes first in ordinal order.</returns>
    public static string? Suggest(string word, IEnumerable<string> candidates)
    {
        var plain = Plain(word);
        string? best = null;
        var bestScore = (Distance: Limit(plain.Length) + 1, Spelling: int.MaxValue);
        foreach (var candidate in candidates)
        {
            var other = Plain(candidate);
            if (Math.Abs(other.Length - plain.Length) > bestScore.Distance || candidate == word)
            {
                continue;
            }

            var distance = EditDistance.Between(plain, other);
            if (distance > Limit(Math.Max(plain.Length, other.Length)) || distance > bestScore.Distance)
            {
                continue;
            }

            var score = (Distance: distance, Spelling: EditDistance.Between(word, candidate));
            var order = score.CompareTo(bestScore);
            if (order < 0 || (order == 0 && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestScore = score;
            }
        }

        return best;
    }

    /// <summary>How many letters may be wrong. More would suggest other words: <c>created</c> for <c>related</c>.</summary>
    private static int Limit(int length) => length switch
    {
        < 3 => 0,
        < 8 => 1,
        < 12 => 2,
        _ => 3,
    };

    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
