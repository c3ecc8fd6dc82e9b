using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Binding;

/// <summary><c>--expose</c>: the gateway of the document is that of the document with these adapters written out.</summary>
public sealed class ExposeTests
{
    private const string Consumed =
        """
        naftiko: 1.0.0-alpha3
        binds:
          - namespace: env
            keys: { TENANT: TENANT, SHOP_TOKEN: SHOP_TOKEN }
        capability:
          consumes:
            - type: http
              namespace: shop
              baseUri: https://shop.test-works.dev
              authentication: { type: bearer, token: '{{SHOP_TOKEN}}' }
              resources:
                - path: /orders
                  operations:
                    - name: list-orders
                      method: GET
                      inputParameters:
                        - { name: status, in: query }
                        - { name: region, in: query, value: eu }
                    - { name: create-order, method: POST, body: { name: '{{name}}' } }
                - path: /tenants/{{TENANT}}/orders/{orderId}
                  operations:
                    - { name: get-order, method: GET, description: Reads an order by its number. }
                - path: /parts/{part}/v{version}/lines
                  operations:
                    - name: get-part
                      method: GET
                      inputParameters:
                        - { name: version, in: path, value: '2' }
            - type: http
              namespace: stock
              baseUri: https://stock.test-works.dev
              resources:
                - path: /orders
                  operations:
                    - { name: list-orders, method: GET }
        """;

    private const string Rest =
        """

            - type: rest
              namespace: shop-rest
              resources:
                - path: /orders
                  operations:
                    - { name: list-orders, method: GET, call: shop.list-orders }
                - path: /orders
                  operations:
                    - { name: create-order, method: POST, call: shop.create-order }
                - path: /tenants/orders/{orderId}
                  operations:
                    - { name: get-order, method: GET, call: shop.get-order }
                - path: /parts/{part}/lines
                  operations:
                    - { name: get-part, method: GET, call: shop.get-part }
                - path: /stock/orders
                  operations:
                    - { name: list-orders, method: GET, call: stock.list-orders }
        """;

    private const string Mcp =
        """

            - type: mcp
              namespace: shop-mcp
              tools:
                - { name: list-orders, call: shop.list-orders }
                - { name: create-order, call: shop.create-order }
                - { name: get-order, call: shop.get-order }
                - { name: get-part, call: shop.get-part }
                - { name: stock-list-orders, call: stock.list-orders }
        """;

    [Theory]
    [InlineData(new[] { AdapterKind.Rest, AdapterKind.Mcp }, Rest + Mcp)]
    [InlineData(new[] { AdapterKind.Rest }, Rest)]
    [InlineData(new[] { AdapterKind.Mcp }, Mcp)]
    [InlineData(new[] { AdapterKind.Mcp, AdapterKind.Mcp }, Mcp)]
    public void The_gateway_is_that_of_the_adapters_written_out(AdapterKind[] kinds, string exposes)
    {
        var asked = Compile(Consumed, kinds);
        var written = Compile(Consumed + "\n  exposes:" + exposes);

        Assert.Equal(Texts(written), Texts(asked));
        Assert.Empty(asked.Diagnostics.Where(static d => d.Severity > Severity.Info));
        Assert.Equal(written.Satisfaction, asked.Satisfaction);
        Assert.Equal(
            written.Diagnostics.Select(static d => d.Id).Order(StringComparer.Ordinal),
            asked.Diagnostics.Select(static d => d.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\n  exposes: []")]
    [InlineData("\n  exposes:")]
    public void An_empty_list_counts_as_none(string exposes) =>
        Assert.Equal(Texts(Compile(Consumed, AdapterKind.Mcp)), Texts(Compile(Consumed + exposes, AdapterKind.Mcp)));

    [Fact]
    public void Operations_of_one_name_in_one_api_become_tools_of_different_names()
    {
        var document = Consumed.Replace("name: create-order", "name: list-orders", StringComparison.Ordinal);

        var model = Compile(document, AdapterKind.Mcp).Model!;

        Assert.Equal(
            ["list-orders", "shop-list-orders", "get-order", "get-part", "stock-list-orders"],
            model.Adapters.OfType<Naftiko.Compiler.Gateway.McpAdapter>().Single().Tools.Select(static tool => tool.Name));
        Assert.Equal(
            2,
            model.Upstreams
                .Single(static u => u.Namespace == "shop").Operations
                .Count(static o => o.Identifier.StartsWith("ListOrders", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_the_option_the_error_names_it()
    {
        var error = Assert.Single(Compile(Consumed).Diagnostics, static d => d.Severity == Severity.Error);

        Assert.Equal("NAF3026", error.Id);
        Assert.Contains("`--expose rest,mcp`", error.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_exposes_something_keeps_to_it_with_a_warning()
    {
        var document = Consumed + "\n  exposes:" + Mcp;
        var asked = Compile(document, AdapterKind.Rest);

        Assert.Equal(Texts(Compile(document)), Texts(asked));
        Assert.Equal(
            "The document already says what is exposed, `shop-mcp`, so `--expose` adds nothing.",
            Assert.Single(asked.Diagnostics, static d => d.Id == "NAF3042").Message);
    }

    [Fact]
    public void Where_nothing_is_consumed_nothing_can_be_exposed()
    {
        var error = Assert.Single(
            Compile("naftiko: 1.0.0-alpha3\ncapability:\n  consumes: []\n", AdapterKind.Rest).Diagnostics, static d => d.Severity == Severity.Error);

        Assert.Equal("NAF3043", error.Id);
    }

    private static CompilationResult Compile(string text, params AdapterKind[] expose) =>
        Compilation.Compile(new SourceFile("orders.yaml", text), new() { Expose = [.. expose] });

    private static string Texts(CompilationResult result)
    {
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Select(static d => d.Message)));
        return string.Join("\n\n", result.Files.Select(static file => $"{file.Path}\n{file.Content}"));
    }
}
