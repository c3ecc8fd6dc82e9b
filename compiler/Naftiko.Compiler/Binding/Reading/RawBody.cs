using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Reads a body that is written as a string: JSON as a rule; else what its <c>Content-Type</c> header says; else what it plainly is.
/// </summary>
internal static partial class RawBody
{
    public static ConsumedBody Read(ScalarNode text, Fields fields, string operation, BindingContext context)
    {
        var template = TemplateParser.Parse(text, context.Findings);
        if (Declared(fields) is { } declared)
        {
            return declared switch
            {
                _ when declared.Contains("json", StringComparison.OrdinalIgnoreCase) => BodyReader.Json(text, operation, context),
                _ when declared.Contains("sparql", StringComparison.OrdinalIgnoreCase) => BodyReader.Sparql(text, operation, context),
                _ when declared.Contains("xml", StringComparison.OrdinalIgnoreCase) => BodyReader.Text(BodyFormat.Xml, text, context),
                _ when declared.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) =>
                    BodyReader.Form(text, text.Span, operation, context),
                _ => BodyReader.Text(BodyFormat.Text, text, context),
            };
        }

        // What begins like JSON is meant to be JSON, and a mistake in it is one.
        var begin = template.Parts is [TemplatePart.Literal first, ..] ? first.Text.TrimStart() : "";
        if (begin.Length == 0 || begin[0] is '{' or '[' or '"' || begin.Contains("\":", StringComparison.Ordinal)
            || JsonBodyTemplate.Parse(template, out _) is not null)
        {
            return BodyReader.Json(text, operation, context);
        }

        var (type, body) =
            begin[0] == '<' ? ("xml", BodyReader.Text(BodyFormat.Xml, text, context))
            : IsForm().IsMatch(text.Value) && FormText.Parse(template) is not null ? ("formUrlEncoded", BodyReader.Form(text, text.Span, operation, context))
            : IsSparql().IsMatch(text.Value) ? ("sparql", BodyReader.Sparql(text, operation, context))
            : ("text", (ConsumedBody)BodyReader.Text(BodyFormat.Text, text, context));
        if (type != "formUrlEncoded")
        {
            context.Report(BindingDiagnostics.RawBody, text.Span, operation, type);
        }

        return body;
    }

    /// <summary>The value of the operation's own header.</summary>
    private static string? Declared(Fields fields) => (fields.Value("inputParameters") as SequenceNode)?.Items.OfType<MappingNode>()
        .Where(static item => item.Find("name")?.Value is ScalarNode name && name.Value.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        .Select(static item => ((item.Find("value") ?? item.Find("const") ?? item.Find("default"))?.Value as ScalarNode)?.Value)
        .FirstOrDefault();

    [GeneratedRegex(@"^\s*[A-Za-z0-9_.\[\]-]+=[^&]*(&\s*[A-Za-z0-9_.\[\]-]+=[^&]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IsForm();

    [GeneratedRegex(
        @"^\s*(PREFIX\s+\S*:|BASE\s*<|(SELECT|ASK|CONSTRUCT|DESCRIBE)\b[^{]*\{|(INSERT|DELETE)\s+(DATA|WHERE)?\s*\{)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsSparql();
}
