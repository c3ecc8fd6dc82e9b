using System.Text;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>Text of an MSBuild file.</summary>
internal sealed record XmlText(string Text) : ITemplateText
{
    public override string ToString() =>
        new StringBuilder(XmlDocText.Encode(CharacterClass.OneLine(Text))).Replace("\"", "&quot;").Replace("$", "%24").Replace("@", "%40").ToString();
}
