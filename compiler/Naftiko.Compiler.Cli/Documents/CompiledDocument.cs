using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>A document after compilation.</summary>
/// <param name="Inputs">The document and its imports relative to its folder, with their hashes.</param>
/// <param name="Findings">All of them, those about reading files included.</param>
internal sealed record CompiledDocument(
    ImmutableSortedDictionary<string, string> Inputs, ImmutableArray<Diagnostic> Findings, GatewayModel? Model, ImmutableArray<GeneratedFile> Files)
{
    /// <summary>Null when an error concerns the document as a whole.</summary>
    public Satisfaction? Satisfaction { get; init; }

    /// <summary>The overlay that was put into the document, as it is shown; null: none.</summary>
    public string? Overlay { get; init; }

    public ImmutableArray<DiagnosticScope> LeftOut { get; init; } = [];

    public bool HasErrors => Findings.Any(static d => d.Severity == Severity.Error);

    public int Warnings => Findings.Count(static d => d.Severity == Severity.Warning);
}
