using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Importing;

/// <summary>What became of a description.</summary>
/// <param name="Text">The capability document; null when errors kept it from being made.</param>
/// <param name="Operations">The operations in the document.</param>
/// <param name="Described">The operations in the description.</param>
public sealed record ImportResult(string? Text, ImmutableArray<Diagnostic> Diagnostics, int Operations, int Described)
{
    public int Tools { get; init; }

    public int Routes { get; init; }
}
