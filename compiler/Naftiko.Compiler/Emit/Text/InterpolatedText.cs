namespace Naftiko.Compiler.Emit.Text;

/// <summary>Literal text inside an interpolated C# string.</summary>
internal sealed record InterpolatedText(string Text) : ITemplateText
{
    public override string ToString() =>
        CSharpString.Escape(Text).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
