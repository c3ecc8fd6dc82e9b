using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing.Writing;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>
/// Adds to the shape of a value what a description says of it and the document does not. What the document says stays; where it says something else, or less
/// than nothing at all, that is reported.
/// </summary>
internal sealed class ShapeEnrichment(DocumentEdits edits, DiagnosticBag findings)
{
    private readonly HashSet<(MappingNode, string)> _done = [];

    /// <param name="what">As messages name it: <c>limit of shop.list-orders</c>.</param>
    /// <param name="wanted">As an import would write it.</param>
    /// <param name="left">Keys that are not for this place.</param>
    public void Add(MappingNode node, YamlMap wanted, string what, params IReadOnlyCollection<string> left)
    {
        var added = new YamlMap();
        var conflicts = Conflicts(node, wanted, what).ToList();
        findings.AddRange(conflicts.Where(conflict => _done.Add((node, "conflict " + conflict.Message))));

        // With another type, what is said about its values is about others.
        var isOther = conflicts.Exists(static conflict => conflict.Arguments[0] is "type");
        foreach (var (key, value, _) in wanted.Entries)
        {
            if (left.Contains(key) || (isOther && key != "description") || !_done.Add((node, key)))
            {
                continue;
            }

            if (node.Find(key) is not { } entry)
            {
                if (!IsSaid(node, key))
                {
                    added.Add(key, value);
                }
            }
            else if (key is "items" or "properties" && entry.Value is MappingNode inner && value is YamlMap map)
            {
                Inner(inner, map, key, what);
            }
        }

        if (!added.IsEmpty)
        {
            edits.Add(node, added, KeyOrder.Shape);
        }
    }

    private void Inner(MappingNode node, YamlMap wanted, string key, string what)
    {
        if (key == "items")
        {
            Add(node, wanted, $"an item of {what}");
            return;
        }

        var members = new YamlMap();
        foreach (var (name, value, _) in wanted.Entries)
        {
            if (node.Find(name)?.Value is MappingNode member)
            {
                Add(member, (YamlMap)value, $"{name} of {what}");
            }
            else if (node.Find(name) is null && _done.Add((node, name)))
            {
                members.Add(name, value);
            }
        }

        if (!members.IsEmpty && !node.Entries.IsEmpty)
        {
            edits.Add(node, members, []);
        }
    }

    /// <summary>Whether the document has another word for it.</summary>
    private static bool IsSaid(MappingNode node, string key) => key switch
    {
        "default" => node.Find("value") is not null || node.Find("const") is not null || node.Find("required") is { Value: ScalarNode { Value: "true" } },
        "enum" => node.Find("const") is not null || node.Find("value") is not null || node.Find("values") is not null,
        "format" => node.Find("type")?.Value is ScalarNode type && TypeWords.Read(type.Value) == "string" && type.Value is not "string",
        "additionalProperties" => node.Find("values") is not null,
        "required" => node.Find("default") is not null,
        "style" or "explode" => node.Find("type")?.Value is ScalarNode type && TypeWords.Read(type.Value) is not ("array" or "object"),
        _ => false,
    };

    private static IEnumerable<Diagnostic> Conflicts(MappingNode node, YamlMap wanted, string what)
    {
        foreach (var (key, value, _) in wanted.Entries)
        {
            if (node.Find(key) is { Value: var said } && Conflict(key, said, value) is { } words)
            {
                yield return new(EnrichingDiagnostics.Conflict, said.Span, key, what, words.Document, words.Description) { Subject = $"`{key}` of {what}" };
            }
        }
    }

    /// <summary>Narrower is no conflict: whoever exposes something may.</summary>
    private static (string Document, string Description)? Conflict(string key, SyntaxNode said, object value) => key switch
    {
        "type" => said is ScalarNode { Value: var word } && value is string type && TypeWords.Read(word) is { } read && read is not "any"
            && read != type && (read, type) is not ("integer", "number") ? (word, type) : null,
        "required" => said is ScalarNode { Value: var mark } && value is true && TruthWords.Read(mark) == false ? (mark, "true") : null,
        "format" or "pattern" or "style" => said is ScalarNode { Value: var text } && value is string other && text != other ? (text, other) : null,
        "minimum" or "minLength" => Number(said) is { } least && Number(value) is { } floor && least < floor ? (Words(least), Words(floor)) : null,
        "maximum" or "maxLength" => Number(said) is { } most && Number(value) is { } ceiling && most > ceiling ? (Words(most), Words(ceiling)) : null,
        "enum" => Unknown(said, value) is { Count: > 0 } unknown ? (string.Join(", ", unknown), string.Join(", ", Values(value))) : null,
        "default" => said is ScalarNode { Value: var preset } && value is JsonValue json && preset != Word(json) ? (preset, Word(json)) : null,
        _ => null,
    };

    private static List<string> Unknown(SyntaxNode said, object value)
    {
        var known = Values(value).ToHashSet(StringComparer.Ordinal);
        return said is SequenceNode list ? [.. list.Items.OfType<ScalarNode>().Select(static item => item.Value).Where(item => !known.Contains(item))] : [];
    }

    private static IEnumerable<string> Values(object value) => value is IEnumerable items and not string ? items.Cast<object>().Select(Word) : [];

    private static string Word(object value) => value switch
    {
        JsonValue json when json.GetValueKind() == JsonValueKind.String => json.GetValue<string>(),
        JsonNode json => json.ToJsonString(),
        _ => $"{value}",
    };

    private static decimal? Number(SyntaxNode node) => node is ScalarNode { Value: var text } ? Parsed(text) : null;

    private static decimal? Number(object value) => value switch { YamlNumber number => Parsed(number.Text), int number => number, _ => null };

    private static decimal? Parsed(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Words(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
