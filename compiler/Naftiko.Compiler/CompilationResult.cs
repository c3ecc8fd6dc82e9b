using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler;

/// <summary>What became of one document.</summary>
/// <param name="Diagnostics">Every finding, ordered by file, position and id, not grouped.</param>
/// <param name="Model">Null when an error kept it from being made.</param>
/// <param name="Files">Ordered by path; empty when there is an error.</param>
public sealed record CompilationResult(
    ImmutableArray<Diagnostic> Diagnostics, GatewayModel? Model, ImmutableArray<GeneratedFile> Files)
{
    /// <summary>Null when an error that concerns the document as a whole keeps the answer from being known.</summary>
    public Satisfaction? Satisfaction { get; init; }

    /// <summary>Operations and tools that <see cref="CompilationOptions.KeepGoing"/> left out, in document order.</summary>
    public ImmutableArray<DiagnosticScope> LeftOut { get; init; } = [];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
