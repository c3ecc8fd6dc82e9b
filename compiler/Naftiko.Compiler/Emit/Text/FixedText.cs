namespace Naftiko.Compiler.Emit.Text;

/// <summary>A piece of text the compiler chose itself, such as a port, a package version or a keyword; never from a document.</summary>
internal sealed record FixedText(string Text) : ITemplateText
{
    public override string ToString() => Text;
}
