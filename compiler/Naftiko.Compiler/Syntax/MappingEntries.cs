using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Syntax;

/// <summary>Collects the entries of a mapping: keys are text and unique, merge keys (<c>&lt;&lt;</c>) are taken in.</summary>
internal sealed class MappingEntries(DiagnosticBag findings)
{
    private readonly List<MappingEntry> _entries = [];
    private readonly Dictionary<string, ScalarNode> _keys = new(StringComparer.Ordinal);
    private List<(int At, SyntaxNode Source)>? _merges;

    public void Add(SyntaxNode key, SyntaxNode value)
    {
        if (key is not ScalarNode name || name is { IsPlain: true, Value: "" })
        {
            findings.Report(SyntaxDiagnostics.KeyNotText, key.Span, key is ScalarNode ? "empty" : key.Kind, Help(key));
            return;
        }

        if (name is { IsPlain: true, Value: "<<" })
        {
            (_merges ??= []).Add((_entries.Count, value));
            return;
        }

        if (_keys.TryGetValue(name.Value, out var first))
        {
            findings.Add(new(SyntaxDiagnostics.DuplicateKey, name.Span, name.Value, first.Span.Start.Line)
            {
                Related = [new(first.Span, "first written here")],
            });
            return;
        }

        _keys.Add(name.Value, name);
        _entries.Add(new(name, value));
    }

    public ImmutableArray<MappingEntry> ToImmutable()
    {
        if (_merges is not null)
        {
            // Back to front, so that positions of earlier merges stay right; the written keys and earlier merges win.
            var inserts = _merges.ConvertAll(merge => (merge.At, Entries: Merged(merge.Source)));
            for (var i = inserts.Count - 1; i >= 0; i--)
            {
                _entries.InsertRange(inserts[i].At, inserts[i].Entries);
            }
        }

        return [.. _entries];
    }

    /// <summary><c>token: {{TOKEN}}</c> without quotes is by far the likeliest reason.</summary>
    private static string Help(SyntaxNode key)
    {
        var start = key.Span.Start;
        var text = key.Span.File.Lines[start.Line - 1];
        var isTemplate = key is MappingNode && start.Column is > 1 and var column && column <= text.Length && text[column - 2] == '{';
        var end = isTemplate ? text.IndexOf("}}", start.Column - 1, StringComparison.Ordinal) : -1;
        return end > 0
            ? $"Put the placeholder in quotes: `'{text[(start.Column - 2)..(end + 2)]}'`."
            : "Write a name before the colon, in quotes if it has brackets or braces.";
    }

    private List<MappingEntry> Merged(SyntaxNode source)
    {
        var merged = new List<MappingEntry>();
        ImmutableArray<SyntaxNode> sources = source is SequenceNode list ? list.Items : [source];
        foreach (var item in sources)
        {
            if (item is not MappingNode mapping)
            {
                findings.Report(SyntaxDiagnostics.MergeNotMapping, item.Span, item.Kind);
                continue;
            }

            merged.AddRange(mapping.Entries.Where(entry => _keys.TryAdd(entry.Key.Value, entry.Key)));
        }

        return merged;
    }
}
