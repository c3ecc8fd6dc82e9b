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

    [Fact]
    public void The_advice_about_a_long_list_names_the_groups_by_tag()
    {
        var lint = WithOperations("/shop/{id}/part-", static i => $"tags: [{(i % 3 == 0 ? "stock" : "orders")}], ").Only("NAF8008");

        Assert.Matches(
            "^Split it into several MCP adapters with a port each, e.g. by tag: `orders` \\(80 tools, [0-9]+ bytes\\), `stock` \\(40 tools, [0-9]+ bytes\\); and leave out the tools no agent needs.$",
            lint.Help);
    }

    [Fact]
    public void The_advice_about_a_long_list_names_the_groups_by_path_where_nothing_has_a_tag()
    {
        Assert.Contains(", e.g. by path: `Part100` (1 tool, ", WithOperations("/part-", static _ => "").Only("NAF8008").Help, StringComparison.Ordinal);
        Assert.Contains(
            ", e.g. by path: `Shop/part-100` (1 tool, ", WithOperations("/shop/{id}/part-", static _ => "").Only("NAF8008").Help, StringComparison.Ordinal);
        Assert.Contains(") and 115 smaller ones; ", WithOperations("/part-", static _ => "").Only("NAF8008").Help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_advice_about_a_long_list_of_one_thing_names_no_groups() => Assert.Equal(
        "Split it into several MCP adapters with a port each; and leave out the tools no agent needs.", WithTools(100, "Reads.").Only("NAF8008").Help);

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

    private static Lowered WithOperations(string path, Func<int, string> tags)
    {
        var numbers = Enumerable.Range(0, 120).ToList();
        return Lowered.From(Doc.Of(
            string.Join('\n', numbers.ConvertAll(i => string.Create(
                CultureInfo.InvariantCulture, $"- {{path: '{path}{i}', operations: [{{{tags(i)}name: read-{i}, method: GET}}]}}"))),
            Doc.Mcp(string.Join('\n', numbers.ConvertAll(static i => string.Create(
                CultureInfo.InvariantCulture, $"- {{name: read-{i}, description: Reads one part., call: shop.read-{i}}}"))))));
    }
}
