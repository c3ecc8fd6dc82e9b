using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the URI of a resource; with placeholders it is a template of level 1 (RFC 6570).</summary>
internal static partial class ResourceUriReader
{
    /// <returns>Null where it is no URI, which has been reported.</returns>
    public static PathTemplate? Read(Fields fields, SpannedText owner, BindingContext context)
    {
        if (fields.Needed("uri", "The resource") is not { } written)
        {
            return null;
        }

        var uri = PathTemplateParser.Parse(fields.Scalar("uri")!, context.Findings);
        var hasScheme = uri.Parts is [TemplatePart.Literal first, ..] && Scheme.IsMatch(first.Text);
        if (!hasScheme || uri.Parts.OfType<TemplatePart.Literal>().Any(static literal => Refused.IsMatch(literal.Text)))
        {
            context.Report(McpDiagnostics.ResourceUri, written.Span, owner.Value, written.Value);
            return null;
        }

        return AreVariables(uri, owner, context) ? uri : null;
    }

    private static bool AreVariables(PathTemplate uri, SpannedText owner, BindingContext context)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var findings = 0;
        for (var i = 0; i < uri.Parts.Length; i++)
        {
            if (uri.Parts[i] is not TemplatePart.Placeholder placeholder)
            {
                continue;
            }

            var problem = !Variable.IsMatch(placeholder.Name) ? "has a name that clients cannot fill in; it may have letters, digits and `_`"
                : !seen.Add(placeholder.Name) ? "stands there twice"
                : uri.Parts[i - 1] is TemplatePart.Placeholder ? "follows another one, so that nobody could tell where one value ends"
                : null;
            if (problem is not null)
            {
                findings++;
                context.Report(McpDiagnostics.UriVariable, placeholder.Span, placeholder.Name, owner.Value, problem);
            }
        }

        return findings == 0;
    }

    /// <summary>RFC 3986, section 3.1.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:.", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme { get; }

    [GeneratedRegex("""[\s<>"\\^`|\p{Cc}]""", RegexOptions.CultureInvariant)]
    private static partial Regex Refused { get; }

    [GeneratedRegex("^[A-Za-z0-9_]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Variable { get; }
}
