using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>
/// Reads Mustache-like templates: <c>{{name}}</c>, also written <c>{{{name}}}</c> or <c>{{&amp;name}}</c>, which mean the same because
/// values are encoded for the place they go to. Comments <c>{{! … }}</c> disappear; sections and partials are refused.
/// </summary>
internal static class TemplateParser
{
    public static Template Parse(ScalarNode scalar, DiagnosticBag findings) => Parse(new ScalarText(scalar), findings);

    /// <returns>What could be read; a broken placeholder is reported and stays literal text.</returns>
    public static Template Parse(ScalarText source, DiagnosticBag findings)
    {
        var text = source.Text;
        var parts = new TemplatePartList(source);
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf("{{", position, StringComparison.Ordinal);
            if (open < 0)
            {
                break;
            }

            parts.AddLiteral(position, open - position);
            position = ReadPlaceholder(source, open, parts, findings);
        }

        parts.AddLiteral(position, text.Length - position);
        return new(parts.ToImmutable());
    }

    private static int ReadPlaceholder(ScalarText source, int open, TemplatePartList parts, DiagnosticBag findings)
    {
        var text = source.Text;

        // `{{{` opens a triple placeholder only if `}}}` closes it; in JSON such as `{{{x}}` the first brace is text.
        var isTriple = text.AsSpan(open).StartsWith("{{{", StringComparison.Ordinal);
        var close = text.IndexOf(isTriple ? "}}}" : "}}", open, StringComparison.Ordinal);
        var inner = isTriple ? open + 3 : open + 2;
        if (isTriple && (close < 0 || text.AsSpan(inner, close - inner).ContainsAny('{', '}')))
        {
            parts.AddLiteral(open, 1);
            return open + 1;
        }

        var next = text.IndexOf("{{", inner, StringComparison.Ordinal);
        if (close < 0 || (next >= 0 && next < close))
        {
            findings.Report(ExpressionDiagnostics.TemplateNotClosed, source.Span(open, 2), "{{", "}}");
            var end = close < 0 ? text.Length : next;
            parts.AddLiteral(open, end - open);
            return end;
        }

        var after = close + (isTriple ? 3 : 2);
        var name = text[inner..close].Trim();
        if (name.StartsWith('&'))
        {
            name = name[1..].Trim();
        }

        if (Refusal(name) is { } construct)
        {
            findings.Report(ExpressionDiagnostics.TemplateNotSupported, source.Span(open, after - open), text[open..after], construct);
            return after;
        }

        if (name.StartsWith('!'))
        {
            return after;
        }

        if (name.Length == 0)
        {
            findings.Report(ExpressionDiagnostics.TemplateEmpty, source.Span(open, after - open), text[open..after]);
            return after;
        }

        parts.AddPlaceholder(name, open, after - open);
        return after;
    }

    private static string? Refusal(string name) => name switch
    {
        ['#', ..] => "the beginning of a Mustache section",
        ['^', ..] => "the beginning of an inverted Mustache section",
        ['/', ..] => "the end of a Mustache section",
        ['>', ..] => "a Mustache partial",
        ['=', ..] => "a change of Mustache delimiters",
        _ => null,
    };
}
