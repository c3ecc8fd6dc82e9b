namespace Naftiko.Compiler.Emit.Text;

/// <summary>Text after <c># </c> in YAML: whatever is in it, the comment ends with its line.</summary>
internal sealed record YamlComment(string Text) : ITemplateText
{
    public override string ToString() => CharacterClass.OneLine(Text);
}
