using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>
/// A capability document in one shape, whatever dialect it was written in, with every name resolved. Nothing behind this record looks
/// at YAML again.
/// </summary>
/// <param name="Label">The human name of the document; empty when it has none.</param>
/// <param name="Dialect">Decides what an unmarked input means.</param>
/// <param name="Consumes">Inline and imported APIs in document order.</param>
/// <param name="Exposes">In document order.</param>
internal sealed record BoundDocument(
    string Label,
    string? Description,
    Dialect Dialect,
    ImmutableArray<Bind> Binds,
    ImmutableArray<ConsumedApi> Consumes,
    ImmutableArray<ExposedAdapter> Exposes,
    SourceSpan Span)
{
    /// <summary>As its author counts; null: the document says nothing about it.</summary>
    public string? Version { get; init; }

    /// <summary>Every REST operation and tool in the document, also those that could not be read.</summary>
    public ImmutableArray<DiagnosticScope> Declared { get; init; } = [];

    /// <summary>Credentials that stood in the document; the values read from it refer to their settings.</summary>
    public ImmutableArray<LiteralSecret> LiteralSecrets { get; init; } = [];
}

/// <summary>The two families of documents, told apart by what they say about consumed parameters.</summary>
internal enum Dialect
{
    /// <summary>As specified: consumed parameters carry neither type nor required, and an unmarked exposed input is required.</summary>
    Official,

    /// <summary>As published: consumed parameters carry types and required marks, and an unmarked exposed input is optional.</summary>
    Field,
}
