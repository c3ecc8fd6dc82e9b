using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>{ import, location, as }</c> below <c>consumes</c>: the APIs another file consumes. The file itself has been read before.</summary>
internal sealed class ImportReader(BindingContext context, ImportTable imports)
{
    /// <summary>One reading of each file, however often it is imported, so that its findings are reported once.</summary>
    private readonly Dictionary<ImportedFile, ImmutableArray<ConsumedApi>> _read = [];

    /// <param name="readFile">Reads the APIs of a file, given its root and its capability.</param>
    public ImmutableArray<ConsumedApi> Read(Fields import, Func<Fields, Fields?, ImmutableArray<ConsumedApi>> readFile)
    {
        var wanted = import.Word("import");
        var alias = import.Word("as");
        if (import.Needed(import.Word(LanguageWords.File), "The import") is not { } location || imports.Find(import.Node) is not { } file)
        {
            context.LostApis.Add((alias ?? wanted)?.Value);
            return [];
        }

        var apis = Apis(file, readFile);
        var chosen = wanted is null ? apis : [.. apis.Where(api => api.Namespace.Value == wanted.Value)];
        if (chosen.IsEmpty && wanted is not null && !apis.IsEmpty)
        {
            var names = apis.Select(static api => api.Namespace.Value).ToList();
            context.Report(
                ImportDiagnostics.NamespaceMissing, wanted.Span, location.Value, wanted.Value, Suggestion.List(names), names.FirstOrDefault() ?? "");
            chosen = apis;
        }

        if (chosen.IsEmpty && (context.LostApis.Count > 0 || !file.Has(ImportEntry.Consumes)))
        {
            context.LostApis.Add((alias ?? wanted)?.Value);
        }

        return alias is { Value.Length: > 0 } ? [.. chosen.Select(api => api with { Namespace = alias })] : chosen;
    }

    private ImmutableArray<ConsumedApi> Apis(ImportedFile file, Func<Fields, Fields?, ImmutableArray<ConsumedApi>> readFile)
    {
        if (_read.TryGetValue(file, out var known))
        {
            return known;
        }

        var root = context.Read(file.Root);
        Fields? capability = root.Mapping("capability") is { } inner ? context.Read(inner) : null;

        // Only what it consumes is imported; the rest of the file is for those who compile it by itself.
        foreach (var section in ImportEntry.Sections)
        {
            root.Use(section);
            capability?.Use(section);
        }

        return _read[file] = readFile(root, capability);
    }
}
