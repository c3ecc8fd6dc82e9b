using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>Puts findings in reading order and applies <c>--strict</c>.</summary>
internal static class DiagnosticOrder
{
    public static ImmutableArray<Diagnostic> Finish(ImmutableArray<Diagnostic> diagnostics, bool strict) =>
    [
        .. diagnostics
            .Select(d => strict && d.Descriptor.IsDeviation ? d with { Severity = Severity.Error } : d)
            .OrderBy(d => d.Span?.File.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span?.Start ?? default(SourcePosition))
            .ThenBy(d => d.Id, StringComparer.Ordinal)
    ];
}
