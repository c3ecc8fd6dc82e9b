using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>What became of one document of a batch.</summary>
/// <param name="Outcome">What was done with it.</param>
/// <param name="Skipped">Why it was passed over; empty when it was not.</param>
internal sealed record BatchResult(BatchItem Item, BuildOutcome Outcome, string Skipped, TimeSpan Elapsed)
{
    public ImmutableArray<Diagnostic> Findings => Outcome.Findings;

    public bool IsSkipped => Skipped.Length > 0;

    public bool HasErrors => Findings.Any(static d => d.Severity == Severity.Error);

    /// <summary>Of a document that was not compiled: as many as when it was.</summary>
    public int Warnings => Outcome.Compiled is null && Outcome.Result == BuildResult.Unchanged
        ? Outcome.Build!.Target!.Lock!.Origin.Warnings
        : Findings.Count(static d => d.Severity == Severity.Warning);
}
