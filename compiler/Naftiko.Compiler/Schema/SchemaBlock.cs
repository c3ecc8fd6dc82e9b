using Naftiko.Compiler.Syntax;
using Newtonsoft.Json.Linq;

namespace Naftiko.Compiler.Schema;

/// <summary>A part of the schema that can describe a node: no reference and no choice.</summary>
internal sealed class SchemaBlock(JObject schema)
{
    private static readonly Lazy<JObject> Document = new(static () => JObject.Parse(SchemaFile.Text()));

    public static SchemaBlock Root => new(Document.Value);

    /// <summary>What the block is called in messages.</summary>
    public string Title => (string?)schema["title"] ?? "block";

    /// <summary>Things with names: a list in the older language, a mapping by name in the newer one.</summary>
    public bool HoldsNamed => Is("array") && Is("object") && Items is not null && Values is not null;

    private JObject? Properties => schema["properties"] as JObject;

    private JObject? Items => schema["items"] as JObject;

    private JObject? Values => schema["additionalProperties"] as JObject;

    public bool Has(string key) => Properties?.ContainsKey(key) == true;

    /// <summary>The block that the value of a key is; null when the schema says nothing about it.</summary>
    public SchemaBlock? Of(MappingEntry entry) =>
        Properties?[entry.Key.Value] is JObject property ? Choose(property, entry.Value)
        : Values is { } values ? Choose(values, entry.Value)
        : null;

    public SchemaBlock? OfItem(SyntaxNode item) => Items is { } items ? Choose(items, item) : null;

    /// <summary>Of several blocks that a node could be, the one that most of its keys belong to.</summary>
    private static SchemaBlock? Choose(JObject schema, SyntaxNode node) =>
        Branches(schema).Where(branch => branch.MayBe(node)).MaxBy(branch => branch.Fit(node));

    private static IEnumerable<SchemaBlock> Branches(JObject schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Branches((JObject)Document.Value["definitions"]![reference[(reference.LastIndexOf('/') + 1)..]]!);
        }

        if (schema["allOf"] is JArray { Count: > 0 } all)
        {
            return Branches((JObject)all[0]);
        }

        return (schema["oneOf"] ?? schema["anyOf"]) is JArray choice && schema["properties"] is null
            ? choice.OfType<JObject>().SelectMany(Branches)
            : [new(schema)];
    }

    private bool MayBe(SyntaxNode node) => node switch
    {
        MappingNode => Is("object"),
        SequenceNode => Is("array"),
        _ => schema["type"] is null || schema["type"] is JArray || !(Is("object") || Is("array")),
    };

    private bool Is(string type) => schema["type"] switch
    {
        JValue one => (string?)one == type,
        JArray several => several.Any(each => (string?)each == type),
        _ => true,
    };

    private int Fit(SyntaxNode node)
    {
        if (node is not MappingNode mapping)
        {
            return 0;
        }

        if (Properties is null)
        {
            return mapping.Entries.All(static entry => entry.Value is MappingNode or ScalarNode { IsNull: true }) ? 0 : -1000;
        }

        return mapping.Entries.Sum(Fit);
    }

    private int Fit(MappingEntry entry)
    {
        const int Discriminator = 20;
        if (Properties?[entry.Key.Value] is not JObject property || !Branches(property).Any(branch => branch.MayBe(entry.Value)))
        {
            return -1;
        }

        return property["enum"] is not JArray { Count: 1 } only ? 1
            : entry.Value is ScalarNode scalar && scalar.Value.Equals((string?)only[0], StringComparison.OrdinalIgnoreCase) ? Discriminator
            : -Discriminator;
    }
}
