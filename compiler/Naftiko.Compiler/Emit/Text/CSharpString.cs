using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>A C# string literal: verbatim where it is all backslashes, regular otherwise, as a person would write it.</summary>
internal sealed record CSharpString(string Text) : ITemplateText
{
    public override string ToString() => IsBetterVerbatim ? $"@\"{Text}\"" : $"\"{Escape(Text)}\"";

    private bool IsBetterVerbatim =>
        Text.Contains('\\', StringComparison.Ordinal)
        && !Text.Contains('"', StringComparison.Ordinal)
        && Enumerable.Range(0, Text.Length).All(i => CharacterClass.IsVisible(Text, i));

    /// <summary>The content of a regular literal.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append(@"\\"),
                '\n' => escaped.Append(@"\n"),
                '\r' => escaped.Append(@"\r"),
                '\t' => escaped.Append(@"\t"),
                '\0' => escaped.Append(@"\0"),
                _ when CharacterClass.IsVisible(text, i) => escaped.Append(text[i]),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}"),
            };
        }

        return escaped.ToString();
    }
}
