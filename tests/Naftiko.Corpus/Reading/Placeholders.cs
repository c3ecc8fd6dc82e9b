using System.Text.RegularExpressions;

namespace Naftiko.Corpus.Reading;

/// <summary>Names in braces, and names that mean the same.</summary>
internal static partial class Placeholders
{
    /// <summary>A path without the names of its placeholders.</summary>
    public static string Anonymous(string path) => Pattern.Replace(path, "{}");

    public static IEnumerable<string> Names(string template) => Pattern.Matches(template).Select(static match => match.Groups[1].Value);

    /// <summary>A path as a pattern; each placeholder is a group, in order.</summary>
    public static Regex ToRegex(string path)
    {
        var literals = Pattern.Split(path).Where(static (_, index) => index % 2 == 0).Select(static literal => Regex.Escape(Uri.UnescapeDataString(literal)));
        return new Regex("^" + string.Join("([^/]*?)", literals) + "$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    }

    /// <summary>Letters and digits in lower case: <c>entity-name</c> and <c>entityName</c> are one.</summary>
    public static string Key(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"\{\{?\s*([^{}]+?)\s*\}?\}")]
    private static partial Regex Pattern { get; }
}
