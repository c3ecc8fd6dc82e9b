using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>
/// Compiles JSONPath (RFC 9535, all of it) with three habits of capability documents: <c>$.</c> means <c>$</c>, a name after a dot may
/// hold blanks and dashes (<c>$.First Name</c>), and <c>length()</c> may end a path.
/// </summary>
internal static class JsonPathParser
{
    public static JsonPath? Parse(ScalarNode scalar, DiagnosticBag findings) => Parse(new ScalarText(scalar), findings);

    /// <returns>Null when the path was reported as an error.</returns>
    public static JsonPath? Parse(ScalarText source, DiagnosticBag findings)
    {
        var text = source.Text;
        if (text.Trim() is "$" or "$.")
        {
            return JsonPath.Root;
        }

        var reader = new JsonPathReader(text);
        return Checked(reader.Read(), reader, source, findings);
    }

    /// <summary>What follows the name of a value: <c>[0].lat</c> in <c>geo[0].lat</c>.</summary>
    /// <returns>Null when it was reported as an error.</returns>
    public static JsonPath? ParseTail(ScalarText source, DiagnosticBag findings)
    {
        var reader = new JsonPathReader(source.Text);
        return Checked(reader.ReadTail(), reader, source, findings);
    }

    private static JsonPath? Checked(JsonPath path, JsonPathReader reader, ScalarText source, DiagnosticBag findings)
    {
        var text = source.Text;
        if (reader.Problem is { } problem)
        {
            Report(problem, source, findings);
            return null;
        }

        if (!reader.HasRoot)
        {
            var read = text.TrimStart();
            findings.Report(ExpressionDiagnostics.PathWithoutRoot, source.Span(0, text.Length), text, read.StartsWith('[') ? "$" + read : "$." + read);
        }

        return path;
    }

    private static void Report(JsonPathProblem problem, ScalarText source, DiagnosticBag findings)
    {
        var span = source.Span(problem.Start, problem.Length);
        var marked = source.Text.Substring(problem.Start, problem.Length);
        switch (problem.Kind)
        {
            case JsonPathProblemKind.Syntax:
                findings.Report(ExpressionDiagnostics.PathSyntax, span, source.Text, problem.What, problem.Fix);
                break;
            case JsonPathProblemKind.Function:
                findings.Report(ExpressionDiagnostics.PathFunction, span, problem.What, problem.Fix);
                break;
            case JsonPathProblemKind.Type:
                findings.Report(ExpressionDiagnostics.PathTypes, span, marked, problem.What, problem.Fix);
                break;
            case JsonPathProblemKind.Pattern:
                findings.Report(ExpressionDiagnostics.PathPattern, span, problem.What, problem.Fix);
                break;
            default:
                throw new NotSupportedException(problem.Kind.ToString());
        }
    }
}
