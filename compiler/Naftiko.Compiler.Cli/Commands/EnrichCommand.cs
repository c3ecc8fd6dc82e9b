using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing.Enriching;
using Naftiko.Compiler.Output;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc enrich</c>: adds to a document what a description of its API says and the document does not.</summary>
internal static class EnrichCommand
{
    private const string StandardOutput = "-";

    public static int Run(Session session, EnrichSettings settings)
    {
        if (settings.Output == StandardOutput && session.IsForMachine)
        {
            return session.Finish([new Diagnostic(
                CommandLineDiagnostics.Usage, null, "-o - and --format both write to standard output.", "Name a file with -o, or leave out --format.")]);
        }

        var (document, problem) = Document.Open(session.Host, settings.Document, isTyped: true);
        var (description, otherProblem) = document is null ? (null, problem) : DescriptionFile.Open(session.Host, settings.Description, $"enrich {document.Source.Path} --openapi");
        if (document is null || description is null)
        {
            return session.Finish([otherProblem!]);
        }

        if (!settings.Overlay && document.Overlay is { } existing)
        {
            return session.Finish([new Diagnostic(EnrichingDiagnostics.HasOverlay, null, document.Source.Path, existing.Path)]);
        }

        var changed = settings.Overlay ? document.Overlay ?? new(session.Host.Show(document.OverlayPath), "") : document.Source;
        EnrichmentResult result;
        using (new ProgressLine(session, $"Comparing {SafeText.OneLine(document.Source.Path)} …"))
        {
            result = document.Enrich(description, settings.Api, settings.Outputs, settings.Overlay);
        }

        return result.Text is null ? session.Finish(result.Diagnostics)
            : settings.Check ? Check(session, changed, result)
            : settings.DryRun ? Show(session, changed, result)
            : settings.Output == StandardOutput ? Print(session, result)
            : Write(session, settings.Overlay ? document.OverlayPath : document.FullPath, result, settings.Output);
    }

    private static int Check(Session session, SourceFile changed, EnrichmentResult result)
    {
        var exitCode = Finish(session, result, result.Additions == 0
            ? $"{SafeText.OneLine(changed.Path)} has what the description says"
            : $"The description would change {SafeText.OneLine(changed.Path)} in {SeverityText.Count(result.Additions, "place")}");
        return exitCode == ExitCode.Ok && result.Additions > 0 ? ExitCode.NotCurrent : exitCode;
    }

    private static int Show(Session session, SourceFile changed, EnrichmentResult result)
    {
        if (!session.IsForMachine)
        {
            PlanReport.WriteDiff(session.Answer, UnifiedDiff.Write(changed.Path, changed.Text, result.Text));
        }

        return Finish(session, result, "");
    }

    private static int Print(Session session, EnrichmentResult result)
    {
        session.Host.Out.Write(result.Text);
        session.Show(result.Diagnostics);
        return ExitCode.Of(result.Diagnostics);
    }

    private static int Write(Session session, string fullPath, EnrichmentResult result, string? output)
    {
        var target = output is null ? fullPath : session.Host.FullPath(output);
        var shown = session.Host.Show(target);
        if ((output is not null || result.Additions > 0) && WholeFile.Write(target, result.Text!) is { } problem)
        {
            return session.Finish([new Diagnostic(CommandLineDiagnostics.CannotCreate, null, shown, problem)]);
        }

        return Finish(session, result, result.Additions == 0
            ? $"{shown} has what the description says"
            : $"Changed {shown} in {SeverityText.Count(result.Additions, "place")}");
    }

    private static int Finish(Session session, EnrichmentResult result, string what) => session.Finish(
        result.Diagnostics,
        what.Length == 0 ? "" : Summary.Of(
            session, what, $"{SeverityText.Count(result.Operations, "operation")} described", FindingWords.Warnings(result.Diagnostics),
            FindingWords.Notes(result.Diagnostics, session)),
        json =>
        {
            json.WriteNumber("operations", result.Operations);
            json.WriteNumber("changes", result.Additions);
        });
}
