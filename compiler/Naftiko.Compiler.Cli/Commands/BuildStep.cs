using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>From a compiled document to what was done with it, without a word to the user: one document or many, it is the same.</summary>
internal static class BuildStep
{
    private const int PathsNamed = 3;
    /// <summary>What brings the projects of a batch up to date.</summary>
    public const string SameCommand = "the same command without --check";

    private const string NothingWritten = "Nothing was written";

    public static BuildOutcome Unreadable(Diagnostic problem) => new(BuildResult.Refused, "", [problem]);

    public static BuildOutcome KnownToBeCurrent(ToolHost host, GatewayBuild build) =>
        new(BuildResult.Unchanged, $"{host.Show(build.Target!.Root)} is up to date", []) { Build = build };

    public static BuildOutcome Conclude(ToolHost host, BuildSettings settings, GatewayBuild build, CompiledDocument compiled)
    {
        if (compiled.HasErrors)
        {
            return new(BuildResult.Refused, NothingWritten, compiled.Findings) { Build = build, Compiled = compiled };
        }

        var plan = build.Plan(compiled);
        var folder = host.Show(build.Target!.Root);
        return settings switch
        {
            _ when !plan.Diagnostics.IsEmpty => Outcome(BuildResult.Refused, NothingWritten, [.. plan.Diagnostics]),
            { Check: true } when plan.IsCurrent => Outcome(BuildResult.Unchanged, $"{folder} is up to date"),
            { Check: true } => Outcome(BuildResult.NotCurrent, $"{folder} is not current", [.. plan.Notes, Stale(host, settings, build.Target, plan)]),
            { DryRun: true } => Outcome(BuildResult.Planned, Summary.OfPlan(plan, folder, isIntent: true), [.. plan.Notes]),
            _ => Write(),
        };

        BuildOutcome Write()
        {
            var root = build.Target.Root;

            // Ctrl-C waits for the end of the writing, which is short: a folder is as it was or as it should be.
            using var whole = new StopSignal(CancellationToken.None);
            var problems = OutputWriter.Apply(root, plan);
            if (!problems.IsEmpty)
            {
                return Outcome(BuildResult.Refused, NothingWritten, [.. problems]);
            }

            BuildStamp.Write(root, plan.Actions[^1].After!, build.Choices.Fingerprint);
            return Outcome(plan.IsCurrent ? BuildResult.Unchanged : BuildResult.Written, Summary.OfPlan(plan, folder, isIntent: false), [.. plan.Notes]);
        }

        BuildOutcome Outcome(BuildResult result, string what, params Diagnostic[] more) =>
            new(result, what, [.. compiled.Findings, .. more]) { Build = build, Compiled = compiled, Plan = plan };
    }

    private static Diagnostic Stale(ToolHost host, BuildSettings settings, OutputTarget target, OutputPlan plan)
    {
        var output = settings.Output is null ? "" : $" -o {settings.Output}";
        var command = settings.IsInCompany ? SameCommand : $"naftikoc build {settings.Document}{output}";
        return new(OutputDiagnostics.NotCurrent, null, host.Show(target.Root), Reason(plan, target), command);
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
}
