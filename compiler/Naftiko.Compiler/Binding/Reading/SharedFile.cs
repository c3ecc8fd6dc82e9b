using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Imports;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Recognises a file that documents of the newer language import from: one section at its root, and no capability.</summary>
internal static class SharedFile
{
    /// <summary>Nothing is made of it, so that what those who import it would be told is told here.</summary>
    /// <returns>Whether it is one, and nothing can be made of it, which has been reported.</returns>
    public static bool Report(Fields root, BindingContext context)
    {
        if (!root.IsNewer || root.Has("capability") || ImportEntry.Sections.Where(root.Has).ToList() is not [var section]
            || (section == ImportEntry.Consumes && !context.Options.Expose.IsEmpty))
        {
            return false;
        }

        var path = root.Span.File.Path;
        foreach (var import in ImportEntry.In(root.Node))
        {
            context.Report(ImportDiagnostics.ImportInImport, import.File.Span, path, import.File.Value, section);
        }

        var entries = ImportEntry.Entries(root.Node, section).Where(entry => !ImportEntry.IsImport(entry, section)).Select(context.Read).ToList();
        foreach (var adapter in section == "exposes" ? entries.Where(static entry => !entry.Has("namespace")) : [])
        {
            var type = adapter.Word("type");
            context.Report(BindingDiagnostics.NamespaceNeeded, type?.Span ?? adapter.FirstKeySpan, type?.Value ?? "rest");
        }

        var names = entries.Select(static entry => entry.Text("namespace")).OfType<string>().ToList();
        context.Report(
            ImportDiagnostics.SharedFile, root.KeySpan(section), section,
            names.Count == 0 ? "" : $" ({string.Join(", ", names.Select(static name => $"`{name}`"))})",
            names.FirstOrDefault() ?? "…", path[(path.LastIndexOf('/') + 1)..],
            section == ImportEntry.Consumes ? ", or pass the option `--expose rest,mcp`" : "");
        return true;
    }
}
