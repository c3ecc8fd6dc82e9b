using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing.Enriching;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Importing.Enriching;

/// <summary>What a description adds to a document from outside.</summary>
public sealed class OverlayEnrichmentTests
{
    private const string Description = """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        servers: [{url: 'https://api.shopworks.com'}]
        paths:
          /orders:
            get:
              summary: List orders
              description: Lists the orders of a customer, the newest first.
              parameters:
              - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
              - {name: customer, in: query, required: true, schema: {type: string, enum: ['10', on, it's]}}
              responses: {'200': {description: The orders., content: {application/json: {schema: {type: array, items: {type: string, nullable: true}}}}}}
            post:
              summary: Create order
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [sku], properties: {sku: {type: string}}}}}}
              responses: {'201': {description: Created.}}
        """;

    private const string Document = """
        naftiko: 1.0.0-alpha3
        info: {label: Shop, description: A shop}
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://api.shopworks.com
            authentication: none
            resources:
            - path: /orders
              operations:
              - name: list
                method: GET
                description: List orders
                inputParameters:
                - {name: limit, in: query, type: integer}
              - {name: create, method: POST}
          exposes:
          - type: mcp
            namespace: shop-tools
            port: 3001
            tools: [{name: list, call: shop.list}, {name: create, call: shop.create}]
          - type: rest
            namespace: shop-rest
            port: 3002
            resources: [{path: /orders, operations: [{method: GET, call: shop.list}]}]

        """;

    [Fact]
    public void The_overlay_makes_of_the_document_what_the_edit_makes_of_it()
    {
        var overlay = Run(Document, null).Text!;
        var edited = DocumentEnrichment.Run(new("shop.yaml", Document), new("openapi.yaml", Description), new()).Text!;

        Assert.Equal(SortedJson.Of(edited), SortedJson.Of(Document, overlay));
        Assert.NotEqual(SortedJson.Of(Document), SortedJson.Of(edited));
    }

    [Fact]
    public void The_main_example_becomes_the_same_from_outside()
    {
        var description = new SourceFile("api.yml", File.ReadAllText(Path.Combine(Architecture.SourceTree.Root, "tests/Naftiko.Gateway.Tests/WrongCalls/durable-functions.openapi.yaml")));
        var document = new SourceFile("capability.naftiko.yaml", File.ReadAllText(Path.Combine(Architecture.SourceTree.Root, "capability.naftiko.yaml")));

        var edited = DocumentEnrichment.Run(document, description, new());
        var overlaid = OverlayEnrichment.Run(document, description, null, new());

        Assert.True(edited.Additions > 10);
        Assert.Equal(SortedJson.Of(edited.Text!), SortedJson.Of(document.Text, overlaid.Text!));
        Assert.Equal(edited.Diagnostics.Select(static d => d.Message), overlaid.Diagnostics.Select(static d => d.Message));
    }

    [Fact]
    public void Targets_are_named_by_what_nothing_else_is_called()
    {
        var overlay = Run(Document, null).Text!;

        Assert.StartsWith(
            """
            overlay: 1.0.0
            info:
              title: What the description of its API adds to shop.yaml
              version: 1.0.0
            actions:
              - target: $.capability.consumes[?@.namespace == 'shop'].resources[?@.path == '/orders'].operations[?@.name == 'list']
                update:
                  description: List orders. Lists the orders of a customer, the newest first.
              - target: $.capability.consumes[?@.namespace == 'shop'].resources[?@.path == '/orders'].operations[?@.name == 'list'].inputParameters[?@.name == 'limit']
                update:
                  minimum: 1
                  maximum: 100
              - target: $.capability.consumes[?@.namespace == 'shop'].resources[?@.path == '/orders'].operations[?@.name == 'list'].inputParameters
                update:
                  name: customer
                  in: query

            """,
            overlay,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_adds_nothing()
    {
        var first = Run(Document, null);
        var second = Run(Document, first.Text);

        Assert.True(first.Additions > 0);
        Assert.Equal(0, second.Additions);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public void What_somebody_has_written_into_the_overlay_stays_and_counts()
    {
        const string Own = """
            # Ours.
            overlay: 1.0.0
            info: {title: Ours, version: 1.0.0}
            actions:
            # Partners ask for these.
            - target: $..operations[?@.name == 'list']
              update: {description: Our words.}
            - target: $..inputParameters
              update: {name: customer, in: query, required: true, type: string}
            - {target: "$..operations[?@.name == 'create']", remove: true}
            - {target: "$..tools[?@.name == 'create']", remove: true}

            """;

        var result = Run(Document, Own);

        Assert.StartsWith(Own.TrimEnd('\n'), result.Text, StringComparison.Ordinal);
        var made = SortedJson.Of(Document, result.Text!);
        Assert.Contains("Our words.", made, StringComparison.Ordinal);
        Assert.DoesNotContain("newest first", made, StringComparison.Ordinal);
        Assert.DoesNotContain("sku", made, StringComparison.Ordinal);
        Assert.Contains("""{"in":"query","maximum":100,"minimum":1,"name":"limit","type":"integer"}""", made, StringComparison.Ordinal);
        Assert.Contains("""{"enum":["10","on","it\u0027s"],"in":"query","name":"customer","required":true,"type":"string"}""", made, StringComparison.Ordinal);
        Assert.Equal(0, Run(Document, result.Text).Additions);
    }

    [Fact]
    public void Lists_in_braces_and_empty_ones_are_continued()
    {
        var inBraces = Run(Document, "{overlay: 1.0.0, actions: [{target: $.info, update: {label: Ours}}]}\n").Text!;
        var empty = Run(Document, "overlay: 1.0.0\nactions: []\n").Text!;

        Assert.Contains("newest first", SortedJson.Of(Document, inBraces), StringComparison.Ordinal);
        Assert.Contains("Ours", SortedJson.Of(Document, inBraces), StringComparison.Ordinal);
        Assert.Contains("newest first", SortedJson.Of(Document, empty), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_with_errors_is_left_alone()
    {
        var result = Run(Document, "overlay: 1.0.0\nactions:\n- {target: $.info}\n");

        Assert.Null(result.Text);
        Assert.Equal(["NAF3251"], result.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Id));
    }

    private static EnrichmentResult Run(string document, string? overlay) => OverlayEnrichment.Run(
        new("shop.yaml", document), new("openapi.yaml", Description), overlay is null ? null : new("shop.overlay.yaml", overlay), new());
}
