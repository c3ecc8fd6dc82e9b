using System.Text.Json;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Cli.Running;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc build</c>: writes the gateway project, or says whether that would change anything.</summary>
internal static class BuildCommand
{
    private const int PathsNamed = 3;

    public static int Run(Session session, BuildSettings settings)
    {
        var (build, problem) = GatewayBuild.Open(session, settings);
        if (build is null)
        {
            return session.Finish([problem!]);
        }

        if (MayTakeShortcut(session, settings) && build.IsKnownToBeCurrent())
        {
            return session.Finish([], UpToDateSummary(session, build));
        }

        var compiled = build.Compile();
        if (compiled.HasErrors)
        {
            return session.Finish(compiled.Findings, Summary.Of(session, "Nothing was written", compiled), json => SatisfactionReport.WriteJson(json, compiled));
        }

        var plan = build.Plan(compiled);
        return settings switch
        {
            _ when !plan.Diagnostics.IsEmpty => Refuse(session, settings, build, compiled, plan),
            { Check: true } => Check(session, settings, build, compiled, plan),
            { DryRun: true } => DryRun(session, build, compiled, plan),
            _ => Write(session, settings, build, compiled, plan),
        };
    }

    // Whoever wants to see every finding, or wants proof, gets a compilation.
    private static bool MayTakeShortcut(Session session, BuildSettings settings) =>
        session is { IsDetailed: false, Options.Format: OutputFormat.Human or OutputFormat.Concise }
        && settings is { Check: false, DryRun: false, Force: false, Verify: false };

    private static string UpToDateSummary(Session session, GatewayBuild build)
    {
        var warnings = build.Target!.Lock!.Origin.Warnings;
        var count = SeverityText.Count(warnings, "warning");
        return Summary.Of(
            session,
            $"{session.Host.Show(build.Target.Root)} is up to date",
            warnings > 0 ? $"{count} (naftikoc check {session.Host.Show(build.Document.FullPath)} shows {(warnings == 1 ? "it" : "them")})" : "");
    }

    private static int Refuse(Session session, BuildSettings settings, GatewayBuild build, CompiledDocument compiled, OutputPlan plan)
    {
        if (settings.DryRun && !session.IsForMachine)
        {
            ShowIntent(session, plan);
        }

        Diagnostic[] findings = [.. compiled.Findings, .. plan.Diagnostics];
        return session.Finish(findings, Summary.Of(session, "Nothing was written", compiled, findings), json => WriteJson(json, session, build, compiled, plan));
    }

    private static int Check(Session session, BuildSettings settings, GatewayBuild build, CompiledDocument compiled, OutputPlan plan)
    {
        var folder = session.Host.Show(build.Target!.Root);
        if (plan.IsCurrent)
        {
            return session.Finish(compiled.Findings, Summary.Of(session, $"{folder} is up to date", compiled), Json);
        }

        var output = settings.Output is null ? "" : $" -o {settings.Output}";
        var stale = new Diagnostic(OutputDiagnostics.NotCurrent, null, folder, Reason(plan, build.Target), settings.Document + output);
        Diagnostic[] findings = [.. compiled.Findings, stale];
        return session.Finish(findings, Summary.Of(session, $"{folder} is not current", compiled, findings), Json);

        void Json(Utf8JsonWriter json) => WriteJson(json, session, build, compiled, plan);
    }

    private static void WriteJson(Utf8JsonWriter json, Session session, GatewayBuild build, CompiledDocument compiled, OutputPlan plan, bool withDiff = false)
    {
        SatisfactionReport.WriteJson(json, compiled);
        PlanReport.WriteJson(json, session, build.Target!.Root, plan, withDiff);
    }

    private static string Reason(OutputPlan plan, OutputTarget target)
    {
        if (target.Lock is null)
        {
            return "it was never built";
        }

        var paths = plan.Actions.Where(static a => a.Changes).Select(static a => a.Path).ToList();
        var shown = string.Join(", ", paths.Take(PathsNamed));
        var more = paths.Count > PathsNamed ? $" and {paths.Count - PathsNamed} more" : "";
        var version = target.Lock.Origin.Tool == ToolIdentity.Version ? "" : $"; it was made by naftikoc {target.Lock.Origin.Tool}, this is {ToolIdentity.Version}";
        return $"a build would change {shown}{more}{version}";
    }

    private static int DryRun(Session session, GatewayBuild build, CompiledDocument compiled, OutputPlan plan)
    {
        if (!session.IsForMachine)
        {
            ShowIntent(session, plan);
        }

        var what = Summary.OfPlan(plan, session.Host.Show(build.Target!.Root), isIntent: true);
        return session.Finish(
            compiled.Findings, Summary.Of(session, what, compiled), json => WriteJson(json, session, build, compiled, plan, session.IsDetailed));
    }

    private static void ShowIntent(Session session, OutputPlan plan)
    {
        if (session.IsDetailed)
        {
            PlanReport.WriteDiff(session.Answer, plan);
        }
        else if (!session.IsQuiet)
        {
            PlanReport.WriteList(session.Answer, plan, isIntent: true);
        }
    }

    private static int Write(Session session, BuildSettings settings, GatewayBuild build, CompiledDocument compiled, OutputPlan plan)
    {
        var root = build.Target!.Root;
        var problems = OutputWriter.Apply(root, plan);
        if (!problems.IsEmpty)
        {
            Diagnostic[] all = [.. compiled.Findings, .. problems];
            return session.Finish(all, Summary.Of(session, "Nothing was written", all));
        }

        BuildStamp.Write(root, plan.Actions[^1].After!, settings.Compile.Fingerprint);
        if (session.IsDetailed && !session.IsForMachine)
        {
            PlanReport.WriteList(session.Answer, plan, isIntent: false);
        }

        Diagnostic[] findings = [.. compiled.Findings, .. settings.Verify ? ProjectBuild.Verify(session, root) : []];
        var what = Summary.OfPlan(plan, session.Host.Show(root), isIntent: false);
        return session.Finish(findings, Summary.Of(session, what, compiled, findings), json => WriteJson(json, session, build, compiled, plan));
    }
}
