using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>Puts findings in reading order and applies <c>--strict</c> and <c>--severity</c>.</summary>
internal static class DiagnosticOrder
{
    public static ImmutableArray<Diagnostic> Finish(ImmutableArray<Diagnostic> diagnostics, CompilationOptions options) =>
    [
        .. diagnostics
            .Where(d => !IsOff(d, options))
            .Select(d => d with { Severity = SeverityOf(d, options) })
            .OrderBy(d => d.Span?.File.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span?.Start ?? default(SourcePosition))
            .ThenBy(d => d.Id, StringComparer.Ordinal)
    ];

    private static bool IsOff(Diagnostic diagnostic, CompilationOptions options) =>
        !IsFixed(diagnostic, options) && options.Severities.TryGetValue(diagnostic.Id, out var severity) && severity is null;

    private static Severity SeverityOf(Diagnostic diagnostic, CompilationOptions options)
    {
        if (options.Strict && diagnostic.Descriptor.IsDeviation)
        {
            return Severity.Error;
        }

        // What was toned down where it does not matter stays so, whatever the same finding matters elsewhere.
        return !IsFixed(diagnostic, options) && options.Severities.TryGetValue(diagnostic.Id, out var severity) && severity is { } chosen
            && (chosen < diagnostic.Severity || diagnostic.Severity == diagnostic.Descriptor.Severity)
                ? chosen
                : diagnostic.Severity;
    }

    /// <summary>An error means that the gateway would not do what the document says; nobody can wish that away.</summary>
    private static bool IsFixed(Diagnostic diagnostic, CompilationOptions options) =>
        diagnostic.Descriptor.Severity == Severity.Error || (options.Strict && diagnostic.Descriptor.IsDeviation);
}
