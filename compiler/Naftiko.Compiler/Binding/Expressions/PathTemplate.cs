using System.Collections.Immutable;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>
/// A path or address with placeholders, e.g. <c>/orders/{id}/search(q='{q}')</c>. A placeholder may repeat and may share its segment
/// with text and with other placeholders.
/// </summary>
internal sealed record PathTemplate(ImmutableArray<TemplatePart> Parts)
{
    public IEnumerable<TemplatePart.Placeholder> Placeholders => Parts.OfType<TemplatePart.Placeholder>();

    /// <summary>A placeholder has this name, written one way or another.</summary>
    public bool Holds(string name) => Placeholders.Any(placeholder => NameMatch.Same(placeholder.Name, name));

    /// <summary>The template in one spelling: <c>{{x}}</c> and <c>{ x }</c> are <c>{x}</c>.</summary>
    public override string ToString() => string.Concat(Parts.Select(static part => part switch
    {
        TemplatePart.Placeholder placeholder => "{" + placeholder.Name + "}",
        TemplatePart.Literal literal => literal.Text,
    }));
}
