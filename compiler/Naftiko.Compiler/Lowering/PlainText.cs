using System.Net;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding;

namespace Naftiko.Compiler.Lowering;

/// <summary>Prepares descriptions for models and documentation.</summary>
internal static partial class PlainText
{
    /// <summary>Without HTML and with single blanks; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var plain = Tag().IsMatch(text) ? WebUtility.HtmlDecode(Tag().Replace(text, " ")) : text;
        plain = Blanks().Replace(plain, " ").Trim();
        return plain.Length == 0 ? null : plain;
    }

    /// <summary>A text and one more sentence.</summary>
    public static string Append(string? text, string sentence) =>
        string.IsNullOrEmpty(text) ? sentence : text[^1] is '.' or '!' or '?' or '…' ? $"{text} {sentence}" : $"{text}. {sentence}";

    /// <summary>A file's text with the line ends of all files of a project.</summary>
    public static string UnixLines(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.EndsWith('\n') ? text : text + "\n";
    }

    /// <summary>Null when the text says no more than the name.</summary>
    public static string? Telling(string? text, string name) =>
        Clean(text) is { } clean && !NameMatch.Same(clean, name) ? clean : null;

    /// <summary>A known element of HTML; <c>a &lt; b</c> and <c>&lt;id&gt;</c> stay.</summary>
    [GeneratedRegex(
        @"</?(p|br|b|i|a|ul|ol|li|code|pre|em|strong|div|span|table|tr|td|th|h[1-6])(\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
