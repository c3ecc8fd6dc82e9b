using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>
/// Divides the client methods of a very large feature into files by the segment after the first placeholder of their paths, such as
/// <c>/zones/{id}/settings</c>. Only files are divided: which class a method stands in, and what it is called, never depends on how many
/// others there are.
/// </summary>
internal static class ClientParts
{
    /// <summary>Of more methods than that, the lists of operations and links stand in a file of their own.</summary>
    public const int MostMethodsWithTables = 25;

    /// <summary>More methods than that in a file, and nobody finds his way.</summary>
    private const int MostMethods = 100;

    /// <returns>In the order of their first methods; the suffix is empty, or a dot and a word.</returns>
    public static IEnumerable<(string Suffix, IReadOnlyList<UpstreamOperation> Operations)> Of(IReadOnlyList<UpstreamOperation> operations) =>
        operations.Count <= MostMethods
            ? [("", operations)]
            : operations.GroupBy(static o => Suffix(o), StringComparer.OrdinalIgnoreCase).Select(static g => (g.Key, (IReadOnlyList<UpstreamOperation>)[.. g]));

    private static string Suffix(UpstreamOperation operation)
    {
        var segment = string.Concat(operation.Path.Select(static part => part.Literal ?? "{}")).Split('/')
            .SkipWhile(static s => !IsPlaceholder(s))
            .FirstOrDefault(static s => !IsPlaceholder(s) && s.Any(char.IsAsciiLetter));
        return segment is null ? "" : "." + FileWord(segment);
    }

    private static bool IsPlaceholder(string segment) => segment.Contains('{', StringComparison.Ordinal);

    /// <summary>Letters and digits only, words with a capital: <c>custom_pages</c> becomes <c>CustomPages</c>.</summary>
    private static string FileWord(string segment)
    {
        const int Longest = 40;
        var words = new string([.. segment.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var word = string.Concat(words.Select(static w => char.ToUpperInvariant(w[0]) + w[1..]));
        return word[..Math.Min(word.Length, Longest)];
    }
}
