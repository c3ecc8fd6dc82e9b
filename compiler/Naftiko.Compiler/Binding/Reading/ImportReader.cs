using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>{ import, location, as }</c>: the APIs another file consumes.</summary>
internal sealed class ImportReader(BindingContext context)
{
    /// <summary>
    /// The files being read, outermost first, with the place that asked for them. Paths are relative to the folder of the document
    /// being compiled.
    /// </summary>
    private readonly List<(string Path, SourceSpan Span)> _open = [];

    /// <summary>One reading per file, however often it is imported, so that its findings are reported once.</summary>
    private readonly Dictionary<string, ImmutableArray<ConsumedApi>> _read = new(StringComparer.Ordinal);

    /// <param name="readFile">Reads the APIs of a file, given its root and its capability.</param>
    public ImmutableArray<ConsumedApi> Read(Fields import, Func<Fields, Fields?, ImmutableArray<ConsumedApi>> readFile)
    {
        if (import.Needed("location", "The import") is not { } location || Load(location, readFile) is not { } apis)
        {
            return [];
        }

        var wanted = import.Word("import");
        var chosen = wanted is null ? apis : [.. apis.Where(api => api.Namespace.Value == wanted.Value)];
        if (chosen.IsEmpty && wanted is not null && !apis.IsEmpty)
        {
            var names = apis.Select(static api => api.Namespace.Value).ToList();
            context.Report(
                BindingDiagnostics.ImportedNamespaceMissing, wanted.Span, location.Value, wanted.Value, Suggestion.List(names), names.FirstOrDefault() ?? "");
            chosen = apis;
        }

        return import.Word("as") is { Value.Length: > 0 } alias ? [.. chosen.Select(api => api with { Namespace = alias })] : chosen;
    }

    private ImmutableArray<ConsumedApi>? Load(SpannedText location, Func<Fields, Fields?, ImmutableArray<ConsumedApi>> readFile)
    {
        var path = RelativePath.Resolve(_open.Count == 0 ? "" : _open[^1].Path, location.Value);
        if (_read.TryGetValue(path, out var known))
        {
            return known;
        }

        if (_open.Exists(entry => entry.Path == path))
        {
            ReportCycle(location, path);
            return null;
        }

        if (context.Options.ReadImport(path) is not { } file)
        {
            context.Report(BindingDiagnostics.ImportNotFound, location.Span, location.Value);
            return null;
        }

        var tree = Parser.Parse(file);
        context.Findings.AddRange(tree.Diagnostics);
        if (tree.Value is null)
        {
            return null;
        }

        var version = VersionCheck.Check(tree.Value);
        if (!version.IsEmpty)
        {
            context.Findings.AddRange(version);
            return null;
        }

        _open.Add((path, location.Span));
        var root = context.Read(tree.Value);
        Fields? capability = root.Mapping("capability") is { } inner ? context.Read(inner) : null;
        if (!root.Has("consumes") && capability?.Has("consumes") != true)
        {
            context.Report(BindingDiagnostics.ImportedFileConsumesNothing, location.Span, location.Value);
        }

        var apis = readFile(root, capability);
        _open.RemoveAt(_open.Count - 1);
        return _read[path] = apis;
    }

    private void ReportCycle(SpannedText location, string path)
    {
        var chain = string.Join(" → ", _open.Select(static entry => $"`{entry.Path}`").Append($"`{path}`"));
        context.Findings.Add(new Diagnostic(BindingDiagnostics.ImportCycle, location.Span, location.Value, chain)
        {
            Related = [.. _open.Where(entry => entry.Path == path).Select(static entry => new RelatedPlace(entry.Span, "first imported here"))],
        });
    }
}
