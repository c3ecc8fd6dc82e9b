using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Imports;

/// <summary>Reads the files that a document imports, those that they import, and what else is told by files, before anything is bound.</summary>
internal sealed class ImportLoader
{
    /// <summary>Files that lead to each other beyond this are a mistake, and each costs every later stage a part of its stack.</summary>
    private const int Deepest = 32;

    private readonly CompilationOptions _options;
    private readonly ImportTable _table = new();
    private readonly DiagnosticBag _findings = new();

    /// <summary>The files being read, outermost first.</summary>
    private readonly List<OpenFile> _open = [];

    /// <summary>One reading for each file, so that its findings are reported once; null: it could not be used.</summary>
    private readonly Dictionary<string, ImportedFile?> _known = new(StringComparer.Ordinal);

    private readonly HashSet<(ImportedFile File, string Section)> _lacking = [];

    private ImportLoader(CompilationOptions options) => _options = options;

    public static StageResult<ImportTable> Load(MappingNode root, CompilationOptions options)
    {
        var loader = new ImportLoader(options);
        loader.LoadAll(root);
        return new(loader._table, loader._findings.ToImmutable());
    }

    private void LoadAll(MappingNode root)
    {
        foreach (var entry in ImportEntry.In(root))
        {
            if (_open.Count > 0 && LanguageVersions.LanguageOf(root) == DocumentLanguage.Ikanos)
            {
                _findings.Report(ImportDiagnostics.ImportInImport, entry.File.Span, _open[^1].Path, entry.File.Value, entry.Section);
            }
            else if (Load(entry.File) is { } file)
            {
                _table.Add(entry.Node, file);
                CheckSection(entry, file);
            }
        }

        foreach (var entry in SchemaEntry.In(root))
        {
            _table.AddSchema(entry.Node, _options.ReadImport(Resolve(entry.Location)));
        }

        foreach (var entry in FolderEntry.In(root))
        {
            _table.AddFolder(entry.Node, _options.ReadFolder(Resolve(entry.Location)));
        }

        foreach (var entry in PromptEntry.In(root))
        {
            _table.AddPrompt(entry.Node, _options.ReadImport(Resolve(entry.Location)));
        }
    }

    /// <summary>Said once of a file, however often something is imported from it.</summary>
    private void CheckSection(ImportEntry entry, ImportedFile file)
    {
        if (!file.Has(entry.Section) && _lacking.Add((file, entry.Section)))
        {
            _findings.Report(ImportDiagnostics.SectionMissing, entry.File.Span, entry.File.Value, entry.Section);
        }
    }

    private ImportedFile? Load(ScalarNode location)
    {
        var path = Resolve(location);
        var answer = _options.ReadImport(path);
        if (answer.File is not { } source)
        {
            _findings.Report(ImportDiagnostics.NotReadable, location.Span, location.Value, answer.Problem);
            return null;
        }

        if (_open.FindIndex(file => file.Identity == answer.Identity) is >= 0 and var first)
        {
            ReportCycle(location, path, first);
            return null;
        }

        if (_known.TryGetValue(answer.Identity, out var known))
        {
            return known;
        }

        if (_open.Count == Deepest)
        {
            _findings.Report(ImportDiagnostics.TooDeep, location.Span, location.Value, Deepest);
            return null;
        }

        return _known[answer.Identity] = Read(source, location) is { } root ? Enter(root, new(path, answer.Identity, location.Span)) : null;
    }

    private string Resolve(ScalarNode location) => RelativePath.Resolve(_open.Count == 0 ? "" : _open[^1].Path, location.Value);

    private MappingNode? Read(SourceFile source, ScalarNode location)
    {
        var tree = OwnFile.MayBeOurs(source.Text) ? Parser.Parse(source) : default;
        if (tree.Value is { } root ? !OwnFile.IsOurs(root) : !OwnFile.IsOurs(source.Text))
        {
            _findings.Report(ImportDiagnostics.NotOurs, location.Span, location.Value);
            return null;
        }

        _findings.AddRange(tree.Diagnostics);
        var version = tree.Value is null ? [] : VersionCheck.Check(tree.Value);
        _findings.AddRange(version);
        return version.IsEmpty ? tree.Value : null;
    }

    private ImportedFile Enter(MappingNode root, OpenFile file)
    {
        _open.Add(file);
        LoadAll(root);
        _open.RemoveAt(_open.Count - 1);
        return new(root);
    }

    private void ReportCycle(ScalarNode location, string path, int first)
    {
        var chain = string.Join(" → ", _open.Skip(first).Select(static file => $"`{file.Path}`").Append($"`{path}`"));
        _findings.Add(new Diagnostic(ImportDiagnostics.Cycle, location.Span, location.Value, chain)
        {
            Related = [new(_open[first].Place, "first imported here")],
        });
    }

    /// <param name="Path">Relative to the folder of the document being compiled.</param>
    /// <param name="Place">Where it is imported.</param>
    private sealed record OpenFile(string Path, string Identity, SourceSpan Place);
}
