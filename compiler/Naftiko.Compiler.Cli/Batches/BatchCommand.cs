using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Cli.Running;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary><c>naftikoc build</c> and <c>naftikoc check</c> of several documents.</summary>
internal static class BatchCommand
{
    /// <param name="typed">What every document was asked for.</param>
    public static int Build(Session session, Batch batch, BuildSettings typed, CancellationToken cancellation)
    {
        using var stop = new StopSignal(cancellation);
        using var answer = BatchAnswer.For(session);
        var rows = Collect(session, batch, typed, answer, new BatchBuild(session, batch).Run, stop.Token);
        var wasStopped = stop.Token.IsCancellationRequested;
        List<Diagnostic> findings = [.. NothingToDo(rows, batch)];
        var built = rows.FindAll(static row => row.Root is not null);
        var solution = batch.Solution is { } path && built.Count > 0 ? SolutionStep.Plan(session.Host, path, built.SelectMany(ProjectFiles)) : null;
        if (solution is not null)
        {
            findings.AddRange(Conclude(session, solution, typed));
        }

        if (typed is { Verify: true, Check: false, DryRun: false } && !wasStopped)
        {
            wasStopped = !Verify(session, solution is { Problem: null } ? solution.Path : null, built, findings);
        }

        return Finish(session, batch, answer, rows, findings, wasStopped, solution is { Problem: null } ? session.Host.Show(solution.Path) : "");
    }

    public static int Check(Session session, Batch batch, CancellationToken cancellation)
    {
        using var stop = new StopSignal(cancellation);
        using var answer = BatchAnswer.For(session);
        var rows = Collect(session, batch, null, answer, new BatchCheck(session.Host, batch).Run, stop.Token);
        return Finish(session, batch, answer, rows, [.. NothingToDo(rows, batch)], stop.Token.IsCancellationRequested, "");
    }

    private static List<BatchRow> Collect(
        Session session, Batch batch, BuildSettings? typed, BatchAnswer? answer, Action<Action<BatchResult>, Action, CancellationToken> run,
        CancellationToken stop)
    {
        var rows = new List<BatchRow>(batch.Items.Length);
        using var progress = new ProgressBar(session, batch.Items.Length);
        run(Take, progress.Advance, stop);
        return rows;

        void Take(BatchResult result)
        {
            var row = BatchRow.Of(session, result);
            rows.Add(row);
            answer?.Add(result, row);
            progress.Around(() =>
            {
                if (typed is not null)
                {
                    BuildCommand.ShowActions(session, typed, result.Outcome);
                }

                BatchReport.WriteResult(session, result, row);
            });
        }
    }

    private static IEnumerable<Diagnostic> NothingToDo(List<BatchRow> rows, Batch batch) =>
        rows.Count == batch.Items.Length && rows.TrueForAll(static row => row.IsSkipped) ? [new(CommandLineDiagnostics.NothingToBuild, null, rows.Count)] : [];

    private static IEnumerable<Diagnostic> Conclude(Session session, SolutionStep solution, BuildSettings typed)
    {
        var shown = session.Host.Show(solution.Path);
        var problem = typed switch
        {
            { Check: true } => solution.Problem ?? (solution.IsCurrent ? null : new(
                OutputDiagnostics.NotCurrent, null, shown, solution.Before is null ? "it was never built" : "projects are missing in it",
                BuildStep.SameCommand)),
            { DryRun: true } => solution.Problem,
            _ => solution.Write(session.Host),
        };
        return problem is null ? [] : [problem];
    }

    /// <summary>The project of a gateway, and that of its tests where it has some.</summary>
    private static IEnumerable<string> ProjectFiles(BatchRow row)
    {
        var tests = Path.Combine(row.Root!, "Tests");
        return [ProjectFile(row), .. Directory.Exists(tests) ? Directory.GetFiles(tests, "*.csproj") : []];
    }

    /// <summary>The project file is the user's, who may have renamed it.</summary>
    private static string ProjectFile(BatchRow row)
    {
        var expected = Path.Combine(row.Root!, row.Name + ".Gateway.csproj");
        return !File.Exists(expected) && Directory.Exists(row.Root) && Directory.GetFiles(row.Root, "*.csproj") is [var only] ? only : expected;
    }

    /// <returns>False when the user stopped it.</returns>
    private static bool Verify(Session session, string? solution, List<BatchRow> built, List<Diagnostic> findings)
    {
        try
        {
            findings.AddRange(solution is not null
                ? ProjectBuild.VerifySolution(session, solution)
                : built.SelectMany(row => ProjectBuild.Verify(session, row.Root!)));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static int Finish(
        Session session, Batch batch, BatchAnswer? answer, List<BatchRow> rows, List<Diagnostic> findings, bool wasStopped, string solution)
    {
        BatchReport.WriteTable(session, rows);
        var exitCode = ExitCode.Worst([.. rows.Select(static row => row.ExitCode), ExitCode.Of(findings)]);
        exitCode = wasStopped ? ExitCode.Interrupted : exitCode;
        var own = FindingCounts.Of(findings);
        FindingCounts counts = new(rows.Sum(static row => row.Errors) + own.Errors, rows.Sum(static row => row.Warnings) + own.Warnings);
        if (answer is null)
        {
            session.Show(findings, exitCode);
        }
        else
        {
            answer.Finish([.. findings], exitCode, counts);
        }

        if (!session.IsQuiet)
        {
            (session.IsForMachine ? session.Notes : session.Answer).Line(
                Text(session, batch, rows, counts, wasStopped, solution), exitCode == ExitCode.Ok ? Tone.Strong : Tone.Plain);
        }

        return exitCode;
    }

    /// <summary>"62 documents: 58 written, 4 failed · 4 errors · 120 warnings · out/Gateways.slnx · 9.21 s"</summary>
    private static string Text(Session session, Batch batch, List<BatchRow> rows, FindingCounts counts, bool wasStopped, string solution)
    {
        var words = rows.GroupBy(static row => row.Word).Select(static group => $"{group.Count()} {group.Key}");
        var left = batch.Items.Length - rows.Count;
        return Summary.Of(
            session,
            $"{SeverityText.Count(batch.Items.Length, "document")}: {string.Join(", ", words.Concat(left > 0 ? [$"{left} not begun"] : []))}",
            wasStopped ? "stopped" : "",
            counts.Errors > 0 ? SeverityText.Count(counts.Errors, "error") : "",
            counts.Warnings > 0 ? SeverityText.Count(counts.Warnings, "warning") : "",
            solution);
    }
}
