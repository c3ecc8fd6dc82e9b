using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>One finding per fact, and no warning about what is right.</summary>
public sealed partial class NoiseTests
{
    [Fact]
    public void A_short_document_builds_without_a_warning()
    {
        const string document =
            """
            naftiko: 1.0.0-alpha3
            binds:
              - namespace: env
                keys: { SHOP_TOKEN: SHOP_TOKEN }
            capability:
              consumes:
                - type: http
                  namespace: shop
                  baseUri: https://shop.test-works.dev
                  authentication: { type: bearer, token: '{{SHOP_TOKEN}}' }
                  resources:
                    - path: /orders/{orderId}
                      operations:
                        - { name: get-order, method: GET }
                        - { name: put-order, method: PUT }
              exposes:
                - type: rest
                  resources:
                    - path: /orders/{orderId}
                      operations:
                        - { method: GET, call: shop.get-order }
                - type: mcp
                  tools:
                    - { name: get-order, description: Reads an order by its number., call: shop.get-order }
                    - { name: put-order, description: Writes an order., call: shop.put-order }
            """;

        var result = Compilation.Compile(new SourceFile("orders.yaml", document), new());

        Assert.Empty(result.Diagnostics.Where(static d => d.Severity > Severity.Info));
        Assert.NotEmpty(result.Files);

        // The placeholder: once where it stands, not again for each tool that has it.
        Assert.Equal(2, result.Diagnostics.Count(static d => d.Id == "NAF3004"));
        Assert.DoesNotContain(result.Diagnostics, static d => d.Id is "NAF4001" or "NAF4002");
    }

    [Theory]
    [InlineData("", Severity.Info)]
    [InlineData("address: localhost, ", Severity.Info)]
    [InlineData("address: 0.0.0.0, ", Severity.Warning)]
    [InlineData("address: not an address, ", Severity.Warning)]
    public void An_open_adapter_is_a_warning_where_others_can_reach_it(string address, Severity severity)
    {
        var lowered = Lowered.From(Doc.Of(Doc.GetOrder, $"- {{type: mcp, {address}port: 1, namespace: m, tools: [{{name: get-order, description: Get it., call: shop.get-order}}]}}")
            .Replace("- namespace: shop\n", "- namespace: shop\n    authentication: {type: bearer, token: '{{env.T}}'}\n", StringComparison.Ordinal));

        Assert.Equal(severity, lowered.Only("NAF8001").Severity);
        Assert.Contains("`authentication: { type: bearer, token: '{{", lowered.Only("NAF8001").Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_that_can_occur_at_many_places_can_be_grouped()
    {
        // A long list of tools is divided by advice of its own; the others are about a run of the tool, or about a whole gateway.
        string[] single = ["NAF4095", "NAF4096", "NAF8008", "NAF6012", "NAF7028"];

        var without = DiagnosticCatalog.Ids.Select(static id => DiagnosticCatalog.Find(id)!)
            .Where(static d => d is { Severity: not Severity.Error, GroupMessage: null }).Select(static d => d.Id);

        Assert.Equal(single.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_finding_says_that_nothing_needs_to_change() =>
        Assert.DoesNotContain(DiagnosticCatalog.Ids, static id => Idle().IsMatch(DiagnosticCatalog.Find(id)!.Help));

    [GeneratedRegex("nothing needs to|no change is needed", RegexOptions.IgnoreCase)]
    private static partial Regex Idle();
}
