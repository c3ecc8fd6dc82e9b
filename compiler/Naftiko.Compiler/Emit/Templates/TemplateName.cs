using System.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>The spelling of names in templates.</summary>
internal static class TemplateName
{
    /// <summary><c>WireName</c> → <c>wire_name</c></summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
