using System.Text;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>Text inside an XML documentation comment: one line, no tags, no invisible characters.</summary>
internal sealed record XmlDocText(string Text) : ITemplateText
{
    public override string ToString() => Encode(CharacterClass.OneLine(Text));

    public static string Encode(string text) => new StringBuilder(text)
        .Replace("&", "&amp;")
        .Replace("<", "&lt;")
        .Replace(">", "&gt;")
        .ToString();
}
