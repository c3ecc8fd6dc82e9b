using System.Globalization;
using System.Text;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Makes names that model providers accept: <c>^[a-zA-Z0-9_.-]{1,64}$</c> for arguments; for tools without the dot and with a letter or an
/// underscore at the beginning.
/// </summary>
internal static class ToolKeys
{
    public const int MaxLength = 64;

    /// <summary><c>$select</c> → <c>select</c>, <c>filter[x]</c> → <c>filter_x</c>, <c>Date&lt;</c> → <c>Date_less</c>.</summary>
    public static string Safe(string name) => Safe(name, allowDot: true, otherwise: "input");

    public static string SafeToolName(string name)
    {
        var safe = Safe(name, allowDot: false, otherwise: "tool");
        return char.IsAsciiLetter(safe[0]) || safe[0] == '_' ? safe : Shorten("tool_" + safe.TrimStart('-'));
    }

    /// <summary>The name with a number, so that it is no other tool's, within the same length.</summary>
    public static string Numbered(string safe, int number)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return (safe.Length + suffix.Length > MaxLength ? safe[..(MaxLength - suffix.Length)].TrimEnd('-', '_') : safe) + suffix;
    }

    private static string Shorten(string name) => NameMaker.Shorten(name, MaxLength);

    private static string Safe(string name, bool allowDot, string otherwise)
    {
        if (name.Length is > 0 and <= MaxLength && name.All(c => IsSafe(c, allowDot)))
        {
            return name;
        }

        var safe = new StringBuilder();
        foreach (var character in name)
        {
            safe.Append(character switch
            {
                '<' => "_less",
                '>' => "_greater",
                _ when IsSafe(character, allowDot) => character.ToString(),
                _ => "_",
            });
        }

        var text = safe.ToString().Trim('_');
        while (text.Contains("__", StringComparison.Ordinal))
        {
            text = text.Replace("__", "_", StringComparison.Ordinal);
        }

        return text.Length == 0 ? $"{otherwise}-{NameHash.Of(name)}" : Shorten(text);
    }

    private static bool IsSafe(char character, bool allowDot) =>
        char.IsAsciiLetterOrDigit(character) || character is '_' or '-' || (allowDot && character == '.');
}
