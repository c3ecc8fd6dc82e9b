using System.Text.RegularExpressions;

namespace Naftiko.Corpus.Reading;

/// <summary>Names in braces, and names that mean the same.</summary>
internal static partial class Placeholders
{
    /// <summary>A route without the names of its placeholders, and without slashes and encodings that make no difference.</summary>
    public static string Anonymous(string path) => Uri.UnescapeDataString(Slashes.Replace(Pattern.Replace(path, "{}"), "/").TrimEnd('/'));

    public static IEnumerable<string> Names(string template) => Pattern.Matches(template).Select(static match => match.Groups[1].Value);

    /// <summary>The name, when a text is one placeholder and nothing else.</summary>
    public static string? Only(string text) =>
        Pattern.Match(text.Trim()) is { Success: true } match && match.Length == text.Trim().Length ? match.Groups[1].Value : null;

    /// <summary>The text with a value for each placeholder; null when one has none.</summary>
    public static string? Fill(string template, Func<string, string?> value)
    {
        var isComplete = true;
        var filled = Pattern.Replace(template, match =>
        {
            var text = value(match.Groups[1].Value);
            isComplete &= text is not null;
            return text ?? "";
        });
        return isComplete ? filled : null;
    }

    /// <summary>A path as a pattern for what goes over the wire; each placeholder is a group, in order.</summary>
    public static Regex ToRegex(string path)
    {
        var literals = Pattern.Split(path).Where(static (_, index) => index % 2 == 0).Select(static literal => Regex.Escape(Encode(literal)));
        return new Regex("^" + string.Join("([^/]*?)", literals) + "$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    }

    /// <summary>Letters and digits in lower case: <c>entity-name</c> and <c>entityName</c> are one.</summary>
    public static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Percent-encodes what may not stand in a path (RFC 3986, section 3.3); what is encoded already stays.</summary>
    public static string Encode(string literal) => Forbidden.Replace(literal, static match => Uri.EscapeDataString(match.Value));

    [GeneratedRegex(@"\{\{?\s*([^{}]+?)\s*\}?\}")]
    private static partial Regex Pattern { get; }

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes { get; }

    [GeneratedRegex(@"(?:[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]|%(?![0-9A-Fa-f]{2}))+")]
    private static partial Regex Forbidden { get; }
}
