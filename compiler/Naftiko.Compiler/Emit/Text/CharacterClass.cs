using System.Globalization;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>Which characters may stand in a source file as they are.</summary>
internal static class CharacterClass
{
    /// <summary>
    /// Control characters, line separators, text-direction marks and other invisible characters, lone surrogates, and what Unicode has
    /// not assigned: a reviewer could not see what they do to the code.
    /// </summary>
    public static bool IsVisible(string text, int index) => char.GetUnicodeCategory(text, index) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.SpaceSeparator => text[index] == ' ',
        UnicodeCategory.Surrogate => index > 0 && char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]) && IsVisible(text, index - 1),
        _ => true,
    };

    /// <summary>Visible text on one line: invisible characters gone, each run of white space a single blank.</summary>
    public static string OneLine(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                {
                    kept.Append(' ');
                }
            }
            else if (IsVisible(text, i))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString().TrimEnd();
    }
}
