using System.Text.Json;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Cli.Running;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc build</c> of one document: writes the gateway project, or says whether that would change anything.</summary>
internal static class BuildCommand
{
    public static int Run(Session session, BuildSettings settings)
    {
        var (build, problem) = GatewayBuild.Open(session.Host, settings);
        if (build is null)
        {
            return session.Finish([problem!]);
        }

        if (MayTakeShortcut(session, settings) && build.IsKnownToBeCurrent())
        {
            return session.Finish([], UpToDateSummary(session, build));
        }

        var compiled = CompileWithProgress(session, build);
        var outcome = BuildStep.Conclude(session.Host, settings, build, compiled);
        ShowActions(session, settings, outcome);
        Diagnostic[] findings =
        [
            .. outcome.Findings,
            .. settings.Verify && outcome.Result is BuildResult.Written or BuildResult.Unchanged ? ProjectBuild.Verify(session, build.Target!.Root) : [],
        ];
        return session.Finish(findings, Summary.Of(session, outcome.What, compiled, findings), json => WriteJson(json, session, settings, outcome));
    }

    /// <summary>Whoever wants to see every finding, or wants proof, gets a compilation.</summary>
    public static bool MayTakeShortcut(Session session, BuildSettings settings) =>
        session is { IsDetailed: false, Options.Format: OutputFormat.Human or OutputFormat.Concise }
        && settings is { Check: false, DryRun: false, Force: false, Verify: false };

    public static CompiledDocument CompileWithProgress(Session session, GatewayBuild build)
    {
        using var progress = new ProgressLine(session, $"Compiling {SafeText.OneLine(build.Document.Source.Path)} …");
        return build.Compile();
    }

    /// <summary>What was done or would be done with each file, where that was asked for.</summary>
    public static void ShowActions(Session session, BuildSettings settings, BuildOutcome outcome)
    {
        if (session.IsForMachine || outcome.Plan is not { } plan || settings.Check)
        {
            return;
        }

        if (settings.DryRun && session.IsDetailed)
        {
            PlanReport.WriteDiff(session.Answer, plan);
        }
        else if (settings.DryRun ? !session.IsQuiet : session.IsDetailed && outcome.Result != BuildResult.Refused)
        {
            PlanReport.WriteList(session.Answer, plan, isIntent: settings.DryRun);
        }
    }

    public static void WriteJson(Utf8JsonWriter json, Session session, BuildSettings settings, BuildOutcome outcome)
    {
        if (outcome.Compiled is { } compiled)
        {
            SatisfactionReport.WriteJson(json, compiled);
        }

        if (outcome is { Plan: { } plan, Build.Target: { } target })
        {
            PlanReport.WriteJson(json, session, target.Root, plan, withDiff: settings.DryRun && session.IsDetailed);
        }
    }

    private static string UpToDateSummary(Session session, GatewayBuild build)
    {
        var warnings = build.Target!.Lock!.Origin.Warnings;
        var count = SeverityText.Count(warnings, "warning");
        return Summary.Of(
            session,
            $"{session.Host.Show(build.Target.Root)} is up to date",
            warnings > 0 ? $"{count} (naftikoc check {session.Host.Show(build.Document.FullPath)} shows {(warnings == 1 ? "it" : "them")})" : "");
    }
}
