using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>What is kept of a document once it is done: a batch may have thousands, and their code and text must not pile up.</summary>
/// <param name="Document">As it is shown.</param>
/// <param name="Root">The project folder as a full path; null when nothing is there of this document.</param>
internal sealed record BatchRow(string Document, string Word, string Skipped, string? Root, string? Name, int ExitCode, int Errors, int Warnings)
{
    public Satisfaction? Satisfaction { get; init; }

    public bool IsSkipped => Skipped.Length > 0;

    public static BatchRow Of(Session session, BatchResult result)
    {
        var outcome = result.Outcome;
        return new(
            session.Host.Show(result.Item.FullPath),
            WordFor(result),
            result.Skipped,
            result.HasErrors && outcome.Result != BuildResult.NotCurrent ? null : outcome.Build?.Target?.Root,
            outcome.Compiled?.Model?.Name ?? outcome.Build?.Target?.Lock?.Origin.Name,
            Hosting.ExitCode.Of(result.Findings),
            result.Findings.Count(static d => d.Severity == Severity.Error),
            result.Warnings)
        {
            Satisfaction = outcome.Compiled?.Satisfaction,
        };
    }

    private static string WordFor(BatchResult result) => result switch
    {
        { IsSkipped: true } => "skipped",
        { Outcome.Result: BuildResult.NotCurrent } => "not current",
        { HasErrors: true } => "failed",
        { Outcome.Result: BuildResult.Written } => "written",
        { Outcome.Result: BuildResult.Planned, Outcome.Plan.IsCurrent: false } => "would write",
        { Outcome.Result: BuildResult.Checked } => "ok",
        _ => "up to date",
    };
}
