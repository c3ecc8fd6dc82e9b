using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Describing;

/// <summary>An OpenAPI description, read without the compiler and without its library.</summary>
internal sealed class DescribedApi
{
    private readonly JsonNode _root;

    private DescribedApi(JsonNode root) => _root = root;

    public bool IsSwagger => _root["swagger"] is not null;

    public IReadOnlyList<DescribedCall> Calls =>
    [
        .. (_root["paths"] as JsonObject ?? []).SelectMany(path => (path.Value as JsonObject ?? [])
            .Where(static method => method.Key is "get" or "put" or "post" or "delete" or "patch" or "head" or "options")
            .Select(method => new DescribedCall(this, method.Key.ToUpperInvariant(), path.Key, path.Value!, method.Value!))),
    ];

    public JsonNode Root => _root;

    public static DescribedApi Read(string text) => new(text.TrimStart().StartsWith('{') ? JsonNode.Parse(text)! : Json(Yaml.Parse(text))!);

    /// <summary>What a reference leads to; null when that is nothing.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        for (var i = 0; i < 20 && node?["$ref"] is JsonValue reference; i++)
        {
            node = reference.GetValue<string>().Split('/').Skip(1).Aggregate(
                (JsonNode?)_root,
                static (at, part) => (at as JsonObject)?[Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal)
                    .Replace("~0", "~", StringComparison.Ordinal)]);
        }

        return node;
    }

    /// <summary>The names of all members an object may have; null when it may have any.</summary>
    public HashSet<string>? Members(JsonNode? schema, int depth = 0)
    {
        var node = Resolve(schema);
        var names = ((node?["properties"] as JsonObject) ?? []).Select(static p => p.Key).ToHashSet(StringComparer.Ordinal);
        if (node is null || depth > 10 || node["additionalProperties"] is JsonObject or JsonValue)
        {
            return null;
        }

        foreach (var part in new[] { "allOf", "oneOf", "anyOf" }.SelectMany(key => node[key] as JsonArray ?? []))
        {
            names.UnionWith(Members(part, depth + 1) ?? []);
        }

        return names.Count == 0 ? null : names;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(static p => KeyValuePair.Create(((YamlScalarNode)p.Key).Value ?? "", Json(p.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };
}

/// <summary>One operation of a description.</summary>
internal sealed record DescribedCall(DescribedApi Api, string Method, string Path, JsonNode Item, JsonNode Operation)
{
    public IEnumerable<JsonNode> Parameters => (Operation["parameters"] as JsonArray ?? []).Concat(Item["parameters"] as JsonArray ?? [])
        .Select(Api.Resolve).OfType<JsonNode>().Where(static p => p["name"] is not null)
        .DistinctBy(static p => (p["name"]!.ToString(), p["in"]?.ToString()));
}
