using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>JSON strings a person can read and review: plain text stays, everything invisible is escaped.</summary>
internal static class JsonEscape
{
    /// <summary>With its quotes. Never holds a run of three quotes, so that it cannot end a raw string literal.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                _ when CharacterClass.IsVisible(text, i) => quoted.Append(text[i]),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}"),
            };
        }

        return quoted.Append('"').ToString();
    }
}
