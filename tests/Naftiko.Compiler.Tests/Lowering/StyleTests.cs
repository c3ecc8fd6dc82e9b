using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary><c>style</c> and <c>explode</c> mean what OpenAPI says they mean.</summary>
public sealed class StyleTests
{
    [Theory]
    [InlineData("in: query, type: array", ParameterStyle.Plain, JsonType.Array)]
    [InlineData("in: query, explode: true", ParameterStyle.Members, JsonType.Array)]
    [InlineData("in: query, explode: false", ParameterStyle.Comma, JsonType.Array)]
    [InlineData("in: query, style: form", ParameterStyle.Members, JsonType.String)]
    [InlineData("in: query, style: Form, explode: false", ParameterStyle.Comma, JsonType.Array)]
    [InlineData("in: query, style: spaceDelimited", ParameterStyle.Blank, JsonType.Array)]
    [InlineData("in: query, style: pipeDelimited", ParameterStyle.Pipe, JsonType.Array)]
    [InlineData("in: query, style: pipeDelimited, explode: true", ParameterStyle.Members, JsonType.Array)]
    [InlineData("in: query, style: deepObject", ParameterStyle.Brackets, JsonType.Object)]
    [InlineData("in: query, style: deepObject, explode: true, type: array", ParameterStyle.Brackets, JsonType.Array)]
    [InlineData("in: header, type: array", ParameterStyle.Plain, JsonType.Array)]
    [InlineData("in: header, type: object, style: simple", ParameterStyle.Comma, JsonType.Object)]
    [InlineData("in: header, type: object, explode: true", ParameterStyle.Members, JsonType.Object)]
    [InlineData("in: cookie, type: array, explode: false", ParameterStyle.Comma, JsonType.Array)]
    public void A_style_is_read_at_its_place(string parameter, ParameterStyle style, JsonType type)
    {
        var lowered = List($"{{name: x, {parameter}}}");

        var read = lowered.Model.Upstreams[0].Operations[0].Parameters.Single();
        Assert.Equal((style, type), (read.Style, read.Type));
        Assert.Empty(lowered.Places());
    }

    [Theory]
    [InlineData("$select", "type: array", ParameterStyle.Comma)]
    [InlineData("$select", "type: array, explode: true", ParameterStyle.Members)]
    [InlineData("$filter", "type: object", ParameterStyle.Plain)]
    public void A_list_of_odata_is_joined_unless_the_document_says_otherwise(string name, string parameter, ParameterStyle style) =>
        Assert.Equal(style, List($"{{name: {name}, in: query, {parameter}}}").Model.Upstreams[0].Operations[0].Parameters.Single().Style);

    [Theory]
    [InlineData("in: query, type: array, style: simple", "NAF3051", "`x` travels in a query, where `style` cannot be `simple`.", "Write one of `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`.")]
    [InlineData("in: query, type: array, style: pipeDelimitd", "NAF3051", "`x` travels in a query, where `style` cannot be `pipeDelimitd`.", "Did you mean `pipeDelimited`? Allowed are `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`.")]
    [InlineData("in: cookie, type: array, style: form", "NAF3051", "`x` travels in a cookie, where `explode` cannot be `true`.", "Write `explode: false`.")]
    [InlineData("in: query, type: integer, style: deepObject", "NAF3050", "`style` of `x` has no effect: it is about lists and objects, and this is a single value.", "Remove it.")]
    [InlineData("in: body, type: array, explode: false", "NAF3050", "`explode` of `x` has no effect: it is about paths, queries, headers and cookies.", "Remove it.")]
    public void A_style_that_cannot_be_is_said(string parameter, string id, string message, string help)
    {
        var finding = List($"{{name: x, {parameter}}}").Only(id);

        Assert.Equal((message, help), (finding.Message, finding.Help));
    }

    [Fact]
    public void A_value_that_is_a_list_is_one()
    {
        var lowered = List("{name: x, in: query, explode: false, value: [a, 5]}");

        var value = Assert.IsType<ValueExpression.Literal>(Assert.Single(Assert.Single(lowered.Model.Operations.Single().Behaviour.Calls()).Arguments).Value);
        Assert.Equal("[\"a\",5]", value.Text);
    }

    [Fact]
    public void A_credential_in_a_list_or_an_object_is_refused_and_shown_nowhere()
    {
        var lowered = List("{name: x, in: query, style: deepObject, value: {token: 4eC39HqLyjWDarjtT1zdp7dc}}");

        Assert.Equal("`x` puts `token` into a list or an object; only constants are supported there yet.", lowered.Only("NAF4516").Message);
        Assert.DoesNotContain("4eC39Hq", ModelDump.ToJson(lowered.Model), StringComparison.Ordinal);
    }

    private static Lowered List(string parameter) => Lowered.From(Doc.Of(
        $"- path: /notes\n  operations:\n  - name: list\n    method: {(parameter.Contains("in: body", StringComparison.Ordinal) ? "POST" : "GET")}\n    inputParameters:\n    - {parameter}",
        Doc.Mcp("- {name: list, description: Lists the notes., call: shop.list}")));
}
