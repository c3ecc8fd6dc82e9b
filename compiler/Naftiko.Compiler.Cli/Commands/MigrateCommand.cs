using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Migrating;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc migrate</c>: rewrites a document for another version of the language, or shows what would change in it.</summary>
internal static class MigrateCommand
{
    private const string StandardOutput = "-";

    public static int Run(Session session, MigrateSettings settings)
    {
        var isStream = settings.Output == StandardOutput;
        if (isStream && session.IsForMachine)
        {
            return session.Finish([new Diagnostic(
                CommandLineDiagnostics.Usage, null, "-o - and --format both write to standard output.", "Name a file with -o, or leave out --format.")]);
        }

        var (document, problem) = Document.Open(session.Host, settings.Document, isTyped: true);
        if (document is null)
        {
            return session.Finish([problem!]);
        }

        var target = settings.Output is null or StandardOutput ? null : session.Host.FullPath(settings.Output);
        if (target is not null && target != document.FullPath && (File.Exists(target) || Directory.Exists(target)))
        {
            return session.Finish([new Diagnostic(MigrationDiagnostics.WouldOverwrite, null, session.Host.Show(target))]);
        }

        MigrationResult result;
        using (new ProgressLine(session, $"Rewriting {SafeText.OneLine(document.Source.Path)} …"))
        {
            result = document.Migrate(settings.Version);
        }

        return result.Text is null ? session.Finish(result.Diagnostics)
            : settings.Check ? Check(session, settings, document, result)
            : isStream ? Print(session, result)
            : target is null ? Show(session, settings, document, result)
            : Write(session, settings, result, target, document);
    }

    private static int Check(Session session, MigrateSettings settings, Document document, MigrationResult result)
    {
        var path = document.Source.Path;
        var isCurrent = result.Text == document.Source.Text;
        ImmutableArray<Diagnostic> findings = isCurrent ? result.Diagnostics
            : [.. result.Diagnostics, new(MigrationDiagnostics.NotCurrent, null, path, settings.Version, settings.Version)];
        return Finish(session, settings, result, document, findings, isCurrent ? $"{SafeText.OneLine(path)} is written for {settings.Version}" : "");
    }

    private static int Print(Session session, MigrationResult result)
    {
        session.Host.Out.Write(result.Text);
        session.Show(result.Diagnostics);
        return ExitCode.Of(result.Diagnostics);
    }

    private static int Show(Session session, MigrateSettings settings, Document document, MigrationResult result)
    {
        var path = SafeText.OneLine(document.Source.Path);
        if (!session.IsForMachine)
        {
            foreach (var line in Diff(document, result).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                session.Answer.Line(SafeText.SourceLine(line), line[0] switch { '+' => Tone.Added, '-' => Tone.Removed, '@' => Tone.Faint, _ => Tone.Plain });
            }
        }

        var verdict = result.Text == document.Source.Text ? $"{path} is written for {settings.Version}" : "";
        return Finish(session, settings, result, document, result.Diagnostics, verdict);
    }

    private static int Write(Session session, MigrateSettings settings, MigrationResult result, string target, Document document)
    {
        var shown = session.Host.Show(target);
        if (target == document.FullPath && result.Text == document.Source.Text)
        {
            return Finish(session, settings, result, document, result.Diagnostics, $"{SafeText.OneLine(shown)} is written for {settings.Version}");
        }

        return WholeFile.Write(target, result.Text!) is { } problem
            ? session.Finish([new Diagnostic(CommandLineDiagnostics.CannotCreate, null, shown, problem)])
            : Finish(session, settings, result, document, result.Diagnostics, $"Wrote {SafeText.OneLine(shown)}");
    }

    private static int Finish(
        Session session, MigrateSettings settings, MigrationResult result, Document document, ImmutableArray<Diagnostic> findings, string what)
    {
        // Whoever rewrites a document has to know of the files that belong to it.
        var imports = findings.Where(static d => d.Descriptor == MigrationDiagnostics.ImportStays).ToList();
        if (imports.Count > 0 && session is { IsQuiet: false, IsForMachine: false, HidesNotes: true } && result.Text != document.Source.Text)
        {
            var files = string.Join(", ", imports.Select(static d => d.Arguments[0]));
            session.Notes.Line(SafeText.OneLine($"Imported and left as {(imports.Count == 1 ? "it is" : "they are")}: {files}"));
        }

        return session.Finish(
            findings,
            what.Length == 0 ? "" : Summary.Of(session, what, FindingWords.Warnings(findings), FindingWords.Notes(findings, session)),
            json =>
            {
                json.WriteString("document", document.Source.Path);
                json.WriteString("version", settings.Version);
                json.WriteBoolean("changes", result.Text != document.Source.Text);
                json.WriteString("diff", Diff(document, result));
            });
    }

    private static string Diff(Document document, MigrationResult result) =>
        UnifiedDiff.Write(document.Source.Path, document.Source.Text, result.Text);
}
