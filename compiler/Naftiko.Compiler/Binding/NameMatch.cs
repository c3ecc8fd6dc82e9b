namespace Naftiko.Compiler.Binding;

/// <summary>
/// Compares names as authors mean them: <c>{entity-name}</c>, <c>entityName</c> and <c>entity_name</c> are the same. Where both an exact
/// and a loose match exist, the exact one must win, so look for it first.
/// </summary>
internal static class NameMatch
{
    /// <summary>Equal letters and digits, ignoring case.</summary>
    public static bool Same(string left, string right)
    {
        int i = 0, j = 0;
        while (true)
        {
            i = Skip(left, i);
            j = Skip(right, j);
            if (i == left.Length || j == right.Length)
            {
                // Names without a single letter or digit are equal only when they are identical.
                return i == left.Length && j == right.Length && (HasLetter(left) || left == right);
            }

            if (char.ToLowerInvariant(left[i++]) != char.ToLowerInvariant(right[j++]))
            {
                return false;
            }
        }
    }

    /// <summary>What names that are the <see cref="Same"/> have in common, to look many of them up.</summary>
    public static string KeyOf(string name) => HasLetter(name) ? string.Create(name.Count(char.IsLetterOrDigit), name, static (key, text) =>
    {
        var at = 0;
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            key[at++] = char.ToLowerInvariant(c);
        }
    }) : name;

    /// <returns>The exact match, else the first loose one, else null.</returns>
    public static T? Find<T>(IEnumerable<T> items, Func<T, string> nameOf, string name)
        where T : class
    {
        T? loose = null;
        foreach (var item in items)
        {
            var candidate = nameOf(item);
            if (candidate == name)
            {
                return item;
            }

            loose ??= Same(candidate, name) ? item : null;
        }

        return loose;
    }

    private static int Skip(string text, int index)
    {
        while (index < text.Length && !char.IsLetterOrDigit(text[index]))
        {
            index++;
        }

        return index;
    }

    private static bool HasLetter(string text) => text.Any(char.IsLetterOrDigit);
}
