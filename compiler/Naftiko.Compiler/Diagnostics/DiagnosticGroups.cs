using System.Collections.Immutable;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>
/// Puts findings of one file that share a descriptor with a <see cref="DiagnosticDescriptor.GroupMessage"/> together, for readers who want the gist.
/// </summary>
public static class DiagnosticGroups
{
    /// <returns>In the order of each group's first member.</returns>
    public static ImmutableArray<DiagnosticGroup> Of(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Select(static (diagnostic, index) => (diagnostic, index))
            .GroupBy(static d => (
                d.diagnostic.Id, d.diagnostic.Severity, d.diagnostic.Span?.File.Path, Advice(d.diagnostic),
                Single: d.diagnostic.Descriptor.GroupMessage is null ? d.index : -1))
            .Select(static g => new DiagnosticGroup([.. g.Select(static d => d.diagnostic)]))
    ];

    /// <summary>Every finding by itself.</summary>
    public static ImmutableArray<DiagnosticGroup> Singles(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(static d => new DiagnosticGroup([d]))];

    /// <summary>Where a finding brings its own advice, only those with the same one are one.</summary>
    private static string Advice(Diagnostic diagnostic) => diagnostic.Descriptor.Help is ['{', >= '0' and <= '9', '}'] ? diagnostic.Help : "";
}
