using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Reads <c>{x}</c> and <c>{{x}}</c>, which mean the same, in paths and addresses.</summary>
internal static class PathTemplateParser
{
    public static PathTemplate Parse(ScalarNode scalar, DiagnosticBag findings) => Parse(new ScalarText(scalar), findings);

    /// <returns>What could be read; braces that do not match are reported and stay literal text.</returns>
    public static PathTemplate Parse(ScalarText source, DiagnosticBag findings)
    {
        var text = source.Text;
        var parts = new TemplatePartList(source);
        var position = 0;
        while (position < text.Length)
        {
            var brace = text.AsSpan(position).IndexOfAny('{', '}');
            if (brace < 0)
            {
                break;
            }

            parts.AddLiteral(position, brace);
            position += brace;
            position = text[position] == '{'
                ? ReadPlaceholder(source, position, parts, findings)
                : Refuse(source, position, 1, "a `}` that closes nothing", parts, findings);
        }

        parts.AddLiteral(position, text.Length - position);
        return new(parts.ToImmutable());
    }

    private static int ReadPlaceholder(ScalarText source, int open, TemplatePartList parts, DiagnosticBag findings)
    {
        var text = source.Text;
        var braces = open + 1 < text.Length && text[open + 1] == '{' ? 2 : 1;
        var inner = open + braces;
        var length = text.AsSpan(inner).IndexOfAny('{', '}', '/');
        if (length < 0 || text[inner + length] != '}')
        {
            return RefuseUnclosed(source, open, inner, parts, findings);
        }

        var close = inner + length;
        if (braces == 2 && (close + 1 >= text.Length || text[close + 1] != '}'))
        {
            return Refuse(source, open, close + 1 - open, "a placeholder that opens with two braces and closes with one", parts, findings);
        }

        var after = close + braces;
        var name = text[inner..close].Trim();
        if (name.Length == 0)
        {
            return Refuse(source, open, after - open, "a placeholder without a name", parts, findings);
        }

        parts.AddPlaceholder(name, open, after - open);
        return after;
    }

    private static int RefuseUnclosed(ScalarText source, int open, int inner, TemplatePartList parts, DiagnosticBag findings)
    {
        var text = source.Text;
        var end = text.AsSpan(inner).IndexOfAny('{', '}');
        if (end < 0)
        {
            return Refuse(source, open, inner - open, "a `{` that is never closed", parts, findings);
        }

        return text[inner + end] == '{'
            ? Refuse(source, open, inner - open, "a `{` inside a placeholder", parts, findings)
            : Refuse(source, open, inner + end + 1 - open, "a `/` inside a placeholder", parts, findings);
    }

    private static int Refuse(ScalarText source, int start, int length, string problem, TemplatePartList parts, DiagnosticBag findings)
    {
        findings.Report(ExpressionDiagnostics.PathTemplateBraces, source.Span(start, length), source.Text, problem);
        parts.AddLiteral(start, length);
        return start + length;
    }
}
