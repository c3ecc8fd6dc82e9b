using System.Text;
using Naftiko.Compiler.Lowering;

namespace Naftiko.Compiler.Importing;

/// <summary>Texts of a description as a document may hold them.</summary>
internal static class Prose
{
    /// <summary>Models read no more than this of a tool.</summary>
    private const int Longest = 1000;

    /// <summary>One paragraph without HTML and control characters, at most as long as models read; null when nothing is left.</summary>
    public static string? Clean(string? text) => Clean(text, out _);

    public static string? Clean(string? text, out bool isShortened)
    {
        isShortened = false;
        var plain = PlainText.Clean(text is null ? null : Printable(text));
        if (plain is null || plain.Length <= Longest)
        {
            return plain;
        }

        isShortened = true;
        var end = plain.LastIndexOf(". ", Longest, StringComparison.Ordinal);
        return end > Longest / 4 ? plain[..(end + 1)] : plain[..Cut(plain)].TrimEnd() + " …";
    }

    /// <summary>The first sentence.</summary>
    public static string? Short(string? text)
    {
        var plain = Clean(text);
        var end = plain?.IndexOf(". ", StringComparison.Ordinal) ?? -1;
        return end < 0 ? plain : plain![..(end + 1)];
    }

    /// <summary>Between words, and never inside of a character.</summary>
    private static int Cut(string text)
    {
        var blank = text.LastIndexOf(' ', Longest);
        return blank > Longest / 2 ? blank : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
    }

    private static string Printable(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Replacement characters stand for halves of surrogate pairs, which no YAML may hold.
            clean.Append(rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) || rune.Value is 0xFEFF or 0xFFFE or 0xFFFF
                ? " "
                : rune.ToString());
        }

        return clean.ToString();
    }
}
