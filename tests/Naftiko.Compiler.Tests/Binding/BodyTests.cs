using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Binding;

public sealed class BodyTests
{
    [Theory]
    [InlineData("""{"id": "\ud800", "n": {{n}}}""")]
    [InlineData("""{"\udc00": {{n}}}""")]
    public void Half_a_character_in_a_body_is_an_error_of_the_operation(string body)
    {
        var document = Doc.Whole(
            $"- {{path: /orders, operations: [{{name: put-order, method: PUT, body: '{body}'}}]}}",
            Doc.Mcp("- {name: put-order, description: Puts an order., call: shop.put-order}"));

        var result = Compilation.Compile(new("orders.yaml", document), new());

        var finding = Assert.Single(result.Diagnostics, static d => d.Severity == Severity.Error && d.Id != "NAF4020");
        Assert.Equal("NAF3028", finding.Id);
        Assert.Contains("half of a character", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_a_body_is_not_named_by_a_placeholder()
    {
        var lowered = Lowered.From(Doc.Of(
            "- {path: /orders, operations: [{name: put-order, method: PUT, body: '{\"{{key}}\": 1}'}]}",
            Doc.Mcp("- {name: put-order, description: Puts an order., call: shop.put-order}")));

        Assert.Contains("a placeholder stands in the name of a member", lowered.Only("NAF3028").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body: none", null)]
    [InlineData("body: {type: none}", null)]
    [InlineData("body: ''", "NAF3048")]
    [InlineData("body: '  '", "NAF3048")]
    public void A_call_can_be_said_to_have_no_body(string body, string? finding)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- {{path: /flush, operations: [{{name: flush, method: POST, {body}}}]}}",
            Doc.Mcp("- {name: flush, description: Flushes what is left., call: shop.flush}")));

        Assert.IsType<UpstreamBody.None>(lowered.Model.Upstreams[0].Operations[0].Body);
        Assert.Empty(lowered.Tools.Single().InputSchema.Properties);
        Assert.Equal(finding is null ? [] : [finding], lowered.Diagnostics.Where(static d => d.Severity >= Severity.Warning).Select(static d => d.Id));
    }

    [Theory]
    [InlineData("POST", "/stop", "- {name: reason, in: query}", false)]
    [InlineData("PUT", "/volume/{id}", "- {name: id, in: path}\n    - {name: level, in: query}", false)]
    [InlineData("POST", "/events/{id}", "- {name: id, in: path}", true)]
    [InlineData("POST", "/signals/{id}", "- {name: op, in: query}", true)]
    [InlineData("POST", "/stop", "- {name: Prefer, in: header}", true)]
    [InlineData("POST", "/stop", "- {name: version, in: query, value: '2'}", true)]
    [InlineData("PATCH", "/things", "- {name: level, in: query}", true)]
    public void A_complete_list_of_inputs_without_a_body_means_none(string method, string path, string inputs, bool offersBody)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- path: {path}\n  operations:\n  - name: act\n    method: {method}\n    inputParameters:\n    {inputs}",
            Doc.Mcp("- {name: act, description: Does what is wanted., call: shop.act}")));

        Assert.Equal(offersBody, lowered.Model.Operations.Single().Body is not null);
        Assert.Equal(offersBody ? "NAF4003" : "NAF4037", Assert.Single(lowered.Diagnostics, static d => d.Id is "NAF4003" or "NAF4037").Id);
    }

    [Theory]
    [InlineData("inputParameters: [{name: reason}, {name: body, type: object}]")]
    [InlineData("with: {body: tools.content}")]
    public void A_body_that_the_exposed_side_gives_is_sent(string given)
    {
        var lowered = Lowered.From(Doc.Of(
            "- path: /stop\n  operations:\n  - name: stop\n    method: POST\n    inputParameters:\n    - {name: reason, in: query}",
            Doc.Mcp($"- {{name: stop, description: Stops it., call: shop.stop, {given}}}")));

        Assert.NotNull(lowered.Model.Operations.Single().Body);
    }

    [Theory]
    [InlineData("body", "array", "tools.rows", "rows")]
    [InlineData("body", "array", "", "rows")]
    [InlineData("rows", "array", "", "rows")]
    [InlineData("payload", "object", "", "rows")]
    public void A_list_or_an_object_declared_for_the_body_is_the_body(string consumed, string type, string with, string key)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- path: /rows\n  operations:\n  - name: put\n    method: PUT\n    inputParameters:\n    - {{name: {consumed}, in: body, type: {type}}}",
            Doc.Mcp($"- {{name: put, description: Puts the rows., call: shop.put{(with.Length > 0 ? $", with: {{{consumed}: {with}}}" : "")}, inputParameters: [{{name: rows, type: {type}, items: {{type: object}}}}]}}")));

        var operation = lowered.Model.Operations.Single();
        Assert.Equal((key, true), (operation.Body!.ToolKey, operation.Body.IsChecked));
        Assert.Empty(operation.Inputs);
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Id == "NAF4008");
    }
}
