using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>Azure's lists have a next page that a document made from their parameters knows nothing of.</summary>
public sealed class ContinuationTokenTests
{
    private const string Azure = "https://x.azure.com";

    [Theory]
    [InlineData("top")]
    [InlineData("$top")]
    [InlineData("maxresults")]
    [InlineData("max_results")]
    [InlineData("pagesize")]
    [InlineData("page_size")]
    [InlineData("limit")]
    [InlineData("maxResults")]
    public void A_list_that_takes_the_size_of_a_page_gets_the_token(string size) => Assert.True(IsAdded(Azure, $"{{name: {size}, in: query}}"));

    [Theory]
    [InlineData("skip")]
    [InlineData("offset")]
    [InlineData("page")]
    [InlineData("cursor")]
    [InlineData("after")]
    [InlineData("before")]
    [InlineData("startingWith")]
    [InlineData("nextToken")]
    public void A_list_with_paging_of_its_own_does_not(string paging) =>
        Assert.False(IsAdded(Azure, $"{{name: top, in: query}}, {{name: {paging}, in: query}}"));

    [Theory]
    [InlineData("https://x.azurewebsites.net", "/things", true)]
    [InlineData("https://x.azure.com", "/things", true)]
    [InlineData("https://x.core.windows.net", "/things", true)]
    [InlineData("https://X.AZURE.COM", "/things", true)]
    [InlineData("https://x.test-works.dev", "/runtime/webhooks/durabletask/instances", true)]
    [InlineData("https://x.test-works.dev", "/things", false)]
    [InlineData("https://azure.com.test-works.dev", "/things", false)]
    public void An_API_is_one_of_Azure_by_its_address_or_its_path(string address, string path, bool expected) =>
        Assert.Equal(expected, IsAdded(address, "{name: top, in: query}", path));

    [Theory]
    [InlineData("{name: top, in: query}, {name: filter, in: query}", "GET", true)]
    [InlineData("{name: filter, in: query}", "GET", false)]
    [InlineData("{name: top, in: header}", "GET", false)]
    [InlineData("{name: top, in: query}", "DELETE", false)]
    public void Only_what_is_read_page_by_page_has_a_next_one(string inputs, string method, bool expected) =>
        Assert.Equal(expected, IsAdded(Azure, inputs, method: method));

    private static bool IsAdded(string address, string inputs, string path = "/things", string method = "GET")
    {
        var document = Doc.Of(
            $"- {{path: {path}, operations: [{{name: get, method: {method}, inputParameters: [{inputs}]}}]}}",
            Doc.Mcp("- {name: get, description: Gets them., call: shop.get}"));
        var lowered = Lowered.From(document.Replace("https://shop.test-works.dev/v1", address, StringComparison.Ordinal));

        var isAdded = lowered.Model.Operations.Single().Inputs.SingleOrDefault(static i => i.Name == "x-ms-continuation-token")
            is { ToolKey: "continuationToken", Place: InputPlace.Header, Required: false };
        Assert.Equal(isAdded, lowered.Diagnostics.Any(static d => d.Id == "NAF4014"));
        return isAdded;
    }
}
