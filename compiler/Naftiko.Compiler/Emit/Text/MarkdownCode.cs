namespace Naftiko.Compiler.Emit.Text;

/// <summary>A code span of Markdown, also inside a table.</summary>
internal sealed record MarkdownCode(string Text) : ITemplateText
{
    public override string ToString()
    {
        var text = CharacterClass.OneLine(Text).Replace("|", "\\|", StringComparison.Ordinal);
        return text.Contains('`', StringComparison.Ordinal) ? $"`` {text.Replace("``", "` `", StringComparison.Ordinal)} ``" : $"`{text}`";
    }
}
