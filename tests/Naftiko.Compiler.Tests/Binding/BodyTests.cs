using Naftiko.Compiler.Diagnostics;

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
}
