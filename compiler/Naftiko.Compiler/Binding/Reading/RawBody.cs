using System.Collections.Immutable;
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
    public static ConsumedBody Read(ScalarNode text, ImmutableArray<ConsumedParameter> parameters, string operation, BindingContext context)
    {
        var template = TemplateParser.Parse(text, context.Findings);
        if (Declared(parameters) is { } declared)
        {
            return declared switch
            {
                _ when declared.Contains("json", StringComparison.OrdinalIgnoreCase) => BodyReader.Json(template, text.Span, operation, context),
                _ when declared.Contains("sparql", StringComparison.OrdinalIgnoreCase) => BodyReader.Sparql(template, text.Span, operation, context),
                _ when declared.Contains("xml", StringComparison.OrdinalIgnoreCase) => BodyReader.Text(BodyFormat.Xml, template, text.Span),
                _ when declared.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) =>
                    BodyReader.Form(template, text.Span, operation, context),
                _ => BodyReader.Text(BodyFormat.Text, template, text.Span),
            };
        }

        // What begins like JSON is meant to be JSON, and a mistake in it is one.
        var begin = template.Parts is [TemplatePart.Literal first, ..] ? first.Text.TrimStart() : "";
        if (begin.Length == 0 || begin[0] is '{' or '[' or '"' || begin.Contains("\":", StringComparison.Ordinal)
            || JsonBodyTemplate.Parse(template, out _) is not null)
        {
            return BodyReader.Json(template, text.Span, operation, context);
        }

        if (IsForm().IsMatch(text.Value) && FormText.Parse(template) is not null)
        {
            return BodyReader.Form(template, text.Span, operation, context);
        }

        var (type, body) =
            begin[0] == '<' ? ("xml", BodyReader.Text(BodyFormat.Xml, template, text.Span))
            : IsSparql().IsMatch(text.Value) ? ("sparql", BodyReader.Sparql(template, text.Span, operation, context))
            : ("text", (ConsumedBody)BodyReader.Text(BodyFormat.Text, template, text.Span));
        context.Report(BindingDiagnostics.RawBody, text.Span, operation, type);
        return body;
    }

    /// <summary>What the nearest header says.</summary>
    private static string? Declared(ImmutableArray<ConsumedParameter> parameters) => parameters
        .Where(static parameter => parameter.Name.Value.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        .Select(static parameter => parameter.Value?.LiteralText ?? parameter.Shape.Default)
        .FirstOrDefault(static type => type is not null);

    [GeneratedRegex(@"^\s*[A-Za-z0-9_.\[\]-]+=[^&]*(&\s*[A-Za-z0-9_.\[\]-]+=[^&]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IsForm();

    [GeneratedRegex(
        @"^\s*(PREFIX\s+\S*:|BASE\s*<|(SELECT|ASK|CONSTRUCT|DESCRIBE)\b[^{]*\{|(INSERT|DELETE)\s+(DATA|WHERE)?\s*\{)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsSparql();
}
