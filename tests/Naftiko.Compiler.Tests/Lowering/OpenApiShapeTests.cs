using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>What OpenAPI says of a value with keys of its own.</summary>
public sealed class OpenApiShapeTests
{
    [Theory]
    [InlineData("type: string, nullable: true", JsonType.String, true, false)]
    [InlineData("type: [string, \"null\"]", JsonType.String, true, false)]
    [InlineData("type: [integer, null]", JsonType.Integer, true, false)]
    [InlineData("type: [string]", JsonType.String, false, false)]
    [InlineData("type: string, nullable: false", JsonType.String, false, true)]
    [InlineData("anyOf: [{type: integer}, {type: \"null\"}]", JsonType.Integer, true, false)]
    [InlineData("oneOf: [{type: object, nullable: true}]", JsonType.Object, true, false)]
    [InlineData("type: [integer, number]", JsonType.Number, false, false)]
    public void Null_is_a_value_where_the_document_says_so(string shape, JsonType type, bool isNullable, bool isRefused)
    {
        var lowered = Add(shape);

        var schema = Schema(lowered);
        Assert.Equal((type, isNullable, isRefused), (schema.Type, schema.Nullable, schema.NotNull));
        Assert.Empty(lowered.Places());
    }

    [Theory]
    [InlineData("additionalProperties: {type: integer}", JsonType.Integer, false)]
    [InlineData("additionalProperties: integer", JsonType.Integer, false)]
    [InlineData("type: object, additionalProperties: true", null, false)]
    [InlineData("additionalProperties: false, properties: {a: {type: string}}", null, true)]
    [InlineData("values: {type: integer}, additionalProperties: false", JsonType.Integer, false)]
    public void Members_of_other_names_are_as_the_document_says(string shape, JsonType? values, bool isClosed)
    {
        var schema = Schema(Add(shape));

        Assert.Equal((JsonType.Object, values, isClosed), (schema.Type, schema.Values?.Type, schema.IsClosed));
    }

    [Fact]
    public void All_shapes_hold_together()
    {
        var schema = Schema(Add("allOf: [{properties: {a: {type: string}}}, {properties: {a: {maxLength: 3}, b: {type: integer}}}, {required: [b]}]"));

        Assert.Equal(
            [("a", JsonType.String, 3, false), ("b", JsonType.Integer, null, true)],
            schema.Properties.Select(static p => (p.Name, p.Schema.Type, p.Schema.MaxLength, p.Required)));
    }

    [Theory]
    [InlineData("oneOf: [{enum: [a, b]}, {enum: [c]}]")]
    [InlineData("oneOf: [{const: a}, {const: b}, {type: string, enum: [c]}]")]
    public void Values_described_one_by_one_are_one_list(string shape)
    {
        var lowered = Add(shape);

        Assert.Equal(["a", "b", "c"], Schema(lowered).Enum.ToArray());
        Assert.Empty(lowered.Places());
    }

    [Theory]
    [InlineData("oneOf: [{type: string}, {type: integer}]", JsonType.Any, "`x` can be one of 2 shapes; it is announced and checked as any JSON value.")]
    [InlineData("type: [string, integer]", JsonType.Any, "`x` can be of several types; it is announced and checked as any JSON value.")]
    [InlineData("anyOf: [{type: string, format: date}, {type: string, format: uuid}]", JsonType.String, "`x` can be one of 2 shapes; it is announced and checked as any value of the type string.")]
    [InlineData("type: object, properties: {a: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]", JsonType.Object, "`x` can be one of 2 shapes; it is announced and checked as if they were not there.")]
    public void What_one_shape_cannot_say_is_read_as_more_with_a_warning(string shape, JsonType type, string message)
    {
        var lowered = Add(shape);

        Assert.Equal((type, message), (Schema(lowered).Type, lowered.Only("NAF3052").Message));
    }

    [Fact]
    public void Objects_to_choose_from_are_one_with_the_members_of_all_of_them()
    {
        var lowered = Add("oneOf: [{required: [k, n], properties: {k: {enum: [a]}, n: {type: string, maxLength: 3}}}, {required: [k], properties: {k: {enum: [b]}, n: {type: integer}, m: {type: string, maxLength: 2}}}]");

        var members = Schema(lowered).Properties;
        Assert.Equal(
            [("k", JsonType.String, true), ("n", JsonType.Any, false), ("m", JsonType.String, false)],
            members.Select(static m => (m.Name, m.Schema.Type, m.Required)));
        Assert.Equal(["a", "b"], members[0].Schema.Enum.ToArray());
        Assert.Equal((null, 2), (members[1].Schema.MaxLength, members[2].Schema.MaxLength));
        lowered.Only("NAF3052");
    }

    [Fact]
    public void A_tool_tells_in_words_what_not_every_provider_accepts()
    {
        var lowered = Add("properties: {a: {type: string, nullable: true}, b: {additionalProperties: false, properties: {c: {type: string}}}, d: {type: string, deprecated: true}}");

        var schema = Assert.Single(lowered.Tools).InputSchema.Properties.Single().Schema;
        Assert.Equal(["May be null.", "It has no other members.", "Deprecated."], schema.Properties.Select(static p => p.Schema.Description));
        Assert.Empty(ToolSchemaRules.Violations(lowered.Tools.Single()));
    }

    [Theory]
    [InlineData("", ", deprecated: true", true)]
    [InlineData("deprecated: true, ", "", true)]
    [InlineData("deprecated: false, ", "", false)]
    public void An_operation_is_deprecated_where_it_or_what_it_calls_is(string consumed, string exposed, bool isDeprecated)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- path: /notes\n  operations:\n  - {{{consumed}name: list}}",
            Doc.Mcp($"- {{name: list, description: Lists the notes., call: shop.list{exposed}}}") + "\n" + Doc.Rest("/notes", $"- {{name: list, method: GET, call: shop.list{exposed}}}")));

        Assert.Equal(isDeprecated ? "Lists the notes. Deprecated." : "Lists the notes.", lowered.Tools.Single().Description);
        Assert.Equal(isDeprecated, lowered.Routes.Single().Deprecated);
    }

    [Fact]
    public void One_example_is_an_example() => Assert.Equal(["\"A-1\""], Schema(Add("type: string, example: A-1")).Examples.ToArray());

    private static SchemaType Schema(Lowered lowered) => Assert.Single(lowered.Model.Operations.Single().Inputs).Schema;

    private static Lowered Add(string shape) => Lowered.From(Doc.Of(
        "- path: /notes\n  operations:\n  - {name: add, method: POST, body: {x: '{{x}}'}}",
        Doc.Mcp($"- {{name: add, description: Adds a note., call: shop.add, inputParameters: [{{name: x, {shape}}}]}}")));
}
