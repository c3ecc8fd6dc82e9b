using System.Text.RegularExpressions;
using Naftiko.Compiler.Importing.Writing;
using Naftiko.Compiler.Overlays;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>Finds the actions that make of a document what it would be after an edit, as far as its overlay does not yet.</summary>
internal sealed partial class OverlayDraft
{
    private static readonly string[] Distinctions = ["name", "namespace", "path"];

    private readonly List<YamlMap> _actions = [];

    private OverlayDraft()
    {
    }

    /// <param name="document">As its author wrote it.</param>
    /// <param name="edited">As it would be.</param>
    /// <param name="overlaid">As its overlay makes it already: what that says stays as it is.</param>
    /// <returns>The actions to append.</returns>
    public static IReadOnlyList<YamlMap> Of(MappingNode document, MappingNode edited, MappingNode overlaid)
    {
        var draft = new OverlayDraft();
        draft.Mapping("$", document, edited, overlaid);
        return draft._actions;
    }

    private void Mapping(string path, MappingNode? document, MappingNode edited, MappingNode overlaid)
    {
        var lists = new List<(string Path, SequenceNode? Document, SequenceNode Edited, SequenceNode Overlaid)>();
        var update = Difference(path, document, edited, overlaid, lists);
        if (!update.IsEmpty)
        {
            Add(path, update);
        }

        foreach (var (place, before, after, now) in lists)
        {
            List(place, before, after, now);
        }
    }

    private static YamlMap Difference(
        string path, MappingNode? document, MappingNode edited, MappingNode overlaid,
        List<(string Path, SequenceNode? Document, SequenceNode Edited, SequenceNode Overlaid)> lists)
    {
        var update = new YamlMap();
        foreach (var (key, value) in edited.Entries)
        {
            var before = document?.Find(key.Value)?.Value;
            switch (value, overlaid.Find(key.Value)?.Value)
            {
                case (_, null) when before is null:
                    update.Add(key.Value, Written(value));
                    break;
                case (MappingNode after, MappingNode now):
                    var inner = Difference($"{path}{Member(key.Value)}", before as MappingNode, after, now, lists);
                    update.Add(key.Value, inner.IsEmpty ? null : inner);
                    break;
                case (SequenceNode after, SequenceNode now):
                    lists.Add(($"{path}{Member(key.Value)}", before as SequenceNode, after, now));
                    break;
                case (ScalarNode after, ScalarNode now) when now.Value != after.Value && before is ScalarNode old && old.Value == now.Value:
                    update.Add(key.Value, Written(after));
                    break;
            }
        }

        return update;
    }

    private void List(string path, SequenceNode? document, SequenceNode edited, SequenceNode overlaid)
    {
        for (var at = 0; at < edited.Items.Length; at++)
        {
            var item = edited.Items[at];
            var now = Same(overlaid, item, at);
            if (item is MappingNode after && now >= 0 && overlaid.Items[now] is MappingNode mapping)
            {
                Mapping(path + Item(overlaid, now), Before(item, at) as MappingNode, after, mapping);
            }
            else if (now < 0 && Before(item, at) is null)
            {
                Add(path, Written(item));
            }
        }

        SyntaxNode? Before(SyntaxNode item, int at) => document is not null && Same(document, item, at) is >= 0 and var found ? document.Items[found] : null;
    }

    /// <summary>A path stays on its line: a mark in it could not be found in lines that were put together.</summary>
    private void Add(string path, object update) =>
        _actions.Add(new YamlMap().Add("target", new YamlLine(path)).Add("update", update));

    /// <returns>Where a list has an item of that name, or, where there are no names, an equal one or one at that position; -1: nowhere.</returns>
    private static int Same(SequenceNode list, SyntaxNode item, int at)
    {
        if (Name(item) is { } name)
        {
            var found = Enumerable.Range(0, list.Items.Length).Where(i => Name(list.Items[i]) == name).ToList();
            return found.Count == 0 ? -1 : found.Contains(at) ? at : found[0];
        }

        return at < list.Items.Length && item is MappingNode == list.Items[at] is MappingNode ? at : -1;
    }

    private static string? Name(SyntaxNode item) => Text(item, "name") ?? Text(item, "namespace");

    private static string? Text(SyntaxNode item, string key) => item is MappingNode mapping && mapping.Find(key)?.Value is ScalarNode text ? text.Value : null;

    /// <summary>By what it alone is called: a position changes with whatever is added before it.</summary>
    private static string Item(SequenceNode list, int at)
    {
        foreach (var key in Distinctions)
        {
            if (Text(list.Items[at], key) is { } text && list.Items.Count(other => Text(other, key) == text) == 1)
            {
                return $"[?@.{key} == '{Quoted(text)}']";
            }
        }

        return $"[{at}]";
    }

    private static string Member(string name) => Shorthand().IsMatch(name) ? $".{name}" : $"['{Quoted(name)}']";

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);

    private static object Written(SyntaxNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                var map = new YamlMap();
                foreach (var (key, value) in mapping.Entries)
                {
                    map.Add(key.Value, Written(value));
                }

                return map;
            case SequenceNode list when list.Items.All(static item => item is not MappingNode) && !list.Items.All(IsText):
                return NodeJson.Of(list)!;
            case SequenceNode list:
                return list.Items.Select(Written).ToList();
            case ScalarNode { IsNull: true }:
                return new YamlNumber("null");
            case ScalarNode scalar:
                return IsText(scalar) ? scalar.Value : new YamlNumber(scalar.Value);
            default:
                throw new NotSupportedException(node.GetType().Name);
        }
    }

    private static bool IsText(SyntaxNode node) =>
        node is ScalarNode { IsNull: false } scalar && scalar.AsBoolean() is null && scalar.AsNumber() is null && scalar.AsInteger() is null;

    /// <summary>RFC 9535, section 2.5.1.1; what is not of ASCII is written in quotes.</summary>
    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Shorthand();
}
