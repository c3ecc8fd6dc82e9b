using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc export openapi</c>: the OpenAPI document of a REST adapter, as the gateway would serve it.</summary>
internal static class ExportCommand
{
    private const string StandardOutput = "-";

    /// <param name="output">A file; null or <c>-</c>: standard output.</param>
    /// <param name="adapter">The namespace of the adapter; null: the only one.</param>
    public static int Run(Session session, BuildSettings settings, string? output, string? adapter)
    {
        var isStream = output is null or StandardOutput;
        if (isStream && session.IsForMachine)
        {
            return session.Finish([new Diagnostic(
                CommandLineDiagnostics.Usage, null, "The document and --format both write to standard output.",
                "Name a file with -o, or leave out --format.")]);
        }

        var (document, problem) = Document.Open(session.Host, settings.Document, isTyped: true);
        if (document is null)
        {
            return session.Finish([problem!]);
        }

        var compiled = document.Compile(settings.Name, settings.Compile);
        if (compiled.HasErrors || compiled.Model is not { } model)
        {
            return session.Finish(compiled.Findings, isStream ? "" : Summary.Of(session, "Nothing to export", compiled));
        }

        var names = model.Adapters.OfType<RestAdapter>().Select(static rest => rest.Namespace).ToList();
        if (names.Count == 0 || (adapter is null && names.Count > 1) || (adapter is not null && !names.Contains(adapter)))
        {
            return session.Finish([new Diagnostic(
                CommandLineDiagnostics.NothingToExport, null, session.Host.Show(document.FullPath),
                names.Count == 0 ? "exposes nothing over REST" : adapter is null ? $"has {names.Count} REST adapters" : $"has no REST adapter `{adapter}`",
                names.Count == 0 ? "Add an adapter with `type: rest`, or see with `naftikoc inspect --tools` what models get."
                    : adapter is null ? $"Say which one: --adapter {names[0]}"
                    : $"Write: --adapter {SpellChecker.Suggest(adapter, names) ?? names[0]}")]);
        }

        var text = compiled.Files.First(file => file.Path == $"Generated/OpenApi/{adapter ?? names[0]}.json").Content;
        if (isStream)
        {
            session.Host.Out.Write(text);
            return ExitCode.Ok;
        }

        var target = session.Host.FullPath(output!);
        var shown = session.Host.Show(target);
        return WholeFile.Write(target, text) is { } failure
            ? session.Finish([new Diagnostic(CommandLineDiagnostics.CannotCreate, null, shown, failure)])
            : session.Finish([], Summary.Of(session, $"Wrote {shown}"), json => json.WriteString("document", shown));
    }
}
