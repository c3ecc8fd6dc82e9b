using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc check</c>: compiles without looking at any output folder and shows every finding.</summary>
internal static class CheckCommand
{
    public static int Run(Session session, BuildSettings settings)
    {
        var (document, problem) = Document.Open(session.Host, settings.Document, isTyped: true);
        if (document is null)
        {
            return session.Finish([problem!]);
        }

        CompiledDocument compiled;
        using (new ProgressLine(session, $"Checking {Rendering.SafeText.OneLine(document.Source.Path)} …"))
        {
            compiled = document.Compile(settings.Name, settings.Compile);
        }

        var verdict = compiled.HasErrors ? "" : ", no errors";
        return session.Finish(
            compiled.Findings,
            Summary.Of(session, $"Checked {Rendering.SafeText.OneLine(document.Source.Path)}{verdict}", compiled),
            json => SatisfactionReport.WriteJson(json, compiled));
    }
}
