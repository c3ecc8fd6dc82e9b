using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>Collects the diagnostics of one stage. Not thread-safe: each stage has its own.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    /// <summary>
    /// Adds findings that make errors at the same place superfluous: binding reads imported files, which no schema checks, and so repeats
    /// some of the schema's complaints.
    /// </summary>
    public void Overrule(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var places = diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => (d.Span?.File, d.Span?.Start)).ToHashSet();
        _items.RemoveAll(d => d.Severity == Severity.Error && d.Id.StartsWith("NAF3", StringComparison.Ordinal) && places.Contains((d.Span?.File, d.Span?.Start)));
        _items.AddRange(diagnostics);
    }

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        _items.Add(new Diagnostic(descriptor, span, arguments));

    /// <summary>The findings in the order they were reported.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _items];
}
