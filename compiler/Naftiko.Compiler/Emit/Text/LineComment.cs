namespace Naftiko.Compiler.Emit.Text;

/// <summary>Text after what begins a comment in YAML or C#: whatever is in it, the comment ends with its line.</summary>
internal sealed record LineComment(string Text) : ITemplateText
{
    public override string ToString() => CharacterClass.OneLine(Text);
}
