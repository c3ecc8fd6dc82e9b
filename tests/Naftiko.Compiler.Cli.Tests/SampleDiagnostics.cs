using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>Findings made by hand. Their ids belong to no stage.</summary>
internal static class SampleDiagnostics
{
    public static readonly DiagnosticDescriptor Undeclared = new(
        "NAF3998", "Sample warning", Severity.Warning, "Nobody declares {{{0}}}.", "Declare {0} under inputParameters.")
    {
        GroupMessage = "{0} placeholders are declared by nobody: {1}.",
    };

    public static readonly DiagnosticDescriptor Broken = new(
        "NAF3999", "Sample error", Severity.Error, "The operation {0} does not exist.", "Did you mean {1}?");

    public static readonly DiagnosticDescriptor Note = new("NAF8999", "Sample advice", Severity.Info, "Consider {0}.", "");

    public static SourceSpan Span(SourceFile file, int line, int column, int endLine, int endColumn) =>
        new(file, new(line, column), new(endLine, endColumn));

    public static Diagnostic UndeclaredAt(SourceFile file, int line, int column, string name) =>
        new(Undeclared, Span(file, line, column, line, column + name.Length), name);
}
