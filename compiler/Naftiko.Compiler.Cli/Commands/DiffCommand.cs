using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc diff</c>: what a build would change, as a unified diff that <c>git apply</c> understands.</summary>
internal static class DiffCommand
{
    public static int Run(Session session, BuildSettings settings)
    {
        var (build, problem) = GatewayBuild.Open(session.Host, settings);
        if (build is null)
        {
            return session.Finish([problem!]);
        }

        var compiled = BuildCommand.CompileWithProgress(session, build);
        if (compiled.HasErrors)
        {
            return session.Finish(compiled.Findings, Summary.Of(session, "Nothing to compare", compiled), json => SatisfactionReport.WriteJson(json, compiled));
        }

        var plan = build.Plan(compiled);

        // Somebody's edits are what a diff is there to show; that a build would stop at them is not its business.
        Diagnostic[] obstacles =
            [.. plan.Diagnostics.Where(static d => d.Descriptor != OutputDiagnostics.EditedByHand && d.Descriptor != OutputDiagnostics.SomebodyElsesFile)];
        if (!session.IsForMachine)
        {
            PlanReport.WriteDiff(session.Answer, plan);
            if (!compiled.LeftOut.IsEmpty && !session.IsQuiet)
            {
                session.Notes.Line(Summary.Of(session, "Compared", compiled));
            }

            return session.Finish([.. obstacles, .. plan.Notes]);
        }

        return session.Finish([.. compiled.Findings, .. obstacles, .. plan.Notes], "", json =>
        {
            SatisfactionReport.WriteJson(json, compiled);
            PlanReport.WriteJson(json, session, build.Target!.Root, plan, withDiff: true);
        });
    }
}
