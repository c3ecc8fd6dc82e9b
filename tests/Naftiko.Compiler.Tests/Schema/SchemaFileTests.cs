using System.Text.Json;
using Naftiko.Compiler.Schema;

namespace Naftiko.Compiler.Tests.Schema;

public sealed class SchemaFileTests
{
    /// <summary>What the validator honours. It ignores other keywords without a word, so that a rule written with one would be no rule.</summary>
    private static readonly string[] Keywords =
    [
        "$schema", "$ref", "title", "description", "type", "required", "properties", "additionalProperties", "definitions", "items", "enum",
        "allOf", "anyOf", "oneOf", "minimum", "maximum",
    ];

    private static readonly JsonElement Root = JsonDocument.Parse(SchemaFile.Text()).RootElement;

    private static readonly List<(string Path, JsonElement Value)> All = [.. Schemas(Root, "#")];

    [Fact]
    public void Only_keywords_the_validator_honours_are_used()
    {
        Assert.All(All, schema => Assert.All(
            schema.Value.EnumerateObject(),
            keyword => Assert.True(Keywords.Contains(keyword.Name), $"{schema.Path}: {keyword.Name}")));
    }

    [Fact]
    public void Every_property_has_a_description_of_its_own()
    {
        var properties = All
            .Where(s => s.Value.TryGetProperty("properties", out _))
            .SelectMany(s => s.Value.GetProperty("properties").EnumerateObject().Select(p => (s.Path, Property: p)))
            .ToList();

        Assert.True(properties.Count > 200, $"{properties.Count} properties");
        Assert.All(properties, entry =>
        {
            Assert.True(entry.Property.Value.TryGetProperty("description", out var description), $"{entry.Path}/{entry.Property.Name}");
            Assert.Matches(@"^[A-Z].{8,}\.$", description.GetString());
        });
    }

    [Fact]
    public void Every_definition_has_a_title_and_a_description()
    {
        Assert.All(Root.GetProperty("definitions").EnumerateObject(), definition =>
        {
            Assert.True(definition.Value.TryGetProperty("title", out _), definition.Name);
            Assert.True(definition.Value.TryGetProperty("description", out _), definition.Name);
        });
    }

    [Fact]
    public void Every_definition_is_used_and_every_reference_leads_somewhere()
    {
        var references = All
            .Where(s => s.Value.TryGetProperty("$ref", out _))
            .Select(s => s.Value.GetProperty("$ref").GetString()!)
            .Distinct()
            .Order(StringComparer.Ordinal);

        var definitions = Root.GetProperty("definitions").EnumerateObject().Select(d => "#/definitions/" + d.Name).Order(StringComparer.Ordinal);

        Assert.Equal(definitions, references);
    }

    [Fact]
    public void A_reference_stands_alone_because_its_siblings_would_be_ignored()
    {
        Assert.All(All.Where(s => s.Value.TryGetProperty("$ref", out _)), s => Assert.Single(s.Value.EnumerateObject()));
    }

    [Fact]
    public void Objects_with_known_properties_are_closed()
    {
        Assert.All(
            All.Where(s => s.Value.TryGetProperty("properties", out _)),
            s => Assert.Equal(JsonValueKind.False, s.Value.GetProperty("additionalProperties").ValueKind));
    }

    private static IEnumerable<(string Path, JsonElement Value)> Schemas(JsonElement schema, string path)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        yield return (path, schema);
        foreach (var nested in Children(schema, path).SelectMany(child => Schemas(child.Value, child.Path)))
        {
            yield return nested;
        }
    }

    private static IEnumerable<(string Path, JsonElement Value)> Children(JsonElement schema, string path) =>
        schema.EnumerateObject().SelectMany(keyword => keyword.Name switch
        {
            "properties" or "definitions" => keyword.Value.EnumerateObject().Select(p => ($"{path}/{keyword.Name}/{p.Name}", p.Value)),
            "allOf" or "anyOf" or "oneOf" => keyword.Value.EnumerateArray().Select((s, i) => ($"{path}/{keyword.Name}/{i}", s)),
            "items" or "additionalProperties" => [($"{path}/{keyword.Name}", keyword.Value)],
            _ => [],
        });
}
