using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Binding;

/// <summary>What can stand below <c>body</c>: text, a format with its data, or what is sent, written as YAML.</summary>
public sealed class BodyShapeTests
{
    [Theory]
    [InlineData("{name: '{{name}}', lines: [{sku: '{{sku}}', count: 3}], paid: false, note: 'For {{name}}'}",
        """{"name": {{name}}, "lines": [{"sku": {{sku}}, "count": 3}], "paid": false, "note": "For {{name}}"}""")]
    [InlineData("[{sku: '{{sku}}'}]", """[{"sku": {{sku}}}]""")]
    [InlineData("{}", "{}")]
    [InlineData("{type: text, text: {body: '{{message}}'}}", """{"type": "text", "text": {"body": {{message}}}}""")]
    [InlineData("{type: order.created, data: {id: '{{id}}'}, source: shop}", """{"type": "order.created", "data": {"id": {{id}}}, "source": "shop"}""")]
    [InlineData("{type: '{{kind}}'}", """{"type": {{kind}}}""")]
    [InlineData("{type: [a, b]}", """{"type": ["a", "b"]}""")]
    [InlineData("{data: {id: '{{id}}'}, meta: {page: 1}}", """{"data": {"id": {{id}}}, "meta": {"page": 1}}""")]
    [InlineData("{type: json, data: {id: '{{id}}'}}", """{"id": {{id}}}""")]
    public void A_body_as_yaml_is_the_template_it_looks_like(string yaml, string json)
    {
        var fromYaml = Compile(yaml);
        var fromText = Compile($"'{json}'");

        Assert.DoesNotContain(fromYaml.Diagnostics, static d => d.Severity > Severity.Info);
        Assert.Equal(Texts(fromText), Texts(fromYaml));
    }

    [Theory]
    [InlineData("'grant_type=client_credentials&scope={{scope}}'")]
    [InlineData("\"grant_type=client%5Fcredentials&\\n  scope={{scope}}&\"")]
    [InlineData("'{\"grant_type\": \"client_credentials\", \"scope\": {{scope}}}'")]
    public void A_form_as_text_is_its_fields(string text)
    {
        var fromText = Compile($"{{type: formUrlEncoded, data: {text}}}");
        var fromFields = Compile("{type: formUrlEncoded, data: {grant_type: client_credentials, scope: '{{scope}}'}}");

        Assert.Equal(
            "Write the fields as a mapping: `data: { grant_type: …, scope: … }`.", Assert.Single(fromText.Diagnostics, static d => d.Id == "NAF3040").Help);
        Assert.Equal(Texts(fromFields), Texts(fromText));
    }

    [Fact]
    public void The_name_of_a_form_field_may_be_a_single_letter() => Assert.Equal(
        Texts(Compile("{type: formUrlEncoded, data: {a: '1', b: '{{b}}'}}")),
        Texts(Compile("{type: formUrlEncoded, data: 'a=1&b={{b}}'}")));

    [Fact]
    public void Blanks_beside_a_placeholder_are_text_in_a_form()
    {
        var fromText = Compile("{type: formUrlEncoded, data: ' grant_type = x & scope=read {{scope}} {{state}} '}");
        var fromFields = Compile("{type: formUrlEncoded, data: {'grant_type ': x, scope: 'read {{scope}} {{state}}'}}");

        Assert.Equal(Texts(fromFields), Texts(fromText));
    }

    [Theory]
    [InlineData("{type: formUrlEncoded, data: just text}", "NAF3041", "just text")]
    [InlineData("{type: formUrlEncoded, data: '{{x}}=1'}", "NAF3041", "'{{x}}=1'")]
    [InlineData("{type: formUrlEncoded, data: [a, b]}", "NAF3041", "[a, b]")]
    [InlineData("{type: formUrlEncoded, grant_type: x}", "NAF3038", "grant_type")]
    [InlineData("{type: json, id: '{{id}}'}", "NAF3038", "id")]
    [InlineData("{type: formUrlencded, data: {a: 1}}", "NAF3039", "formUrlencded")]
    [InlineData("{type: jason, data: {a: 1}}", "NAF3039", "jason")]
    [InlineData("{type: text, data: {a: 1}}", "NAF3002", "body")]
    [InlineData("{type: sparql, data: {a: 1}}", "NAF3002", "body")]
    [InlineData("{type: sparql, data: 'SELECT ?{{x}} WHERE {}'}", "NAF3173", "{{x}}")]
    [InlineData("{type: sparql, data: 'ASK {} #{{x}}'}", "NAF3173", "{{x}}")]
    [InlineData("{type: multipartForm, data: text}", "NAF3002", "text")]
    [InlineData("{type: multipartForm, data: [{value: a}]}", "NAF3174", "{value: a}")]
    public void What_could_mean_two_things_or_none_is_an_error_of_the_operation(string body, string id, string place)
    {
        var result = Compile(body);

        var error = Assert.Single(result.Diagnostics, static d => d.Severity == Severity.Error && d.Id != "NAF4020");
        Assert.Equal((id, ScopeKind.ConsumedOperation), (error.Id, error.Scope?.Kind));
        Assert.Equal(place, SyntaxAssertText(error.Span!.Value));
    }

    [Fact]
    public void A_misspelt_format_is_answered_with_the_right_one()
    {
        var error = Assert.Single(Compile("{type: formUrlencded, data: {a: 1}}").Diagnostics, static d => d.Id == "NAF3039");

        Assert.Equal("Did you mean `formUrlEncoded`? Allowed are `json`, `formUrlEncoded`, `multipartForm`, `sparql`, `text`, `xml`.", error.Help);
    }

    [Theory]
    [InlineData("'{\"id\": {{id}'")]
    [InlineData("'<id>{{id}</id>'")]
    [InlineData("'id={{id}'")]
    [InlineData("'The order {{id}'")]
    public void A_broken_placeholder_in_text_is_reported_once(string body) =>
        Assert.Single(Compile(body).Diagnostics, static d => d.Id == "NAF3111");

    [Theory]
    [InlineData("'{{order}}'", "application/xml", "{type: xml, data: '{{order}}'}")]
    [InlineData("'{\"id\": 1}'", "text/plain", "{type: text, data: '{\"id\": 1}'}")]
    public void The_header_of_a_resource_tells_what_text_is(string text, string type, string same)
    {
        var header = $"inputParameters: [{{name: Content-Type, in: header, value: {type}}}], ";

        Assert.Equal(Texts(Compile(same, header)), Texts(Compile(text, header)));
        Assert.NotEqual(Texts(Compile(same, header)), Texts(Compile(text)));
    }

    [Fact]
    public void A_key_beside_type_and_data_is_ignored_with_a_warning()
    {
        var result = Compile("{type: json, data: {id: 1}, encoding: utf-8}");

        Assert.Equal(
            "`encoding` is not a key of the request body and is ignored.",
            Assert.Single(result.Diagnostics, static d => d.Severity == Severity.Warning).Message);
        Assert.Equal(Texts(Compile("{type: json, data: {id: 1}}")), Texts(result));
    }

    private static CompilationResult Compile(string body, string resource = "") => Compilation.Compile(
        new SourceFile("orders.yaml", Doc.Whole(
            $"- {{path: /orders, {resource}operations: [{{name: put-order, method: PUT, body: {body}}}]}}",
            Doc.Mcp("- {name: put-order, description: Puts an order., call: shop.put-order}"))),
        new());

    private static string Texts(CompilationResult result)
    {
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Select(static d => d.Message)));
        return string.Join("\n\n", result.Files.Select(static file => $"{file.Path}\n{file.Content}"));
    }

    private static string SyntaxAssertText(SourceSpan span) => Syntax.SyntaxAssert.Text(span);
}
