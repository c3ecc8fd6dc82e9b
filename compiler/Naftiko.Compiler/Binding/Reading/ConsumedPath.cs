using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads a path of a consumed API, without a fragment (RFC 3986, section 3.5): clients keep it to themselves.</summary>
internal static class ConsumedPath
{
    public static PathTemplate Read(ScalarNode scalar, BindingContext context)
    {
        var path = PathTemplateParser.Parse(scalar, context.Findings);
        var index = path.Parts.ToList().FindIndex(static part => part is TemplatePart.Literal literal && literal.Text.Contains('#', StringComparison.Ordinal));
        if (index < 0)
        {
            return path;
        }

        var literal = (TemplatePart.Literal)path.Parts[index];
        var text = literal.Text[..literal.Text.IndexOf('#', StringComparison.Ordinal)];
        var rest = new PathTemplate(text.Length == 0 ? path.Parts[..index] : [.. path.Parts[..index], literal with { Text = text }]);
        var whole = path.ToString();
        var kept = rest.ToString();
        context.Report(BindingDiagnostics.FragmentInPath, scalar.Span, whole, whole[kept.Length..], kept.Length == 0 ? "/" : kept);
        return rest;
    }
}
