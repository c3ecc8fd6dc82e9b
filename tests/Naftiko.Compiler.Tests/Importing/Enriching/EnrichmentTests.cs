using Naftiko.Compiler.Importing.Enriching;

namespace Naftiko.Compiler.Tests.Importing.Enriching;

/// <summary>What a description adds to a document, and what it leaves as it is.</summary>
public sealed class EnrichmentTests
{
    private const string Description = """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        servers: [{url: 'https://api.shopworks.com/v1'}]
        paths:
          /orders:
            get:
              operationId: listOrders
              summary: List orders
              description: Lists the orders of a customer, the newest first.
              parameters:
              - {name: limit, in: query, description: How many., schema: {type: integer, minimum: 1, maximum: 100, default: 20}}
              - {name: state, in: query, schema: {type: string}}
              - {name: customer, in: query, required: true, schema: {type: string, format: uuid}}
              - {name: sort, in: query, schema: {type: string, enum: [newest, oldest]}}
              responses:
                '200': {description: The orders., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}
            post:
              operationId: createOrder
              summary: Create order
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [sku], properties: {sku: {type: string}, amount: {type: integer, minimum: 1}}}}}}
              responses: {'201': {description: Created.}}
          /orders/{orderId}:
            get:
              operationId: getOrder
              summary: Get order
              parameters: [{name: orderId, in: path, required: true, description: As in the list., schema: {type: string, pattern: '^o-'}}]
              responses: {'200': {description: The order., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
          /orders/{orderId}/cancel:
            post:
              summary: Cancel order
              deprecated: true
              parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Cancelled.}}
        components:
          schemas:
            Order: {type: object, properties: {id: {type: string}, state: {type: string, enum: [open, sent]}}}
        """;

    private static string Document(string operations, string exposes = "", string baseUri = "https://api.shopworks.com/v1", string path = "/orders") => $"""
        naftiko: 1.0.0-alpha3
        info: {"{label: Shop, description: A shop}"}
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: {baseUri}
            authentication: none
            resources:
            - path: {path}
              operations:
        {string.Join('\n', operations.Split('\n').Select(static line => "      " + line))}
          exposes:
          - type: mcp
            namespace: shop-tools
            port: 3001
            tools:
        {string.Join('\n', (exposes.Length > 0 ? exposes : "- {name: any, call: shop.any}").Split('\n').Select(static line => "    " + line))}

        """;

    private static Enriched List(string parameters)
    {
        var inputs = parameters.Length > 0 ? $"\n  inputParameters:\n{parameters}" : "";
        return Enriched.Of(Document($"- name: list\n  method: GET\n  description: Everything{inputs}", "- {name: list, call: shop.list}"), Description);
    }

    [Fact]
    public void A_parameter_gets_what_the_document_does_not_say_in_the_order_of_its_keys()
    {
        var enriched = List("  - name: limit\n    in: query   # of a page\n    type: integer\n    maximum: 50\n    example: 7\n  - {name: customer, in: query, required: true}");

        Assert.Equal(
            [
                "description: How many.", "minimum: 1", "default: 20",
                "- {name: customer, in: query, type: string, required: true, format: uuid}",
            ],
            enriched.Added);
        Assert.Equal(["- {name: customer, in: query, required: true}"], enriched.Removed);
        Assert.Contains("    in: query   # of a page\n", enriched.Text, StringComparison.Ordinal);
        Assert.Equal(["NAF5055"], enriched.Ids);
    }

    [Fact]
    public void What_callers_cannot_do_without_is_added_and_the_rest_is_reported()
    {
        var enriched = List("");

        Assert.Equal(["inputParameters:", "- name: customer", "in: query", "type: string", "required: true", "format: uuid"], enriched.Added);
        Assert.Equal("The API takes more for `shop.list` than the document has: `limit`, `state`, `sort`.", enriched.Only("NAF5055").Message);
    }

    [Theory]
    [InlineData("type: boolean", "type", "boolean", "integer")]
    [InlineData("maximum: 500", "maximum", "500", "100")]
    [InlineData("minimum: 0", "minimum", "0", "1")]
    [InlineData("default: 10", "default", "10", "20")]
    public void Where_both_say_something_else_the_document_stays_as_it_is(string said, string key, string own, string other)
    {
        var enriched = List($"  - name: limit\n    in: query\n    {said}\n  - {"{name: customer, in: query, required: true, type: string, format: uuid}"}");

        var conflict = enriched.Only("NAF5053");
        Assert.Equal(
            $"`{key}` of limit of shop.list is `{own}` in the document and `{other}` in the description; the document stays as it is.",
            conflict.Message);
        Assert.Equal(said, enriched.Before.Split('\n')[conflict.Span!.Value.Start.Line - 1].Trim());
        Assert.Empty(enriched.Removed);
        Assert.DoesNotContain(enriched.Added, line => line.StartsWith(key + ":", StringComparison.Ordinal));
        Assert.Equal(key == "type" ? 1 : 4, enriched.Added.Length);
    }

    [Fact]
    public void Narrower_values_are_no_conflict_and_others_are()
    {
        var customer = "  - {name: customer, in: query, required: true, type: string, format: uuid}";

        Assert.Equal(["NAF5055"], List($"  - {"{name: sort, in: query, type: string, enum: [newest]}"}\n{customer}").Ids);
        Assert.Equal(
            "`enum` of sort of shop.list is `best` in the document and `newest, oldest` in the description; the document stays as it is.",
            List($"  - {"{name: sort, in: query, type: string, enum: [newest, best]}"}\n{customer}").Only("NAF5053").Message);
    }

    [Fact]
    public void Values_that_only_the_answers_name_are_told_and_not_demanded()
    {
        var enriched = List("  - name: state\n    in: query\n    type: string\n  - {name: customer, in: query, required: true, type: string, format: uuid}");

        Assert.Equal(["description: 'Known values: open, sent.'"], enriched.Added);
    }

    [Theory]
    [InlineData("List orders", "List orders. Lists the orders of a customer, the newest first.")]
    [InlineData("list-orders", "List orders. Lists the orders of a customer, the newest first.")]
    [InlineData("What a customer bought", "What a customer bought")]
    public void A_text_that_is_the_summary_or_the_name_becomes_the_description_wherever_it_stands(string own, string expected)
    {
        var enriched = Enriched.Of(
            Document(
                $"- name: list-orders\n  method: GET\n  description: {own}\n  inputParameters:\n  - {"{name: customer, in: query, required: true, type: string, format: uuid}"}",
                $"- name: list-orders\n  description: {own} # for models\n  call: shop.list-orders"),
            Description);

        Assert.Contains($"\n        description: {expected}\n", enriched.Text, StringComparison.Ordinal);
        Assert.Contains($"\n      description: {expected} # for models\n", enriched.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_is_added_where_there_is_none()
    {
        var enriched = Enriched.Of(Document("- {name: create, method: POST}", "- {name: create, call: shop.create}"), Description);

        Assert.Equal(
            ["- {name: create, method: POST, description: Create order., inputParameters: [{name: sku, in: body, type: string, required: true}, {name: amount, in: body, type: integer, minimum: 1}]}"],
            enriched.Added);
    }

    [Fact]
    public void A_body_of_the_document_stays()
    {
        var enriched = Enriched.Of(
            Document("- name: create\n  method: POST\n  body: '{\"sku\": \"{{sku}}\"}'\n  description: Orders", "- {name: create, call: shop.create}"),
            Description);

        Assert.Empty(enriched.Added);
    }

    [Fact]
    public void An_operation_without_a_body_is_said_to_have_none()
    {
        var enriched = Enriched.Of(
            Document("- name: cancel\n  method: POST\n  path: /{id}/cancel\n  description: Ends it", "- {name: cancel, call: shop.cancel}"), Description);

        Assert.Equal(["deprecated: true", "body: none"], enriched.Added);
    }

    [Theory]
    [InlineData("https://api.shopworks.com/v1", "/orders/{id}")]
    [InlineData("https://api.shopworks.com", "/v1/orders/{id}/")]
    [InlineData("'https://{{host}}/gateway/v1'", "/orders/{{id}}")]
    public void A_path_is_found_whatever_its_places_are_called_and_wherever_the_address_ends(string baseUri, string path)
    {
        var enriched = Enriched.Of(Document("- {name: get, method: GET}", "- {name: get, call: shop.get}", baseUri, $"'{path}'"), Description);

        Assert.Equal(
            ["- {name: get, method: GET, description: Get order., inputParameters: [{name: id, in: path, type: string, required: true, description: As in the list., pattern: '^o-'}]}"],
            enriched.Added);
    }

    /// <summary>A mark at a consumed parameter makes every unmarked input of a tool optional.</summary>
    [Fact]
    public void Where_marks_mean_something_else_none_is_added()
    {
        var enriched = Enriched.Of(
            Document(
                "- name: list\n  method: GET\n  description: All\n  inputParameters:\n  - {name: customer, in: query, type: string, format: uuid}",
                "- {name: list, call: shop.list, inputParameters: [{name: customer, type: string, description: Whose}]}"),
            Description);

        Assert.Empty(enriched.Added);
        Assert.Equal("The API cannot do without customer of shop.list, and the document does not say so.", enriched.Only("NAF5056").Message);
    }

    [Fact]
    public void Routes_tell_what_they_answer_and_tools_on_request()
    {
        var document = Document("- name: get\n  method: GET\n  path: /{orderId}\n  description: One", "- name: get\n  call: shop.get").Replace(
            "  exposes:\n", "  exposes:\n  - type: rest\n    port: 3002\n    namespace: shop-rest\n    resources:\n    - path: /o/{orderId}\n      operations:\n      - {name: get, method: GET, call: shop.get}\n",
            StringComparison.Ordinal);

        var plain = Enriched.Of(document, Description);
        var announced = Enriched.Of(document, Description, new() { Outputs = true });

        Assert.Contains(
            "- {name: get, method: GET, call: shop.get, responses: {'200': {description: The order., content: {application/json: {schema: {type: object, properties: {id: {type: string}, state: {type: string, enum: [open, sent]}}}}}}}}",
            plain.Added);
        Assert.DoesNotContain("outputParameters:", plain.Added);
        Assert.Equal("outputParameters:,- type: object,mapping: $,properties:,id:,type: string,mapping: $.id,state:,type: string,mapping: $.state",
            string.Join(',', announced.Added.SkipWhile(static line => line != "outputParameters:")));
    }

    [Fact]
    public void Line_endings_stay_what_they_are()
    {
        var document = Document("- name: list\n  method: GET", "- {name: list, call: shop.list}").ReplaceLineEndings("\r\n");

        var enriched = Enriched.Of(document, Description);

        Assert.NotEqual(document, enriched.Text);
        Assert.Equal(enriched.Text, enriched.Text.ReplaceLineEndings("\r\n"));
    }

    /// <summary>One list for two operations is changed once, at its place.</summary>
    [Fact]
    public void What_an_alias_stands_for_is_changed_where_it_stands()
    {
        var enriched = Enriched.Of(
            Document(
                """
                - name: list
                  method: GET
                  description: All
                  inputParameters: &shared
                  - {name: customer, in: query, required: true, type: string}
                - name: list2
                  method: GET
                  description: All again
                  inputParameters: *shared
                """,
                "- {name: list, call: shop.list}\n- {name: list2, call: shop.list2}"),
            Description);

        Assert.Equal(["- {name: customer, in: query, required: true, type: string, format: uuid}"], enriched.Added);
    }

    [Fact]
    public void A_description_of_something_else_is_refused()
    {
        var enriched = Enriched.Of(Document("- {name: list, method: GET}", path: "/invoices"), Description);

        Assert.Equal(
            "No operation of the document is in the description: the document calls `GET /invoices`, the description has `GET /orders`.",
            enriched.Only("NAF5050").Message);
    }

    [Fact]
    public void Of_several_APIs_it_fits_one_is_chosen()
    {
        var document = Document("- {name: get, method: GET, path: '/{orderId}'}", "- {name: get, call: shop.get}").Replace(
            "  exposes:\n", "  - {type: http, namespace: other, baseUri: 'https://o.shopworks.com', authentication: none, resources: [{path: '/orders/{orderId}', operations: [{name: get, method: GET}]}]}\n  exposes:\n",
            StringComparison.Ordinal);

        Assert.Equal("Say which one it is of: --api shop", Enriched.Of(document, Description).Only("NAF5051").Help);
        Assert.Contains("namespace: other", Assert.Single(Enriched.Of(document, Description, new() { Api = "other" }).Added), StringComparison.Ordinal);
        Assert.Contains("NAF5052", Enriched.Of(document, Description, new EnrichmentOptions { Api = "othr" }).Ids);
    }

    [Fact]
    public void An_operation_that_is_not_described_is_named()
    {
        var enriched = Enriched.Of(
            Document("- {name: get, method: GET, path: '/{orderId}', description: One}\n- {name: drop, method: DELETE}", "- {name: get, call: shop.get}"),
            Description);

        Assert.Equal("`shop.drop` is not in the description: it has no `DELETE /orders`.", enriched.Only("NAF5054").Message);
    }
}
