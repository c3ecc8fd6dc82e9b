using System.Collections.Immutable;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Text with <c>{{placeholders}}</c>. Neighbouring literals are joined; empty text has no parts.</summary>
internal sealed record Template(ImmutableArray<TemplatePart> Parts)
{
    /// <summary>The placeholder when the whole text is one, so that its value can keep its type.</summary>
    public TemplatePart.Placeholder? Single => Parts is [TemplatePart.Placeholder only] ? only : null;

    public IEnumerable<TemplatePart.Placeholder> Placeholders => Parts.OfType<TemplatePart.Placeholder>();

    /// <summary>The text when it holds no placeholder.</summary>
    public string? LiteralText => Parts switch
    {
        [] => "",
        [TemplatePart.Literal only] => only.Text,
        _ => null,
    };
}
