using System.Text.RegularExpressions;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Importing.Operations;

/// <summary>Names the API by its title: without what every title says, and short.</summary>
internal static class ApiName
{
    private const int MostWords = 3;

    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "apis", "rest", "restful", "http", "web", "service", "services", "openapi", "swagger", "spec", "specification", "the", "a", "an", "of", "for",
        "v", "public", "reference", "documentation", "description", "endpoint", "endpoints", "json", "server", "and", "with",
    };

    public static string Of(string? title)
    {
        // A brand is one word, however it is written: GitHub.
        var words = Regex.Split(title ?? "", "[^A-Za-z0-9]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            .Select(static word => word.ToLowerInvariant())
            .Where(static word => word.Length > 0 && !Empty.Contains(word) && !(word[0] == 'v' && word[1..].All(char.IsAsciiDigit)))
            .SkipWhile(static word => !char.IsAsciiLetter(word[0]))
            .Where(static word => !word.All(char.IsAsciiDigit))
            .Take(MostWords)
            .ToList();
        return words.Count == 0 ? "api" : string.Join('-', words);
    }

    /// <summary>A tag or another text as the name of a thing.</summary>
    public static string Kebab(string text, string otherwise)
    {
        var words = NameWords.Split(text).Select(static word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())
            .Where(static word => word.Length > 0);
        return string.Join('-', words) is { Length: > 0 } name && char.IsAsciiLetter(name[0]) ? name : otherwise;
    }
}
