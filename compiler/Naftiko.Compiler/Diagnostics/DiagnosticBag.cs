using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>Collects the diagnostics of one stage. Not thread-safe: each stage has its own.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private DiagnosticScope? _scope;

    /// <summary>What is being read, where that is one operation or tool.</summary>
    public DiagnosticScope? Scope => _scope;

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic.Scope is null ? diagnostic with { Scope = _scope } : diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    /// <summary>
    /// Adds findings that make errors at the same place superfluous: binding does not wait for the schema check, and so repeats some of its
    /// complaints.
    /// </summary>
    public void Overrule(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var places = diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => (d.Span?.File, d.Span?.Start)).ToHashSet();
        _items.RemoveAll(d => d.Descriptor.Severity == Severity.Error && d.Id.StartsWith("NAF3", StringComparison.Ordinal)
            && places.Contains((d.Span?.File, d.Span?.Start)));
        var keys = diagnostics.Select(static d => (d.Span?.File, d.Span?.Start)).ToHashSet();
        _items.RemoveAll(d => d.Descriptor == BindingDiagnostics.KeyWithoutReader && keys.Contains((d.Span?.File, d.Span?.Start)));
        _items.AddRange(diagnostics);
    }

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        Add(new Diagnostic(descriptor, span, arguments));

    /// <summary>Until the returned value is disposed of, what is added one by one concerns this scope.</summary>
    public IDisposable Within(DiagnosticScope scope)
    {
        var section = new Section(this, _scope);
        _scope = scope;
        return section;
    }

    /// <summary>The findings in the order they were reported.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _items];

    private sealed class Section(DiagnosticBag bag, DiagnosticScope? outer) : IDisposable
    {
        public void Dispose() => bag._scope = outer;
    }
}
