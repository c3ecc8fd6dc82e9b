namespace Naftiko.Compiler.Lowering.Names;

/// <summary>
/// Makes C# identifiers out of a document's names. A name depends on nothing but its own node, so that adding or removing a sibling
/// never renames it.
/// </summary>
internal static class NameMaker
{
    /// <summary>The longest identifier made.</summary>
    public const int MaxLength = 64;

    /// <summary><c>If-Match</c> → <c>IfMatch</c>, <c>HTTPServer</c> → <c>HttpServer</c>, <c>404</c> → <c>Value404</c>.</summary>
    public static string Pascal(string name) => Pascal(NameWords.Split(name), name);

    /// <summary>
    /// <c>$select</c> → <c>select</c>, <c>filter[x]</c> → <c>filterX</c>, <c>ref</c> → <c>refValue</c> (a keyword gets a word more, not an
    /// <c>@</c>).
    /// </summary>
    public static string Camel(string name)
    {
        var words = Words(NameWords.Split(name), name);
        words[0] = words[0].ToLowerInvariant();
        var camel = string.Concat(words);
        return CSharpKeywords.Contains(camel) ? camel + "Value" : camel;
    }

    /// <summary>A finished name as that of a variable: <c>DurableFunctions</c> → <c>durableFunctions</c>.</summary>
    public static string Variable(string identifier) => char.ToLowerInvariant(identifier[0]) + identifier[1..];

    /// <summary>
    /// Like <see cref="Pascal(string)"/>, but takes a name written in one run of small letters apart: <c>listinstances</c> →
    /// <c>ListInstances</c>. A name that cannot be taken apart wholly stays one word.
    /// </summary>
    /// <param name="ownTexts">Texts of the name's own node that tell its words: description, path, parameter names.</param>
    /// <param name="otherNames">What the same thing is called elsewhere; the first that has several words stands in for a long name that is one.</param>
    /// <param name="descriptions">Of the same thing; the first short one stands in where no other name does.</param>
    public static string Segment(string name, IEnumerable<string> ownTexts, IEnumerable<string>? otherNames = null, IEnumerable<string?>? descriptions = null)
    {
        const int LongestWord = 12;
        if (Run(name, ownTexts) is not { } words)
        {
            return Pascal(NameWords.Split(name), name);
        }

        if (words.Count == 1 && name.Length > LongestWord)
        {
            words = (otherNames ?? []).Select(NameWords.Split).FirstOrDefault(static other => other.Count > 1)
                ?? (descriptions ?? []).OfType<string>().Select(NameWords.Split).FirstOrDefault(static text => text.Count is > 1 and <= 6)
                ?? words;
        }

        return Pascal(words, name);
    }

    /// <summary>The words of a name written in one run of small letters; null: it is not written so.</summary>
    /// <param name="ownTexts">Texts that tell its words.</param>
    public static List<string>? Run(string name, IEnumerable<string> ownTexts) =>
        NameWords.Split(name) is [var only] && only == name && only.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            ? WordDictionary.Of(only, ownTexts).Segment(only)
            : null;

    /// <summary>
    /// Shortens a name that goes on the wire, such as a tool's: whole words first, then <c>-</c> and a hash of the full name. Shorter
    /// names stay as they are.
    /// </summary>
    public static string Shorten(string name, int maxLength)
    {
        if (name.Length <= maxLength)
        {
            return name;
        }

        var room = maxLength - NameHash.Length - 1;
        return $"{name.AsSpan(0, WordEnd(name, room)).TrimEnd("-_./ ")}-{NameHash.Of(name)}";
    }

    /// <summary>
    /// Where the last word that fits ends. A long word that would take half of the room with it is cut instead: its beginning tells more
    /// than a hash.
    /// </summary>
    private static int WordEnd(string name, int room)
    {
        for (var end = room; end > room / 2; end--)
        {
            if (name[end] is '-' or '_' or '.' or '/' or ' ' || (char.IsUpper(name[end]) && char.IsLower(name[end - 1])))
            {
                return end;
            }
        }

        return room;
    }

    private static string Pascal(List<string> words, string name) => string.Concat(Words(words, name));

    /// <summary>The capitalised words of the identifier, at least one.</summary>
    private static List<string> Words(List<string> words, string name)
    {
        var capitalised = words.ConvertAll(Capitalise);
        if (capitalised.Count == 0)
        {
            return ["Unnamed"];
        }

        if (!char.IsLetter(capitalised[0][0]))
        {
            capitalised.Insert(0, "Value");
        }

        return capitalised.Sum(static w => w.Length) <= MaxLength ? capitalised : Cut(capitalised, name);
    }

    private static List<string> Cut(List<string> words, string name)
    {
        var room = MaxLength - NameHash.Length - 1;
        var left = room;
        var kept = words.TakeWhile(word => (left -= word.Length) >= 0).ToList();
        var free = room - kept.Sum(static word => word.Length);
        if (free > room / 2)
        {
            kept.Add(words[kept.Count][..free]);
        }

        kept.Add("X" + NameHash.Of(name));
        return kept;
    }

    private static string Capitalise(string word)
    {
        var isAcronym = word.Length > 1 && !word.Any(char.IsLower);
        var rest = isAcronym ? word[1..].ToLowerInvariant() : word[1..];
        return char.ToUpperInvariant(word[0]) + rest;
    }
}
