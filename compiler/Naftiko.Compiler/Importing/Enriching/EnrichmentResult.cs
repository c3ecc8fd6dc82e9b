using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>What a description added to a document.</summary>
/// <param name="Text">The document with what was added, else as it was; null when errors kept it from being compared.</param>
/// <param name="Operations">The operations of the document that the description has, too.</param>
/// <param name="Additions">The keys, parameters and texts that were added, each counted once.</param>
public sealed record EnrichmentResult(string? Text, ImmutableArray<Diagnostic> Diagnostics, int Operations, int Additions);
