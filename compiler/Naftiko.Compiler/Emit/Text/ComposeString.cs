namespace Naftiko.Compiler.Emit.Text;

/// <summary>A string in a file of Docker Compose, which puts the values of variables where a dollar sign is.</summary>
internal sealed record ComposeString(string Text) : ITemplateText
{
    public override string ToString() => new YamlString(Text.Replace("$", "$$", StringComparison.Ordinal)).ToString();
}
