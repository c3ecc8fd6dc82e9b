using System.Text.RegularExpressions;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>
/// Tells files written for Naftiko from all others. An import can name any file of the machine, and messages are shown in places that the file's
/// owner does not know: nothing is quoted of a file that does not say that it is one of ours.
/// </summary>
internal static partial class OwnFile
{
    /// <summary>Whether it is worth reading: what never names the language need not be parsed, however large it is.</summary>
    public static bool MayBeOurs(string text) =>
        text.Contains("naftiko", StringComparison.Ordinal) || text.Contains("ikanos", StringComparison.Ordinal);

    /// <summary>A file that could be read as YAML.</summary>
    public static bool IsOurs(MappingNode root) => root.Find("naftiko") is not null || root.Find("ikanos") is not null;

    /// <summary>A file with mistakes, of which there is only the text: one that begins like ours, after comments.</summary>
    public static bool IsOurs(string text) => Beginning.IsMatch(text);

    [GeneratedRegex(
        """\A(?:\s|#[^\n]*\n|---[ \t\r]*\n|%[^\n]*\n)*\{?\s*["']?(?:naftiko|ikanos)["']?[ \t]*:""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Beginning { get; }
}
