using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc import</c>: writes a capability document for a description of an API.</summary>
internal static class ImportCommand
{
    private const string StandardOutput = "-";

    public static int Run(Session session, ImportSettings settings)
    {
        var host = session.Host;
        var (file, problem) = DescriptionFile.Open(host, settings.Description, "import");
        if (file is null)
        {
            return session.Finish([problem!]);
        }

        var isStream = settings.Output == StandardOutput;
        var target = isStream ? "" : host.FullPath(settings.Output ?? Path.GetFileNameWithoutExtension(settings.Description) + ".naftiko.yaml");
        if (isStream && session.IsForMachine)
        {
            return session.Finish([new Diagnostic(
                CommandLineDiagnostics.Usage, null, "-o - and --format both write to standard output.", "Name a file with -o, or leave out --format.")]);
        }

        if (!isStream && (Directory.Exists(target) || (File.Exists(target) && !settings.Force)))
        {
            return session.Finish([new Diagnostic(CommandLineDiagnostics.ImportWouldOverwrite, null, host.Show(target))]);
        }

        ImportResult result;
        using (new ProgressLine(session, $"Importing {SafeText.OneLine(file.Source.Path)} …"))
        {
            result = DescriptionImport.Run(file.Source, settings.Options with { ReadFile = file.Read });
        }

        return result.Text is null ? session.Finish(result.Diagnostics)
            : isStream ? Print(session, result)
            : Write(session, result, target);
    }

    private static int Print(Session session, ImportResult result)
    {
        session.Host.Out.Write(result.Text);
        session.Show(result.Diagnostics);
        return ExitCode.Of(result.Diagnostics);
    }

    private static int Write(Session session, ImportResult result, string target)
    {
        var shown = session.Host.Show(target);
        if (WholeFile.Write(target, result.Text!) is { } problem)
        {
            return session.Finish([new Diagnostic(CommandLineDiagnostics.CannotCreate, null, shown, problem)]);
        }

        var of = result.Operations == result.Described ? SeverityText.Count(result.Operations, "operation")
            : $"{result.Operations} of {SeverityText.Count(result.Described, "operation")}";
        var parts = new[] { of, result.Routes > 0 ? SeverityText.Count(result.Routes, "route") : "", result.Tools > 0
            ? SeverityText.Count(result.Tools, "tool") : "" };
        var exitCode = session.Finish(
            result.Diagnostics,
            Summary.Of(session, [$"Wrote {shown}", .. parts, FindingWords.Warnings(result.Diagnostics), FindingWords.Notes(result.Diagnostics, session)]),
            json =>
            {
                json.WriteString("document", shown);
                json.WriteNumber("operations", result.Operations);
                json.WriteNumber("described", result.Described);
                json.WriteNumber("routes", result.Routes);
                json.WriteNumber("tools", result.Tools);
            });
        if (!session.IsQuiet && !session.IsForMachine)
        {
            session.Answer.Line($"Try it:  naftikoc run {shown} --mock");
            session.Answer.Line($"Keep it: naftikoc build {shown}");
        }

        return exitCode;
    }
}
