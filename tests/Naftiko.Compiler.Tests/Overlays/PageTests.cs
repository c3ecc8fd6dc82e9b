using Naftiko.Compiler.Tests.Architecture;
using Naftiko.Compiler.Tests.Importing.Enriching;

namespace Naftiko.Compiler.Tests.Overlays;

/// <summary>The manual shows overlays that do what it says.</summary>
public sealed class PageTests
{
    private const string Document = """
        naftiko: 1.0.0-alpha3
        capability:
          consumes:
          - namespace: shop
            resources:
            - path: /orders
              operations:
              - {name: list-orders, method: GET, inputParameters: [{name: customer, in: query}]}
          exposes:
          - type: mcp
            namespace: shop-tools
            tools: [{name: list-orders, call: shop.list-orders}, {name: delete-order, call: shop.delete-order}]

        """;

    [Theory]
    [InlineData("docs/overlays.md", "Lists the orders of a customer, the newest first.")]
    [InlineData("compiler/LANGUAGE.md", "Lists the orders, the newest first.")]
    public void What_is_shown_works(string page, string description)
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.Root, page));
        var overlay = text.Split("```yaml\n").Select(static block => block.Split("```")[0])
            .First(static block => block.StartsWith("overlay:", StringComparison.Ordinal));

        Assert.Equal(
            SortedJson.Of(Document
                .Replace("in: query}", "in: query}, {name: state, in: query, type: string, enum: [open, sent]}", StringComparison.Ordinal)
                .Replace("{name: list-orders, call", $"{{name: list-orders, description: '{description}', call", StringComparison.Ordinal)
                .Replace(", {name: delete-order, call: shop.delete-order}", "", StringComparison.Ordinal)),
            SortedJson.Of(Document, overlay));
    }
}
