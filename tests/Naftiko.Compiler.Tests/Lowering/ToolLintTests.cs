using System.Globalization;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class ToolLintTests
{
    [Fact]
    public void A_list_of_a_hundred_tools_is_long()
    {
        Assert.DoesNotContain(WithTools(99, "Reads.").Diagnostics, static d => d.Id == "NAF8008");
        var lint = WithTools(100, "Reads.").Only("NAF8008");

        Assert.Equal("17:16", $"{lint.Span?.Start}");
        Assert.Matches("^The list of the 100 tools of `shop-mcp` has [0-9]{5} bytes, about [0-9]{4} tokens, ", lint.Message);
    }

    [Fact]
    public void A_list_of_a_hundred_kilobytes_is_long()
    {
        Assert.DoesNotContain(WithTools(10, new string('x', 9_000)).Diagnostics, static d => d.Id == "NAF8008");
        Assert.Contains(WithTools(10, new string('x', 11_000)).Diagnostics, static d => d.Id == "NAF8008");
    }

    [Theory]
    [InlineData("- {name: get-order, description: Get order, call: shop.get-order}", true)]
    [InlineData("- {name: get-order, call: shop.get-order}", true)]
    [InlineData("- {name: get-order, description: Reads one order with its items., call: shop.get-order}", false)]
    public void A_description_that_says_no_more_than_the_name_is_reported(string tool, bool isReported)
    {
        var findings = Lowered.From(Doc.Of(Doc.GetOrder, Doc.Mcp(tool))).Diagnostics.Where(static d => d.Id == "NAF8009");

        Assert.Equal(isReported ? ["19:14"] : [], findings.Select(static d => $"{d.Span?.Start}"));
    }

    private static Lowered WithTools(int count, string description) => Lowered.From(Doc.Of(Doc.GetOrder, Doc.Mcp(string.Join('\n', Enumerable
        .Range(0, count)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"- {{name: tool-{i}, description: {description}, call: shop.get-order}}"))))));
}
