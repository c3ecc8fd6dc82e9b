using Naftiko.Compiler.Importing.Reading;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Importing;

/// <summary>Versions, files, references, and what published descriptions do wrong.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Swagger_2_is_read()
    {
        var imported = Imported.From("""
            swagger: '2.0'
            info: {title: Shop, version: '1'}
            host: api.shopworks.com
            basePath: /v2
            schemes: [https]
            securityDefinitions: {key: {type: apiKey, in: header, name: X-Key}}
            security: [{key: []}]
            definitions: {Order: {type: object, required: [sku], properties: {sku: {type: string}, count: {type: integer, default: 1}}}}
            parameters: {Page: {name: page, in: query, type: integer}}
            paths:
              /orders:
                get: {operationId: listOrders, summary: Lists orders, parameters: [{$ref: '#/parameters/Page'}, {name: ids, in: query, type: array, items: {type: string}, collectionFormat: csv}], responses: {'200': {description: Ok}}}
                post: {operationId: createOrder, summary: Creates an order, consumes: [application/json], parameters: [{name: order, in: body, required: true, schema: {$ref: '#/definitions/Order'}}], responses: {'201': {description: Ok}}}
              /notes:
                post: {operationId: addNote, summary: Adds a note, consumes: [application/x-www-form-urlencoded], parameters: [{name: text, in: formData, type: string, required: true}], responses: {'201': {description: Ok}}}
            """);

        Assert.Contains("baseUri: https://api.shopworks.com/v2", imported.Text, StringComparison.Ordinal);
        Assert.Contains("explode: false", imported.Block("- name: ids"), StringComparison.Ordinal);
        Assert.Contains("default: 1", imported.Block("- name: count"), StringComparison.Ordinal);
        Assert.Contains("text: '{{text}}'", imported.Block("- name: add-note"), StringComparison.Ordinal);
        Assert.Equal(3, imported.Result.Operations);
    }

    [Fact]
    public void JSON_with_tabs_is_read_and_has_lines()
    {
        var imported = Imported.From("{\n\t\"openapi\": \"3.1.0\", \"info\": {\"title\": \"Ümlaut 😀\", \"version\": \"1\"},\n\t\"servers\": [{\"url\": \"https://a.shopworks.com\"}],\n"
            + "\t\"paths\": {\"/a\": {\"get\": {\"operationId\": \"getA\", \"summary\": \"Gets it\", \"x-a\": 1, \"responses\": {\"200\": {\"description\": \"Ok\"}}}}}\n}");

        Assert.Equal("4:72", imported.Only("NAF5026").Span!.Value.Start.ToString());
        Assert.Equal("`x-a`", imported.Only("NAF5026").Message.Split(',')[0]);
    }

    [Fact]
    public void Both_readers_make_the_same_tree()
    {
        const string Text = """{"a": [1, -2.5e3, true, null, "x\n\u00e9", {}], "😀": {"b": ""}}""";
        var json = JsonSyntax.Parse(new SourceFile("a.json", Text));
        var yaml = Parser.Parse(new SourceFile("a.json", Text)).Value;

        Assert.Equal(Dump(yaml!), Dump(json!));

        static string Dump(SyntaxNode node) => node switch
        {
            MappingNode mapping => $"{{{string.Join(", ", mapping.Entries.Select(static e => $"{Dump(e.Key)}: {Dump(e.Value)}"))}}}",
            SequenceNode list => $"[{string.Join(", ", list.Items.Select(Dump))}]",
            ScalarNode scalar => $"{scalar.Span.Start} {scalar.Span.End} {scalar.Value}{(scalar.IsPlain ? "" : "!")}",
            _ => "",
        };
    }

    [Fact]
    public void Files_are_put_together()
    {
        var imported = Imported.From(
            """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            servers: [{url: 'https://api.shopworks.com'}]
            paths:
              /orders: {$ref: 'paths/orders.yaml'}
              /again: {$ref: '#/paths/~1plain'}
              /plain: {get: {operationId: getPlain, summary: Gets it, parameters: [{$ref: 'parts.json#/page'}], responses: {'200': {$ref: 'parts.json#/ok'}}}}
            components: {schemas: {Order: {type: object, properties: {mine: {type: string}}}}}
            """,
            null,
            ("paths/orders.yaml", """
                post:
                  operationId: createOrder
                  summary: Creates an order
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '../schemas/order.yaml'}}}}
                  responses: {'200': {description: Ok}}
                """),
            ("schemas/order.yaml", """
                type: object
                properties:
                  parent: {$ref: '#'}
                  owner: {$ref: 'person.yaml#/Person'}
                  local: {$ref: '../openapi.yaml#/components/schemas/Order'}
                """),
            ("schemas/person.yaml", "Person: {type: object, properties: {name: {type: string}}}\n"),
            ("openapi.yaml", "not read: the description itself\n"),
            ("parts.json", """{"page": {"name": "page", "in": "query", "schema": {"type": "integer"}}, "ok": {"description": "Ok"}}"""));

        Assert.Equal(3, imported.Result.Operations);
        Assert.Contains("name:\n      type: string", imported.Block("- name: owner"), StringComparison.Ordinal);
        Assert.Contains("mine:", imported.Block("- name: local"), StringComparison.Ordinal);
        Assert.Contains("inside of itself", imported.Only("NAF5027").Message, StringComparison.Ordinal);
        Assert.Contains("name: page", imported.Block("- name: get-plain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$ref: 'gone.yaml'", "NAF5016", "there is no such file")]
    [InlineData("$ref: 'https://example.com/orders.yaml'", "NAF5017", "fetches nothing")]
    [InlineData("$ref: '#/paths/~1orders'", "NAF5018", "leads back to itself")]
    public void A_reference_that_cannot_be_followed_is_an_error_where_it_stands(string reference, string id, string message)
    {
        var found = Imported.From($"openapi: 3.0.3\ninfo: {{title: Shop, version: '1'}}\npaths:\n  /orders: {{{reference}}}\n").Only(id);

        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal("4:19", found.Span!.Value.Start.ToString());
    }

    /// <summary>Thirty levels of two are a thousand million copies.</summary>
    [Fact]
    public void Schemas_that_double_with_each_level_are_cut()
    {
        var parts = string.Concat(Enumerable.Range(0, 30).Select(static level =>
            $"    P{level}: {"{allOf: ["}{"{"}$ref: '#/components/schemas/P{level + 1}'{"}"}, {"{"}$ref: '#/components/schemas/P{level + 1}'{"}]}"}\n"));
        var imported = Imported.Paths(
            "/orders: {get: {operationId: listOrders, responses: {'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/P0'}}}}}}}",
            $"components:\n  schemas:\n{parts}    P30: {"{type: string}"}");

        Assert.Equal(1, imported.Result.Operations);
    }

    [Fact]
    public void References_to_no_component_that_double_with_each_level_are_refused()
    {
        var parts = string.Concat(Enumerable.Range(0, 30).Select(static level =>
            $"  p{level}: {"{content: {a/b: {encoding: {x: {headers: {A: {"}$ref: '#/x-parts/p{level + 1}'{"}, B: {"}$ref: '#/x-parts/p{level + 1}'{"}}}}}}}"}\n"));
        var imported = Imported.Run(
            "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths:\n  /orders:\n    get:\n      responses: {'200': {description: Ok, headers: {A: {$ref: '#/x-parts/p0'}}}}\n"
            + $"x-parts:\n{parts}  p30: {"{schema: {type: string}}"}\n");

        Assert.Equal(
            "The description cannot be read as OpenAPI: its references to what is no component come to more than 100000 copies.",
            Assert.Single(imported.Diagnostics, static d => d.Id == "NAF5012").Message);
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_any_JSON_or_nothing()
    {
        var imported = Imported.Paths("""
            /orders:
              post:
                operationId: createOrder
                summary: Creates an order
                parameters: [{$ref: '#/components/parameters/Gone'}]
                requestBody: {content: {application/json: {schema: {type: object, properties: {a: {$ref: '#/components/schemas/Gone'}, b: {type: string}}}}}}
                responses: {'200': {$ref: '#/components/responses/Gone'}}
            """);

        Assert.Equal(["NAF5021", "NAF5021", "NAF5021"], imported.Places().Select(static place => place.Split(' ')[0]));
        Assert.Equal(["name: a", "name: b"], imported.Lines("name").Skip(1).Take(2));
    }

    [Fact]
    public void What_others_write_is_read_as_what_it_means()
    {
        var imported = Imported.From("""
            openapi: 3.0.3
            info: {title: Shop, version: 1.0}
            servers: ['https://api.shopworks.com']
            paths:
              /orders:
                get:
                  operationId: listOrders
                  summary: Lists orders
                  deprecated: 0
                  parameters: [{name: page, in: query, required: no, schema: {type: integer}}, {name: all, in: query, required: "true", schema: {type: boolean}}]
                  responses: {'200': {description: Ok}}
            """);

        Assert.Equal(4, imported.Result.Diagnostics.Count(static d => d.Id == "NAF5024"));
        Assert.DoesNotContain("deprecated", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("required", imported.Block("- name: page"), StringComparison.Ordinal);
        Assert.Contains("required: true", imported.Block("- name: all"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Orders\n", "NAF5010", "1:1")]
    [InlineData("naftiko: 1.0.0-alpha3\ncapability: {}\n", "NAF5010", "1:1")]
    [InlineData("{}", "NAF5010", "1:1")]
    [InlineData("swaggerVersion: '1.2'\napis: []\n", "NAF5011", "1:17")]
    [InlineData("openapi: 4.0.0\npaths: {}\n", "NAF5011", "1:10")]
    [InlineData("swagger: '1.1'\npaths: {}\n", "NAF5011", "1:10")]
    [InlineData("openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n", "NAF5013", "1:1")]
    [InlineData("openapi: 3.1.0\ninfo: {title: a, version: '1'}\n", "NAF5013", "1:1")]
    [InlineData("openapi: 3.1.0\npaths:\n  /a: {}\n  /a: {}\n", "NAF1011", "4:3")]
    [InlineData("openapi: 3.1.0\npaths: [\n", "NAF1005", null)]
    [InlineData("- a\n", "NAF1016", null)]
    public void What_is_no_description_is_told_where(string text, string id, string? place)
    {
        var found = Assert.Single(Imported.From(text).Result.Diagnostics);

        Assert.Equal(id, found.Id);
        Assert.True(place is null || found.Span!.Value.Start.ToString() == place, found.Span.ToString());
    }

    [Fact]
    public void What_has_no_counterpart_is_counted()
    {
        var imported = Imported.Paths("""
            /orders:
              get:
                operationId: listOrders
                summary: Lists orders
                x-rate: 1
                externalDocs: {url: 'https://docs.shopworks.com'}
                parameters: [{name: step, in: query, schema: {type: integer, multipleOf: 5}}]
                callbacks: {done: {'{$request.query.step}': {post: {responses: {'200': {description: Ok}}}}}}
                responses: {'200': {description: Ok, headers: {X-Left: {schema: {type: integer}}}, content: {application/json: {schema: {type: object, properties: {xml: {type: string}, discriminator: {type: string}}}}}}}
            """);

        Assert.Equal(
            ["callbacks", "externalDocs", "headers", "multipleOf", "x-rate"],
            imported.Result.Diagnostics.Where(static d => d.Id == "NAF5026").Select(static d => (string)d.Arguments[0]!).Order(StringComparer.Ordinal));
        Assert.Contains("A multiple of 5.", imported.Block("- name: step"), StringComparison.Ordinal);
    }
}
