using System.Text;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Makes names that model providers accept: <c>^[a-zA-Z0-9_.-]{1,64}$</c> for arguments, without the dot for tools.</summary>
internal static class ToolKeys
{
    public const int MaxLength = 64;

    /// <summary><c>$select</c> → <c>select</c>, <c>filter[x]</c> → <c>filter_x</c>, <c>Date&lt;</c> → <c>Date_less</c>.</summary>
    public static string Safe(string name) => Safe(name, allowDot: true);

    public static string SafeToolName(string name) => Safe(name, allowDot: false);

    private static string Safe(string name, bool allowDot)
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

        return text.Length == 0 ? $"input-{NameHash.Of(name)}" : NameMaker.Shorten(text, MaxLength);
    }

    private static bool IsSafe(char character, bool allowDot) =>
        char.IsAsciiLetterOrDigit(character) || character is '_' or '-' || (allowDot && character == '.');
}
