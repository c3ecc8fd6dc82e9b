namespace Naftiko.Compiler.Lowering.Names;

/// <summary>
/// The words one name may be made of: those of its own node and a few that API names are full of. Never those of a sibling, so that a
/// name does not change when a sibling does.
/// </summary>
internal sealed class WordDictionary
{
    private readonly HashSet<string> _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    private WordDictionary(HashSet<string> words)
    {
        _words = words;
        _lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = words.Max(static w => w.Length);
    }

    /// <param name="name">Counts as a word only where a text of several words says so: a path that merely repeats it tells nothing.</param>
    public static WordDictionary Of(string name, IEnumerable<string> ownTexts)
    {
        var words = new HashSet<string>(ApiWords.All, StringComparer.Ordinal);
        foreach (var text in ownTexts)
        {
            foreach (var word in NameWords.Split(text))
            {
                Add(words, word.ToLowerInvariant());
            }
        }

        // `island` is a word of its own even where `is` and `land` are; `listinstances` in a path is not.
        if (ApiWords.StartsWithVerb(name))
        {
            words.Remove(name);
        }

        return new(words);
    }

    /// <summary>The fewest words that make up the whole name, longer ones first among equals; the name itself when there is no way.</summary>
    public List<string> Segment(string name)
    {
        // best[i]: the fewest words for name[i..], the larger sum of squared lengths among equals, and the first word's length.
        var best = new (int Count, int Weight, int Length)[name.Length + 1];
        for (var start = name.Length - 1; start >= 0; start--)
        {
            best[start] = (int.MaxValue, 0, 0);
            var limit = Math.Min(_longest, name.Length - start);
            for (var length = 1; length <= limit; length++)
            {
                var rest = best[start + length];
                if (rest.Count == int.MaxValue || !IsWord(name.AsSpan(start, length)))
                {
                    continue;
                }

                var candidate = (Count: rest.Count + 1, Weight: rest.Weight + (length * length), Length: length);
                if (candidate.Count < best[start].Count || (candidate.Count == best[start].Count && candidate.Weight >= best[start].Weight))
                {
                    best[start] = candidate;
                }
            }
        }

        var words = new List<string>();
        for (var i = 0; i < name.Length && best[0].Count != int.MaxValue; i += best[i].Length)
        {
            words.Add(name.Substring(i, best[i].Length));
        }

        return words.Count > 0 ? words : [name];
    }

    private bool IsWord(ReadOnlySpan<char> text) => _lookup.Contains(text) || !text.ContainsAnyExceptInRange('0', '9');

    private static void Add(HashSet<string> words, string word)
    {
        if (word.Length < 2)
        {
            return;
        }

        words.Add(word);

        // A description says "Lists" where a name says "list", a path "instances" where a name says "instance", and the other way round.
        if (word.Length < 4)
        {
            return;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            words.Add(word[..^3] + "y");
        }
        else if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            words.Add(word[..^1]);
        }
        else if (word.EndsWith('y'))
        {
            words.Add(word[..^1] + "ies");
        }
        else
        {
            words.Add(word + "s");
        }
    }
}
