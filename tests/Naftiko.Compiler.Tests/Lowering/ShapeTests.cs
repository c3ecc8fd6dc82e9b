using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class ShapeTests
{
    [Fact]
    public void The_exposed_side_wins_where_it_says_something_and_the_consumed_side_fills_the_rest()
    {
        var lowered = List(
            "{name: limit, in: query, type: integer, minimum: 1, maximum: 100, default: 10, description: How many notes.}",
            "{name: limit, maximum: 50}");

        var limit = Input(lowered);
        Assert.Equal(
            (JsonType.Integer, "1", "50", "10", "How many notes."),
            (limit.Type, limit.Schema.Minimum, limit.Schema.Maximum, limit.Schema.Default, limit.Description));
        Assert.Empty(lowered.Places());
    }

    [Fact]
    public void Members_are_merged_by_name_and_keep_what_is_required()
    {
        var lowered = List(
            "{name: filter, in: query, type: array, items: {properties: {name: {enum: [a], required: true}, size: {type: integer}}}}",
            "{name: filter, items: {properties: {name: {minLength: 1}, kind: {type: boolean}}}}");

        var members = Input(lowered).Schema.Item!.Properties;
        Assert.Equal(
            [("name", JsonType.String, true), ("kind", JsonType.Boolean, false), ("size", JsonType.Integer, false)],
            members.Select(static m => (m.Name, m.Schema.Type, m.Required)));
        Assert.Equal((1, "a"), (members[0].Schema.MinLength, members[0].Schema.Enum.Single()));
    }

    [Theory]
    [InlineData("required: [name], properties: {name: {type: string}, size: {type: integer}}")]
    [InlineData("properties: {name: {type: string, required: true}, size: {type: integer}}")]
    [InlineData("required: [name], properties: {name: {type: string}, size: {type: integer, required: false}}")]
    public void A_member_is_required_where_it_or_its_object_says_so(string members) => Assert.Equal(
        [("name", true), ("size", false)],
        Input(List("{name: filter, in: query}", $"{{name: filter, type: object, {members}}}")).Schema.Properties.Select(static m => (m.Name, m.Required)));

    [Fact]
    public void What_is_said_about_another_type_fills_nothing_in()
    {
        var input = Input(List("{name: day, in: query, type: string, minLength: 10, format: date}", "{name: day, type: integer}"));

        Assert.Equal((JsonType.Integer, null, null), (input.Type, input.Schema.MinLength, input.Schema.Format));
    }

    [Theory]
    [InlineData("date", "date")]
    [InlineData("date-time", "date-time")]
    [InlineData("datetime", "date-time")]
    [InlineData("uuid", "uuid")]
    [InlineData("uri", "uri")]
    public void A_type_that_is_a_format_of_text_is_read_as_one(string type, string format)
    {
        var input = Input(List($"{{name: x, in: query, type: {type}}}", "{name: x}"));

        Assert.Equal((JsonType.String, format), (input.Type, input.Schema.Format));
    }

    [Theory]
    [InlineData("minimum: 1", JsonType.Number)]
    [InlineData("maxLength: 3", JsonType.String)]
    [InlineData("type: any, maxLength: 3", JsonType.String)]
    [InlineData("type: any, maximum: 3", JsonType.Number)]
    [InlineData("type: any", JsonType.Any)]
    [InlineData("enum: [a]", JsonType.String)]
    [InlineData("items: {type: integer}", JsonType.Array)]
    [InlineData("values: {type: integer}", JsonType.Object)]
    [InlineData("description: Some value.", JsonType.String)]
    public void A_shape_tells_its_type_where_nothing_else_does(string shape, JsonType type) =>
        Assert.Equal(type, Input(List("{name: x, in: query}", $"{{name: x, {shape}}}")).Type);

    [Theory]
    [InlineData("type: blob", "a string", JsonType.String)]
    [InlineData("type: blob, items: {type: string}", "an array", JsonType.Array)]
    [InlineData("type: blob, properties: {a: {type: string}}", "an object", JsonType.Object)]
    public void A_type_nobody_knows_is_read_as_what_stands_beside_it_speaks_of(string shape, string said, JsonType type)
    {
        var lowered = List("{name: x, in: query}", $"{{name: x, {shape}}}");

        Assert.Contains(said, lowered.Diagnostics.First(static d => d.Message.Contains("`blob`", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
        Assert.Equal(type, lowered.Model.Operations.Single().Inputs.Select(static i => i.Type).FirstOrDefault(JsonType.Object));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", required: true", true)]
    [InlineData(", required: false", false)]
    public void A_default_makes_an_input_optional_unless_the_author_insists(string required, bool isRequired)
    {
        var tool = List("{name: limit, in: query}", $"{{name: limit, type: integer, default: 10{required}}}").Tools.Single();

        Assert.Equal(isRequired, tool.InputSchema.Properties.Single().Required);
        Assert.Equal("Default: 10.", tool.InputSchema.Properties.Single().Schema.Description);
    }

    [Theory]
    [InlineData("type: integer, default: many", "NAF4035", "`default` of `x` is \"many\", which is not an integer.")]
    [InlineData("type: integer, default: 5, maximum: 4", "NAF4035", "`default` of `x` is 5, more than `maximum`, 4.")]
    [InlineData("type: integer, default: 5, minimum: 6", "NAF4035", "`default` of `x` is 5, less than `minimum`, 6.")]
    [InlineData("enum: [a, b], default: c", "NAF4035", "`default` of `x` is \"c\", which is not among the values allowed: a, b.")]
    [InlineData("format: date, default: yesterday", "NAF4035", "`default` of `x` is \"yesterday\", which is not a date such as 2026-05-06.")]
    [InlineData("type: array, default: a", "NAF4035", "`default` of `x` is \"a\", which is not an array.")]
    [InlineData("type: string, default: [a]", "NAF4035", "`default` of `x` is [\"a\"], which is not a string.")]
    [InlineData("type: integer, default: [1]", "NAF4035", "`default` of `x` is [1], which is not an integer.")]
    [InlineData("type: boolean, default: {a: 1}", "NAF4035", "`default` of `x` is {\"a\":1}, which is not a boolean.")]
    [InlineData("type: array, default: {a: 1}", "NAF4035", "`default` of `x` is {\"a\":1}, which is not an array.")]
    [InlineData("type: object, default: [1]", "NAF4035", "`default` of `x` is [1], which is not an object.")]
    [InlineData("minLength: 3, default: ab", "NAF4035", "`default` of `x` is \"ab\", shorter than `minLength`.")]
    [InlineData("maxLength: 1, default: 12", "NAF4035", "`default` of `x` is \"12\", longer than `maxLength`.")]
    [InlineData("type: number, minimum: 2, maximum: 1.5", "NAF4035", "`minimum` of `x` is 2, more than `maximum`, 1.5.")]
    [InlineData("minLength: 2, maxLength: 1", "NAF4035", "`minLength` of `x` is 2, more than `maxLength`, 1.")]
    [InlineData("type: integer, enum: [1, two]", "NAF4035", "`enum` of `x` allows `two`, which is not an integer.")]
    [InlineData("minimum: 1, type: string", "NAF4036", "`minimum` of `x` has no effect: it is about numbers, and the type is string.")]
    [InlineData("type: integer, maxLength: 3", "NAF4036", "`maxLength` of `x` has no effect: it is about strings, and the type is integer.")]
    [InlineData("pattern: '(?<a', type: string", "NAF4036", "`pattern` of `x` has no effect: it is not a regular expression that .NET can read, so it is only shown.")]
    [InlineData("type: string, items: {type: string}", "NAF4036", "`items` of `x` has no effect: it is about lists, and the type is string.")]
    [InlineData("type: integer, properties: {a: {}}", "NAF4036", "`properties` of `x` has no effect: it is about objects, and the type is integer.")]
    [InlineData("type: number, precision: 3", "NAF4036", "`precision` of `x` has no effect: naftikoc neither checks nor shows it.")]
    public void What_cannot_be_true_is_an_error_and_what_says_nothing_a_warning(string shape, string id, string message)
    {
        foreach (var lowered in new[] { List("{name: x, in: query}", $"{{name: x, required: false, {shape}}}"), List($"{{name: x, in: query, {shape}}}", "{name: x, required: false}") })
        {
            Assert.Equal(message, lowered.Only(id).Message);
        }
    }

    [Fact]
    public void A_problem_is_shown_at_the_key_that_has_it()
    {
        var lowered = List("{name: x, in: query, type: integer, default: many}", "{name: x, required: false}");

        Assert.Equal(["NAF4035 12:47"], lowered.Places(Naftiko.Compiler.Diagnostics.Severity.Error));
    }

    [Fact]
    public void A_credential_is_never_a_default_or_an_example_that_is_shown()
    {
        var lowered = List("{name: x, in: query}", "{name: x, default: sk-live-4eC39HqLyjWDarjtT1zdp7dc, examples: [sk-live-4eC39HqLyjWDarjtT1zdp7dc]}");

        Assert.DoesNotContain("4eC39Hq", ModelDump.ToJson(lowered.Model), StringComparison.Ordinal);
        Assert.Contains(lowered.Diagnostics, static d => d.Id == "NAF8003");
    }

    private static OperationInput Input(Lowered lowered) => Assert.Single(lowered.Model.Operations.Single().Inputs);

    private static Lowered List(string consumed, string exposed) => Lowered.From(Doc.Of(
        $"- path: /notes\n  operations:\n  - name: list\n    method: GET\n    inputParameters:\n    - {consumed}",
        Doc.Mcp($"- {{name: list, description: Lists the notes., call: shop.list, inputParameters: [{exposed}]}}")));
}
