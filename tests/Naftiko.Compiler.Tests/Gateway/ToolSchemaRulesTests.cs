using System.Collections.Immutable;
using System.Text.Json;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Gateway;

public sealed class ToolSchemaRulesTests
{
    private static readonly SchemaType Text = new(JsonType.String, null);

    [Fact]
    public void A_tool_within_the_rules_has_no_violation() =>
        Assert.Empty(Violations("get-order", new("order.id", Text with { Enum = ["a", "b"] }, true), new("n", new(JsonType.Integer, null), false)));

    [Theory]
    [InlineData("a.b")]
    [InlineData("")]
    [InlineData("größe")]
    [InlineData("a\n")]
    [InlineData("2nd")]
    [InlineData("-a")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234z")]
    public void A_name_that_providers_refuse_is_a_violation_of_the_tool(string name) =>
        Assert.Equal(("", "does not match `^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$`"), Assert.Single(Violations(name)));

    [Theory]
    [InlineData("$select")]
    [InlineData("filter[x]")]
    [InlineData("")]
    public void A_key_that_providers_refuse_is_a_violation(string key) =>
        Assert.Equal((key, "does not match `^[a-zA-Z0-9_.-]{1,64}$`"), Assert.Single(Violations("t", new SchemaProperty(key, Text, false))));

    [Fact]
    public void A_key_that_exists_twice_is_a_violation() =>
        Assert.Equal(("a", "exists twice"), Assert.Single(Violations("t", new SchemaProperty("a", Text, false), new SchemaProperty("a", Text, true))));

    [Fact]
    public void Lists_of_values_belong_to_strings_at_any_depth()
    {
        var number = new SchemaType(JsonType.Integer, null) { Enum = ["1", "2"] };
        var nested = new SchemaType(JsonType.Array, null) { Item = new(JsonType.Object, null) { Properties = [new("n", number, false)] } };

        Assert.Equal(("a", "has an `enum` but is not a string"), Assert.Single(Violations("t", new SchemaProperty("a", nested, false))));
        Assert.Equal(
            ("a", "has an `enum` that lists a value twice"),
            Assert.Single(Violations("t", new SchemaProperty("a", Text with { Enum = ["x", "x"] }, false))));
    }

    [Fact]
    public void Keys_and_empty_texts_are_looked_for_at_any_depth()
    {
        var odd = new SchemaType(JsonType.Object, null) { Properties = [new("filter[x]", Text, false)] };

        Assert.Equal(
            ("a", "has the member `filter[x]`, which does not match `^[a-zA-Z0-9_.-]{1,64}$`"),
            Assert.Single(Violations("t", new SchemaProperty("a", new(JsonType.Array, null) { Item = odd }, false))));
        Assert.Equal(
            ("a", "has an `enum` with an empty string"), Assert.Single(Violations("t", new SchemaProperty("a", Text with { Enum = ["", "x"] }, false))));
    }

    [Theory]
    [InlineData("a.b", "a_b")]
    [InlineData("get order", "get_order")]
    [InlineData("shop:get", "shop_get")]
    [InlineData("2fa", "tool_2fa")]
    [InlineData("-x", "tool_x")]
    [InlineData("_x", "_x")]
    public void A_tool_gets_a_name_that_every_provider_accepts(string name, string expected) =>
        Assert.Equal(expected, Named(name).Single());

    [Fact]
    public void Names_that_become_the_same_stay_apart_and_short_enough()
    {
        var longest = new string('a', 64);
        string[] declared = [longest, longest[..63] + ".", "a.b", "a:b", "a_b", "漢", "字"];

        var names = Named(declared);

        Assert.Equal(declared.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, static name => Assert.Matches("^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$", name));
    }

    [Fact]
    public void Members_that_providers_refuse_are_told_of_in_words()
    {
        const string Tools =
            """
            - name: odd
              description: Takes a tree.
              call: shop.get-order
              inputParameters:
              - {name: order-id, type: string}
              - {name: tree, type: object, description: A tree., properties: {ok: {type: string, enum: [a, ""]}, "filter[x]": {type: integer, required: true}}}
              with: {tree: shop-mcp.tree}
            """;

        var tool = Lowered.From(Doc.Of(Doc.GetOrder + "\n    - {name: tree, in: query}", Doc.Mcp(Tools))).Tools.Single();

        var tree = tool.InputSchema.Properties[1].Schema;
        Assert.Empty(ToolSchemaRules.Violations(tool));
        Assert.Equal("A tree. Also takes `filter[x]` (integer, required).", tree.Description);
        Assert.Equal(["ok"], tree.Properties.Select(static p => p.Name));
        Assert.Equal(("One of a, or empty.", 0), (tree.Properties[0].Schema.Description, tree.Properties[0].Schema.Enum.Length));
    }

    private static List<string> Named(params string[] names) =>
        [.. Lowered.From(Doc.Of(Doc.GetOrder, Doc.Mcp(string.Join('\n', names.Select(static n => $"- {{name: '{n}', description: Gets it., call: shop.get-order}}"))))).Tools.Select(static t => t.Name)];

    [Fact]
    public void What_a_document_says_becomes_a_tool_within_the_rules()
    {
        const string Tools =
            """
            - name: odd
              description: Takes odd inputs.
              call: shop.get-order
              inputParameters:
              - {name: order-id, type: string}
              - {name: $level, type: integer, enum: [1, 2, 2], description: How deep.}
              - {name: "filter[state]", type: string, enum: [open, open, closed]}
              - {name: tree, type: object, properties: {depth: {type: integer, enum: [3]}}}
              with: {level: shop-mcp.$level, state: "shop-mcp.filter[state]", tree: shop-mcp.tree}
            """;
        var resources = Doc.GetOrder + "\n    - {name: level, in: query}\n    - {name: state, in: query}\n    - {name: tree, in: query}";

        var tool = Lowered.From(Doc.Of(resources, Doc.Mcp(Tools))).Tools.Single();

        Assert.Empty(ToolSchemaRules.Violations(tool));
        Assert.Equal(["order-id", "level", "filter_state", "tree"], tool.InputSchema.Properties.Select(static p => p.Name.TrimEnd('_').Trim(']')));
        Assert.Equal("How deep. One of 1, 2.", tool.InputSchema.Properties[1].Schema.Description);
        Assert.Equal(["open", "closed"], tool.InputSchema.Properties[2].Schema.Enum.ToArray());
        Assert.Equal("One of 3.", tool.InputSchema.Properties[3].Schema.Properties[0].Schema.Description);
    }

    [Fact]
    public void The_root_of_a_schema_is_an_object_without_combinators_or_references()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ToolJson.Write(writer, Tool("t", [new("a", Text, true)]));
        }

        using var json = JsonDocument.Parse(stream.ToArray());
        var schema = json.RootElement.GetProperty("inputSchema");
        Assert.Equal("object", schema.GetProperty("type").GetString());
        Assert.Equal(["type", "properties", "required", "additionalProperties"], schema.EnumerateObject().Select(static member => member.Name));
    }

    private static List<(string Key, string Problem)> Violations(string name, params ImmutableArray<SchemaProperty> properties) =>
        [.. ToolSchemaRules.Violations(Tool(name, properties))];

    private static Tool Tool(string name, ImmutableArray<SchemaProperty> properties) =>
        new("T", name, "T", "Does it.", new(true, false, true, true), new(properties), null, default(SourceSpan));
}
