using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Reads the entries of <c>consumes</c>, <c>aggregates</c>, <c>exposes</c> and <c>binds</c>. One that is imported is the entry of the other file,
/// by the name that it has here, so that nobody behind it sees imports.
/// </summary>
internal sealed class SectionReader(BindingContext context)
{
    private const string Namespace = "namespace";

    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>Something of a section could not be imported, which has been reported.</summary>
    public bool HasFailed(string section) => _failed.Contains(section);

    /// <summary>The entries of a section with what is imported in place of the imports.</summary>
    public ImmutableArray<Fields> Items(string section, params ReadOnlySpan<Fields> holders)
    {
        var items = ImmutableArray.CreateBuilder<Fields>();
        foreach (var entry in Written(section, holders))
        {
            if (!ImportEntry.IsImport(entry.Node, section))
            {
                items.Add(entry);
            }
            else if (Imported(entry, section) is { } node)
            {
                items.Add(context.Read(node));
            }
            else
            {
                _failed.Add(section);
            }
        }

        return items.ToImmutable();
    }

    /// <summary>The entries of a section as they are written; those of one name are reported, where one of them is imported.</summary>
    public ImmutableArray<Fields> Written(string section, params ReadOnlySpan<Fields> holders)
    {
        var entries = ImmutableArray.CreateBuilder<Fields>();
        foreach (var holder in holders)
        {
            entries.AddRange(holder.Items(section).Select(static item => item.Fields));
        }

        var known = new Dictionary<string, Fields>(StringComparer.Ordinal);
        foreach (var entry in entries.ToList())
        {
            if (NameIn(entry, section) is not { } name || known.TryAdd(name.Value, entry))
            {
                continue;
            }

            // In the older language two imports of one API are one API.
            var first = known[name.Value];
            if (entry.IsNewer && (ImportEntry.IsImport(entry.Node, section) || ImportEntry.IsImport(first.Node, section)))
            {
                context.Findings.Add(new Diagnostic(ImportDiagnostics.ImportTwice, name.Span, name.Value, section)
                {
                    Related = [new(NameIn(first, section)!.Span, "the other one")],
                });
                entries.Remove(entry);
            }
        }

        return entries.ToImmutable();
    }

    private static SpannedText? NameIn(Fields entry, string section) =>
        ImportEntry.IsImport(entry.Node, section)
            ? entry.Node.Find("as")?.Value is ScalarNode { IsNull: false } alias ? SpannedText.From(alias) : NameOf(entry.Node, "import")
            : NameOf(entry.Node, Namespace);

    private static SpannedText? NameOf(MappingNode node, string key) =>
        node.Find(key)?.Value is ScalarNode { IsNull: false } name ? SpannedText.From(name) : null;

    /// <returns>Null when it could not be imported, which has been reported.</returns>
    private MappingNode? Imported(Fields import, string section)
    {
        var wanted = import.Needed("import", "The import");
        var alias = import.Scalar("as");
        var place = import.Needed(import.Word(LanguageWords.File), "The import");
        if (place is null || wanted is null || context.Imports.Find(import.Node) is not { } file)
        {
            return null;
        }

        Use(file.Root);
        var entries = ImportEntry.Entries(file.Root, section).ToList();
        if (entries.Find(entry => NameOf(entry, Namespace)?.Value == wanted.Value) is { } node)
        {
            return alias is null ? node : Renamed(node, alias, wanted.Value);
        }

        // A file without any has been reported as that.
        if (entries.Count > 0)
        {
            var names = entries.Select(static entry => NameOf(entry, Namespace)?.Value).OfType<string>().ToList();
            context.Report(
                ImportDiagnostics.EntryMissing, wanted.Span, place.Value, wanted.Value, section,
                names.Count == 0 ? "Give the entries of the file names, `namespace: …`." : Suggestion.Help(wanted.Value, names));
        }

        return null;
    }

    /// <summary>Its own values still go by the name that it has in its file.</summary>
    private MappingNode Renamed(MappingNode node, ScalarNode alias, string name)
    {
        context.AdapterNamespaces.Add(name);
        return new([.. node.Entries.Select(entry => entry.Key.Value == Namespace ? entry with { Value = alias } : entry)], node.Span);
    }

    /// <summary>The rest of the file is for others.</summary>
    private void Use(MappingNode file)
    {
        var root = context.Read(file);
        Fields? capability = root.Mapping("capability") is { } inner ? context.Read(inner) : null;
        foreach (var section in ImportEntry.Sections)
        {
            root.Use(section);
            capability?.Use(section);
        }
    }
}
