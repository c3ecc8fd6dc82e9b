using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Inspecting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc inspect</c>: what the gateway of a document will do.</summary>
internal static class InspectCommand
{
    /// <param name="tools">Show the lists of tools instead.</param>
    /// <param name="score">Show how well a model can use the tools instead.</param>
    public static int Run(Session session, BuildSettings settings, bool tools, bool score)
    {
        var (document, problem) = Document.Open(session.Host, settings.Document, isTyped: true);
        if (document is null)
        {
            return session.Finish([problem!]);
        }

        var compiled = document.Compile(settings.Name, settings.Compile);
        if (compiled.Model is not { } model || compiled.HasErrors)
        {
            return session.Finish(compiled.Findings, Summary.Of(session, "Nothing to inspect", compiled), json => SatisfactionReport.WriteJson(json, compiled));
        }

        if (score)
        {
            return ShowScore(session, model, compiled);
        }

        if (tools)
        {
            return ShowTools(session, model, compiled);
        }

        if (!session.IsForMachine)
        {
            InspectText.Write(session.Answer, model);
            var warnings = compiled.Warnings > 0
                ? $"{SeverityText.Count(compiled.Warnings, "warning")} (naftikoc check {session.Host.Show(document.FullPath)} shows them)"
                : "";
            return session.Finish([], string.Join(" · ", new[] { SatisfactionReport.Text(compiled), warnings }.Where(static part => part.Length > 0)));
        }

        return session.Finish(compiled.Findings, "", json =>
        {
            SatisfactionReport.WriteJson(json, compiled);
            InspectJson.Write(json, model);
        });
    }

    private static int ShowScore(Session session, Gateway.GatewayModel model, CompiledDocument compiled)
    {
        if (session.IsForMachine)
        {
            return session.Finish(compiled.Findings, "", json => ToolScore.WriteJson(json, model));
        }

        ToolScore.Write(session, model, compiled.Findings);
        return ExitCode.Ok;
    }

    private static int ShowTools(Session session, Gateway.GatewayModel model, CompiledDocument compiled)
    {
        if (session.IsForMachine)
        {
            return session.Finish(compiled.Findings, "", json => ToolListJson.WriteSizes(json, model));
        }

        ToolListJson.Write(session, model);
        return ExitCode.Ok;
    }
}
