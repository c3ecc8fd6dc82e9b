using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>
/// Keeps a document from speaking to the terminal: escape sequences, control characters and marks that reorder text ("Trojan Source",
/// CVE-2021-42574) become visible stand-ins of one column each.
/// </summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>One line of text; line breaks become blanks.</summary>
    public static string OneLine(string text) => Clean(text.ReplaceLineEndings(" "), keepTabs: false);

    /// <summary>A source line; tabs stay for the caller to expand.</summary>
    public static string SourceLine(string text) => Clean(text, keepTabs: true);

    private static string Clean(string text, bool keepTabs)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            var clean = Clean(text, i, keepTabs);
            if (clean != text[i] && result is null)
            {
                result = new StringBuilder(text, 0, i, text.Length);
            }

            result?.Append(clean);
        }

        return result?.ToString() ?? text;
    }

    private static char Clean(string text, int index, bool keepTabs)
    {
        var c = text[index];
        if (c == '\t')
        {
            return keepTabs ? c : ' ';
        }

        if (c < ' ')
        {
            return (char)('\u2400' + c);
        }

        if (char.IsSurrogate(c))
        {
            return char.IsSurrogatePair(text, IndexOfPair(text, index)) ? c : Replacement;
        }

        return char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator ? Replacement : c;
    }

    /// <summary>Where the pair would begin that the surrogate at the index belongs to, kept inside the text.</summary>
    private static int IndexOfPair(string text, int index)
    {
        var start = char.IsLowSurrogate(text[index]) ? index - 1 : index;
        return Math.Clamp(start, 0, Math.Max(0, text.Length - 2));
    }
}
