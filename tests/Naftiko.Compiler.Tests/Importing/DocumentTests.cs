using System.Text.Json;
using Naftiko.Compiler.Importing;

namespace Naftiko.Compiler.Tests.Importing;

/// <summary>What becomes of operations, parameters, bodies, answers, addresses and credentials.</summary>
public sealed class DocumentTests
{
    private const string Ok = "responses: {'200': {description: Ok}}";

    [Fact]
    public void An_operation_is_consumed_exposed_as_a_route_and_as_a_tool()
    {
        var imported = Imported.Paths($$$$$$"""
            /orders/{id}:
              parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}, description: Its number.}]
              get: {operationId: getOrder, summary: Reads an order, tags: [orders], {{{{{{Ok}}}}}}}
              delete: {operationId: deleteOrder, summary: Deletes an order, deprecated: true, {{{{{{Ok}}}}}}}
            """);

        Assert.Equal(
            """
            - path: /orders/{id}
              operations:
                - name: get-order
                  method: GET
                  description: Reads an order.
                  inputParameters:
                    - name: id
                      in: path
                      type: string
                      required: true
                      description: Its number.
                      format: uuid
                - name: delete-order
                  method: DELETE
                  description: Deletes an order.
                  deprecated: true
                  inputParameters:
                    - name: id
                      in: path
                      type: string
                      required: true
                      description: Its number.
                      format: uuid
            """, imported.Block("- path: /orders/{id}").TrimEnd());
        Assert.Equal(
            """
            - name: delete_order
              hints:
                destructive: true
                idempotent: true
              call: shop.delete-order
            """, imported.Block("- name: delete_order").TrimEnd());
        Assert.Equal((2, 2, 2), (imported.Result.Operations, imported.Result.Routes, imported.Result.Tools));
        Assert.Empty(imported.Places());
    }

    /// <summary>It is one schema, as clients take two statuses for one success only then.</summary>
    [Fact]
    public void A_route_announces_what_the_API_announces_at_each_status()
    {
        var imported = Imported.Paths(
            """
            /orders:
              post:
                operationId: createOrder
                summary: Creates an order
                responses:
                  '200': {description: Was there., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                  '201': {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
            """,
            "components: {schemas: {Order: {type: object, required: [id], properties: {id: {type: string}, note: {type: string, nullable: true}}}}}");

        using var announced = JsonDocument.Parse(
            imported.Compilation!.Files.Single(static file => file.Path.StartsWith("Generated/OpenApi/", StringComparison.Ordinal)).Content);
        var operation = announced.RootElement.GetProperty("paths").GetProperty("/orders").GetProperty("post");
        var answers = operation.GetProperty("responses").EnumerateObject().Where(static answer => answer.Name[0] == '2');
        Assert.Equal(
            ["200 Was there. #/components/schemas/CreateOrderAnswer", "201 Made. #/components/schemas/CreateOrderAnswer"],
            answers.Select(static answer => $"{answer.Name} {answer.Value.GetProperty("description")} "
                + answer.Value.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref")));
    }

    [Fact]
    public void Parameters_keep_what_is_said_of_them()
    {
        var imported = Imported.Paths($$$$$$"""
            /orders:
              get:
                operationId: listOrders
                summary: Lists orders
                parameters:
                - {name: limit, in: query, schema: {type: integer, minimum: 1, exclusiveMaximum: true, maximum: 101, default: 20}}
                - {name: status, in: query, schema: {type: array, items: {type: string, enum: [open, "yes"]}}, explode: false}
                - {name: sort, in: query, schema: {type: array, items: {type: string}}}
                - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {since: {type: string, format: date}}}}
                - {name: Api-Version, in: header, required: true, schema: {type: string, default: '2025-01-01'}}
                - {name: session, in: cookie, schema: {type: string, maxLength: 9}, deprecated: true}
                - {name: Content-Type, in: header, schema: {type: string}}
                {{{{{{Ok}}}}}}
            """);

        Assert.Equal(
            """
            inputParameters:
              - name: limit
                in: query
                type: integer
                minimum: 1
                maximum: 100
                default: 20
              - name: status
                in: query
                style: form
                explode: false
                type: array
                items:
                  type: string
                  enum: [open, 'yes']
              - name: sort
                in: query
                type: array
                items:
                  type: string
              - name: filter
                in: query
                style: deepObject
                type: object
                properties:
                  since:
                    type: string
                    format: date
              - name: Api-Version
                in: header
                value: '2025-01-01'
              - name: session
                in: cookie
                type: string
                deprecated: true
                maxLength: 9
            """, imported.Block("inputParameters:").TrimEnd());
        Assert.Equal(["Api-Version", "Content-Type"], imported.Result.Diagnostics.Where(static d => d.Id == "NAF5035")
            .Select(static d => (string)d.Arguments[1]!));
    }

    [Fact]
    public void Members_of_a_body_are_inputs_and_those_that_are_only_read_are_none()
    {
        var imported = Imported.Paths($$$$$$"""
            /orders:
              post:
                operationId: createOrder
                summary: Creates an order
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [customer]
                        properties:
                          id: {type: string, readOnly: true}
                          customer: {type: string}
                          note: {type: string, nullable: true}
                          lines: {type: array, minItems: 1, items: {type: object, required: [sku], properties: {sku: {type: string}, count: {type: integer}}}}
                          labels: {type: object, additionalProperties: {type: string}}
                {{{{{{Ok}}}}}}
            """);

        Assert.Equal(["name: customer", "name: note", "name: lines", "name: labels"],
            imported.Lines("name").Skip(1).TakeWhile(static l => l != "name: create-order").SkipWhile(static l => l != "name: customer"));
        Assert.Contains("nullable: true", imported.Block("- name: note"), StringComparison.Ordinal);
        Assert.Contains("description: At least 1 item.", imported.Block("- name: lines"), StringComparison.Ordinal);
        Assert.Contains("additionalProperties:\n    type: string", imported.Block("- name: labels"), StringComparison.Ordinal);
        Assert.Contains("NAF5029", imported.Ids);
    }

    [Theory]
    [InlineData("schema: {type: array, items: {type: string}}", "type: array")]
    [InlineData("schema: {type: object, additionalProperties: {type: integer}}", "additionalProperties:")]
    [InlineData("schema: {type: object, properties: {id: {type: string}}}", "properties:")]
    [InlineData("schema: {}", "in: body")]
    public void A_body_that_cannot_be_divided_is_one_input(string content, string expected)
    {
        var imported = Imported.Paths($$$$$$"""
            /orders/{id}:
              post:
                operationId: createOrder
                summary: Creates an order
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                requestBody: {required: true, content: {application/json: { {{{{{{content}}}}}} }}}
                {{{{{{Ok}}}}}}
            """);

        Assert.Contains(expected, imported.Block("- name: body"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_has_its_members_and_what_is_written_with_brackets_an_input_for_each_value()
    {
        var imported = Imported.Paths($$$$$$"""
            /orders:
              post:
                operationId: createOrder
                summary: Creates an order
                requestBody:
                  content:
                    application/x-www-form-urlencoded:
                      encoding: {address: {style: deepObject, explode: true}, expand: {style: deepObject, explode: true}, meta: {style: deepObject}}
                      schema:
                        type: object
                        properties:
                          name: {type: string}
                          address: {type: object, properties: {city: {type: string}, geo: {type: object, properties: {lat: {type: number} } } } }
                          expand: {type: array, items: {type: string}}
                          meta: {type: object, additionalProperties: {type: string}}
                {{{{{{Ok}}}}}}
            """);

        Assert.Equal(
            """
            body:
              type: formUrlEncoded
              data:
                name: '{{name}}'
                address[city]: '{{address_city}}'
                address[geo][lat]: '{{address_geo_lat}}'
                expand[]: '{{expand}}'
            """, imported.Block("body:").TrimEnd());
        Assert.Contains("`meta`", imported.Only("NAF5023").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_a_body_and_no_body_is_none()
    {
        var imported = Imported.Paths($$$$$$"""
            /notes:
              post: {operationId: addNote, summary: Adds a note, requestBody: {required: true, content: {text/plain: {schema: {type: string}}}}, {{{{{{Ok}}}}}}}
            /notes/archive:
              post: {operationId: archiveNotes, summary: Archives all notes, {{{{{{Ok}}}}}}}
            """);

        Assert.Contains("body:\n  type: text\n  data: '{{body}}'", imported.Block("body:"), StringComparison.Ordinal);
        Assert.Contains("body: none", imported.Block("- name: archive-notes"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_gateway_cannot_send_is_left_out_with_the_reason()
    {
        var imported = Imported.Paths($$$$$$"""
            /files:
              post: {operationId: addFile, requestBody: {required: true, content: {image/png: {schema: {type: string, format: binary}}}}, {{{{{{Ok}}}}}}}
              trace: {operationId: traceFiles, {{{{{{Ok}}}}}}}
              get: {operationId: listFiles, summary: Lists files, {{{{{{Ok}}}}}}}
            /files/{ids}:
              get: {operationId: getFiles, parameters: [{name: ids, in: path, required: true, style: matrix, schema: {type: array, items: {type: string}}}], {{{{{{Ok}}}}}}}
            """);

        Assert.Equal(["NAF5020 11:5", "NAF5020 7:5", "NAF5020 8:5"], imported.Places());
        Assert.Equal(1, imported.Result.Operations);
    }

    [Fact]
    public void One_answer_that_is_known_is_announced()
    {
        var imported = Imported.Paths("""
            /orders:
              get:
                operationId: listOrders
                summary: Lists orders
                responses:
                  '200':
                    description: Ok
                    content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: string}, 'odd name': {type: integer}, secret: {type: string, writeOnly: true}}}}}}
            /any:
              get: {operationId: getAny, summary: Gets anything, responses: {'200': {description: Ok, content: {application/json: {schema: {type: object}}}}}}
            /two:
              get: {operationId: getTwo, summary: Gets one or none, responses: {'200': {description: Ok, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, '204': {description: None}}}
            """);

        Assert.Equal(
            """
            - name: list_orders
              hints:
                readOnly: true
              call: shop.list-orders
              outputParameters:
                - type: array
                  mapping: $
                  items:
                    type: object
                    properties:
                      id:
                        type: string
                        mapping: $.id
                      odd name:
                        type: integer
                        mapping: $['odd name']
            """, imported.Block("- name: list_orders").TrimEnd());
        Assert.DoesNotContain("outputParameters", imported.Block("- name: get_any"), StringComparison.Ordinal);
        Assert.DoesNotContain("outputParameters", imported.Block("- name: get_two"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: http, scheme: bearer}", "type: bearer\ntoken: '{{SHOP_TOKEN}}'")]
    [InlineData("{type: http, scheme: basic}", "type: basic\nusername: '{{SHOP_USERNAME}}'\npassword: '{{SHOP_PASSWORD}}'")]
    [InlineData("{type: apiKey, in: header, name: X-Key}", "type: apikey\nkey: X-Key\nvalue: '{{SHOP_API_KEY}}'\nplacement: header")]
    [InlineData("{type: apiKey, in: query, name: key}", "type: apikey\nkey: key\nvalue: '{{SHOP_API_KEY}}'\nplacement: query")]
    [InlineData("{type: apiKey, in: cookie, name: sid}", "type: apikey\nkey: sid\nvalue: '{{SHOP_API_KEY}}'\nplacement: cookie")]
    [InlineData(
        "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://login.shopworks.com/token', scopes: {}}}}",
        "type: oauth2\ntokenUri: https://login.shopworks.com/token\nclientId: '{{SHOP_CLIENT_ID}}'\nclientSecret: '{{SHOP_CLIENT_SECRET}}'")]
    [InlineData("{type: oauth2, flows: {implicit: {authorizationUrl: 'https://login.shopworks.com', scopes: {}}}}", "type: bearer\ntoken: '{{SHOP_TOKEN}}'")]
    public void A_security_scheme_is_a_credential_whose_secrets_come_from_outside(string scheme, string expected)
    {
        var imported = Imported.Paths(
            $"/orders:\n  get: {{operationId: listOrders, summary: Lists orders, {Ok}}}",
            $"security: [{{main: []}}]\ncomponents: {{securitySchemes: {{main: {scheme}}}}}");

        Assert.Equal(expected, string.Join('\n', imported.Block("authentication:").TrimEnd().Split('\n').Skip(1).Select(static line => line.Trim())));
        Assert.Contains("namespace: secrets", imported.Text, StringComparison.Ordinal);
        Assert.Equal(scheme.Contains("implicit", StringComparison.Ordinal), imported.Ids.Contains("NAF5022"));
    }

    [Fact]
    public void Security_and_address_of_one_operation_stand_there()
    {
        var imported = Imported.Paths($$$$$$"""
            /orders:
              get: {operationId: listOrders, summary: Lists orders, {{{{{{Ok}}}}}}}
              post: {operationId: createOrder, summary: Creates an order, security: [{first: [], second: []}], {{{{{{Ok}}}}}}}
            /open:
              get: {operationId: getStatus, summary: Gets the status, security: [], servers: [{url: 'https://status.shopworks.com'}], {{{{{{Ok}}}}}}}
            /orders/{id}:
              get: {operationId: getOrder, summary: Gets an order, {{{{{{Ok}}}}}}}
            """,
            """
            security: [{main: []}]
            components:
              securitySchemes:
                main: {type: http, scheme: bearer}
                first: {type: apiKey, in: header, name: X-First}
                second: {type: apiKey, in: header, name: X-Second}
            """);

        Assert.Contains("authentication: none", imported.Block("- name: get-status"), StringComparison.Ordinal);
        Assert.Contains("baseUri: https://status.shopworks.com", imported.Block("- name: get-status"), StringComparison.Ordinal);
        Assert.Contains("headers:\n      X-First: '{{SHOP_X_FIRST}}'\n      X-Second: '{{SHOP_X_SECOND}}'", imported.Block("- name: create-order"),
            StringComparison.Ordinal);

        // Whatever the path has a place for is asked for, even if nothing describes it.
        Assert.Contains("- name: id\n      in: path", imported.Block("- name: get-order"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_is_the_credential_is_no_input()
    {
        var imported = Imported.Paths($$$$$$"""
            /orders:
              get:
                operationId: listOrders
                summary: Lists orders
                parameters:
                - {name: token, in: query, required: true, schema: {type: string}}
                - {name: page, in: query, schema: {type: integer}}
                {{{{{{Ok}}}}}}
            """);

        Assert.Contains("key: token", imported.Block("authentication:"), StringComparison.Ordinal);
        Assert.Equal("token", imported.Only("NAF5034").Arguments[1]);
        Assert.DoesNotContain("- name: token", imported.Text, StringComparison.Ordinal);
        Assert.Contains("- name: page", imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_that_differ_in_their_query_only_are_tools_with_one_route()
    {
        var imported = Imported.Paths($$$$$$"""
            /reports?kind=daily:
              get: {operationId: listDaily, summary: Lists daily reports, {{{{{{Ok}}}}}}}
            /reports?kind=weekly:
              get: {operationId: listWeekly, summary: Lists weekly reports, {{{{{{Ok}}}}}}}
            """);

        Assert.Equal((1, 2, "NAF5036"), (imported.Result.Routes, imported.Result.Tools, Assert.Single(imported.Ids)));
        Assert.Equal(["/reports?kind=daily", "/reports?kind=weekly", "/reports"], imported.Lines("path").Select(static line => line.Split(": ")[1]));
    }

    [Fact]
    public void A_token_without_a_scheme_is_the_credential_wherever_it_is()
    {
        var imported = Imported.Paths($$$$$$"""
            /a:
              get: {operationId: getA, summary: Gets a, security: [{auth: []}], parameters: [{name: token, in: query, required: true, schema: {type: string}}], {{{{{{Ok}}}}}}}
            /b:
              post: {operationId: createB, summary: Creates b, security: [{auth: []}], {{{{{{Ok}}}}}}}
            """);

        Assert.Contains("token: '{{SHOP_TOKEN}}'", imported.Block("authentication:") + imported.Block("- name: create-b"), StringComparison.Ordinal);
        Assert.DoesNotContain("- name: token", imported.Text, StringComparison.Ordinal);
        Assert.Contains("`auth`, which is not described,", imported.Only("NAF5022").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{url: 'https://api.shopworks.com/v1/'}", "https://api.shopworks.com/v1")]
    [InlineData("{url: 'https://{region}.shopworks.com/{version}', variables: {region: {default: eu, enum: [eu, us]}, version: {default: v2}}}", "https://eu.shopworks.com/v2")]
    [InlineData("{url: 'https://{tenant}.shopworks.com', variables: {tenant: {default: acme}}}", "https://{tenant}.shopworks.com")]
    [InlineData("{url: /api/v3}", "https://{host}/api/v3")]
    public void The_first_server_is_the_address(string server, string expected)
    {
        var imported = Imported.From($"openapi: 3.1.0\ninfo: {{title: Shop, version: '1'}}\nservers: [{server}]\npaths: {{/orders: {{get: {{operationId: listOrders, summary: Lists orders, {Ok}}}}}}}");

        Assert.Contains($"baseUri: {expected}\n", imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Descriptions_cannot_break_out_of_the_document()
    {
        var imported = Imported.From("""
            openapi: 3.1.0
            info: {title: "Shop: the '{{API}}' # no comment", version: '1', description: "a\n---\nb: [c, {d: e}]\n... \u0007 😀"}
            servers: [{url: 'https://api.shopworks.com'}]
            paths:
              /orders:
                get:
                  operationId: listOrders
                  summary: "*/ \"\"\" </summary> {{x}} @{y} &z !t |\n>-"
                  parameters: [{name: "- odd: 'name' #", in: query, description: "true", schema: {type: string, enum: ["no", "1.0", "~", "", "a, b"], default: "no"}}]
                  responses: {'200': {description: Ok}}
            """);

        Assert.Equal("- odd: 'name' #", Assert.Single(imported.Compilation!.Model!.Upstreams.Single().Operations.Single().Parameters).Name);
    }

    [Fact]
    public void The_same_description_makes_the_same_bytes()
    {
        var description = Descriptions.Generate(7);

        Assert.Equal(Imported.Run(description).Text, Imported.Run(description).Text);
    }

    [Fact]
    public void Tools_are_divided_by_tag_on_request()
    {
        var paths = $$$$$$"""
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            servers: [{url: 'https://api.shopworks.com'}]
            paths:
              /orders: {get: {operationId: listOrders, summary: Lists orders, tags: [Order handling], {{{{{{Ok}}}}}}}, post: {operationId: createOrder, summary: Creates an order, tags: [Order handling], {{{{{{Ok}}}}}}}}
              /users: {get: {operationId: listUsers, summary: Lists users, {{{{{{Ok}}}}}}}}
            """;

        var imported = Imported.From(paths, new() { ByTag = true, MaxTools = 2 });
        Assert.Equal(["shop-rest", "shop-order-handling-tools", "shop-users-tools"], imported.Compilation!.Model!.Adapters.Select(static a => a.Namespace));

        var refused = Imported.From(paths, new() { MaxTools = 2 });
        Assert.Contains("Order handling (2), users (1)", refused.Only("NAF5015").Message, StringComparison.Ordinal);

        var tools = Imported.From(paths, new() { Adapters = [AdapterKind.Mcp] });
        Assert.Equal(["shop-tools"], tools.Compilation!.Model!.Adapters.Select(static a => a.Namespace));
    }

    [Theory]
    [InlineData("--tag", "order handling", 2)]
    [InlineData("--path", "/orders*", 2)]
    [InlineData("--operation", "list*", 2)]
    [InlineData("--operation", "createorder", 1)]
    public void Only_what_is_asked_for_is_imported(string option, string value, int expected)
    {
        var imported = Imported.From(Descriptions.Small, Options(option, value));

        Assert.Equal((expected, 3), (imported.Result.Operations, imported.Result.Described));
    }

    [Theory]
    [InlineData("--tag", "orders handling", "Did you mean --tag 'Order handling'?")]
    [InlineData("--path", "/nothing", "There are: ")]
    [InlineData("--operation", "listOrder", "Did you mean --operation 'listOrders'?")]
    public void What_matches_nothing_gets_the_nearest_name(string option, string value, string help) =>
        Assert.Contains(help, Imported.From(Descriptions.Small, Options(option, value)).Only("NAF5014").Help, StringComparison.Ordinal);

    private static ImportOptions Options(string option, string value) => option switch
    {
        "--tag" => new() { Tags = [value] },
        "--path" => new() { Paths = [value] },
        _ => new() { Operations = [value] },
    };
}
