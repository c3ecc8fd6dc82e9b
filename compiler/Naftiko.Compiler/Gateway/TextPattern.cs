using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Gateway;

/// <summary>Regular expressions of documents, which are ECMAScript's (ECMA-262) by intent and .NET's by use.</summary>
internal static class TextPattern
{
    /// <summary>Whether .NET can read it; otherwise it is only shown, and the upstream checks it.</summary>
    public static bool IsReadable(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
