namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>Two operations of an API that send the same request: one of them is not what its name says.</summary>
public sealed class SameRequestTests
{
    [Theory]
    [InlineData("method: POST", "method: POST", true)]
    [InlineData("method: POST", "method: PUT", false)]
    [InlineData("method: GET, inputParameters: [{name: q, in: query}]", "method: GET, inputParameters: [{name: q, in: query}]", true)]
    [InlineData("method: GET, inputParameters: [{name: q, in: query}]", "method: GET, inputParameters: [{name: q, in: header}]", false)]
    [InlineData("method: GET, inputParameters: [{name: q, in: query, value: a}]", "method: GET, inputParameters: [{name: q, in: query, value: b}]", false)]
    [InlineData("method: GET, inputParameters: [{name: X-Target, in: header, value: a}]", "method: GET, inputParameters: [{name: X-Target, in: header, value: b}]", false)]
    [InlineData("method: GET, inputParameters: [{name: p, in: query}, {name: q, in: query}]", "method: GET, inputParameters: [{name: q, in: query}, {name: p, in: query}]", true)]
    [InlineData("method: GET, inputParameters: [{name: X-A, in: header, value: a}, {name: X-B, in: header, value: b}]", "method: GET, inputParameters: [{name: X-B, in: header, value: b}, {name: X-A, in: header, value: a}]", true)]
    [InlineData("method: POST, body: {type: json, data: {a: '{{x}}'}}", "method: POST, body: {type: json, data: {a: '{{x}}'}}", true)]
    [InlineData("method: POST, body: {type: json, data: {a: '{{x}}'}}", "method: POST, body: {type: json, data: {b: '{{x}}'}}", false)]
    [InlineData("method: POST, body: {type: json, data: {a: 1}}", "method: POST, body: {type: json, data: {a: 2}}", false)]
    [InlineData("method: POST", "method: POST, body: {type: json, data: {a: 2}}", false)]
    public void It_is_the_same_if_nothing_on_the_wire_differs(string first, string second, bool isSame)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- path: /things/{{id}}\n  operations:\n  - {{name: one, {first}}}\n- path: /things/{{key}}\n  operations:\n  - {{name: two, {second}}}",
            Doc.Mcp("- {name: one, description: Does one thing., call: shop.one}\n- {name: two, description: Does another., call: shop.two}")));

        Assert.Equal(isSame ? 1 : 0, lowered.Diagnostics.Count(static d => d.Id == "NAF8011"));
        if (isSame)
        {
            Assert.Contains("`two` sends the same request as `one`", lowered.Only("NAF8011").Message, StringComparison.Ordinal);
            Assert.Equal("12:16", $"{lowered.Only("NAF8011").Span?.Start}");
        }
    }

    [Fact]
    public void What_nothing_calls_sends_nothing() => Assert.DoesNotContain(
        Lowered.From(Doc.Of(
            "- path: /things\n  operations:\n  - {name: one, method: POST}\n  - {name: two, method: POST}",
            Doc.Mcp("- {name: one, description: Does one thing., call: shop.one}"))).Diagnostics,
        static d => d.Id == "NAF8011");
}
