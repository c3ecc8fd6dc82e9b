using Naftiko.Compiler.Tests.Architecture;

namespace Naftiko.Compiler.Tests.Fuzz;

/// <summary>Documents to mutate: between them they hold every kind of node the language has.</summary>
internal static class Samples
{
    public static IReadOnlyList<string> All { get; } =
    [
        Everything,
        Inputs,
        Flows,
        File.ReadAllText(Path.Combine(SourceTree.Root, "examples", "crew-manifest", "capability.naftiko.yaml")),
        File.ReadAllText(Path.Combine(SourceTree.Root, "capability.naftiko.yaml")),
    ];

    public const string ImportedPath = "shared/api.yaml";

    /// <summary>A file of APIs for <see cref="Importing"/>.</summary>
    public const string Imported =
        """
        naftiko: 1.0.0-alpha2
        consumes:
        - type: http
          namespace: shared
          baseUri: https://shared.test-works.dev
          description: Shared by several documents.
          authentication: {type: apikey, headers: {X-Key: '{{KEY}}', X-Other: literal0123456789}}
          resources:
          - path: /things/{id}?view=full
            operations:
            - {name: get-thing, method: GET, description: Gets a thing., inputParameters: [{name: id, in: path, description: The thing.}]}
            - {name: put-thing, method: PUT, body: '{"id": "{{id}}", "n": {{n}}}'}

        """;

    public const string Importing =
        """
        naftiko: 1.0.0-alpha2
        info: {label: Importing, description: Takes its API from a file., tags: [one, two]}
        capability:
          consumes:
          - {import: shared, location: shared/api.yaml, as: things}
          exposes:
          - type: mcp
            namespace: things-mcp
            port: 9090
            description: Things for agents.
            tools:
            - {name: get-thing, label: Get, description: Gets a thing., call: things.get-thing, with: {id: 'a-{{id}}'}}
            - {name: put-thing, description: Puts a thing., call: things.put-thing}

        """;

    private const string Everything =
        """
        naftiko: 1.0.0-alpha2
        info:
          label: Shop
          description: Orders and customers of a shop.
          tags: [shop, orders]
        binds:
        - namespace: env
          description: Credentials
          keys:
            SHOP_TOKEN: SHOP_TOKEN
            SHOP_USER: SHOP_USER
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://shop.example.com/v1
            description: The shop.
            authentication:
              type: bearer
              token: '{{env.SHOP_TOKEN}}'
            inputParameters:
            - {name: X-Tenant, in: header, value: main}
            resources:
            - name: orders
              path: /orders/{order-id}
              operations:
              - name: get-order
                method: GET
                description: Gets an order.
                inputParameters:
                - {name: order-id, in: path, type: string, required: true}
                - {name: $select, in: query, type: array, description: Fields}
                - {name: 'filter[state]', in: query, type: string}
                - {name: If-Match, in: header}
                outputRawFormat: json
                outputParameters:
                - {name: result, type: object, value: $.}
              - name: change-order
                method: PATCH
                body:
                  type: json
                  data:
                    state: '{{tools.state}}'
                    note: 'From {{tools.who}} to us'
                    lines: [{sku: '{{tools.sku}}'}]
            - name: customers
              path: /customers
              operations:
              - {name: find-customers, method: GET}
              - name: add-customer
                method: POST
                body: {type: form, data: {name: '{{tools.name}}'}}
          - type: http
            namespace: stock
            baseUri: https://stock.example.com
            authentication: {type: apikey, key: code, value: '{{SHOP_USER}}', placement: query}
            resources:
            - name: items
              path: /items('{sku}')
              operations:
              - {name: get-item, method: GET}
          exposes:
          - type: rest
            namespace: shop-rest
            address: localhost
            port: 8080
            description: The shop over REST.
            resources:
            - path: /orders/{orderId}
              name: orders
              operations:
              - method: GET
                name: get-order
                description: Gets an order.
                call: shop.get-order
                with: {order-id: rest.orderId}
                outputParameters:
                - type: object
                  properties:
                    id: {type: string, mapping: $.id}
                    total: {type: number, mapping: '$.sum.total'}
                    skus: {type: array, mapping: '$.lines[*]', items: {type: string, mapping: $.sku}}
              - {method: PATCH, name: change-order, call: shop.change-order}
            - path: /customers
              operations:
              - {method: POST, name: add-customer, call: shop.add-customer}
          - type: mcp
            namespace: shop-mcp
            port: 9090
            transport: http
            description: The shop for agents.
            tools:
            - name: get-order
              description: Gets an order.
              hints: {readOnly: true, destructive: false}
              call: shop.get-order
            - name: order-with-stock
              description: An order and what is left of its first item.
              inputParameters:
              - {name: order-id, type: string, required: true, description: The order.}
              steps:
              - {name: order, type: call, call: shop.get-order, with: {order-id: '{{order-id}}'}}
              - {name: item, type: call, call: stock.get-item, with: {sku: '{{order.sku}}'}}
              mappings:
              - {targetName: left, value: '{{item.left}}'}
              outputParameters:
              - {name: left, type: integer}

        """;

    private const string Flows =
        """
        naftiko: 1.0.0-alpha3
        info: {label: Flows, description: Answers that are put together.}
        capability:
          aggregates:
          - namespace: orders
            functions:
            - name: owner
              description: Whose an order is.
              semantics: {safe: true, idempotent: true, cacheable: false}
              inputParameters: [{name: id, type: string}, {name: most, type: integer, required: false}]
              steps:
              - {type: call, name: order, call: shop.get-order, with: {id: orders.id}}
              - {type: call, name: people, call: shop.list-people}
              - {type: lookup, name: who, index: people, match: ids, lookupValue: $.order.owner, outputParameters: [names, {name: town, mapping: '$.people[*].town'}]}
              - {type: script, name: pick, language: python, file: pick.py, with: {label: 'of {{id}}', n: 5}}
              mappings:
              - {targetName: name.first, value: $.who.names}
              - {targetName: title, value: 'Order {{id}} {{pick.text}}'}
              - {targetName: kind, value: 1.5}
              outputParameters: [{name: kind, type: number}, {name: most, type: integer, value: '{{most}}'}]
            - {name: greet, inputParameters: [{name: who, type: string}], outputParameters: [{name: text, type: string, value: 'Hi {{who}}'}]}
          consumes:
          - type: http
            namespace: shop
            baseUri: https://shop.test-works.dev
            resources:
            - {path: '/orders/{id}', operations: [{name: get-order, method: GET, outputRawFormat: xml}]}
            - path: /people
              operations:
              - name: list-people
                method: GET
                outputRawFormat: html
                outputSchema: table.people
                outputParameters: [{name: ids, value: '$.people[*].id'}, {name: names, value: '$.people[*].name.first'}]
          exposes:
          - type: rest
            port: 8080
            namespace: shop-rest
            resources:
            - {path: '/orders/{id}/owner', operations: [{method: GET, ref: orders.owner}]}
            - {path: /hi, operations: [{method: GET, name: hi, ref: orders.greet, with: {who: rest.name}, inputParameters: [{name: name, in: query}]}]}
          - type: mcp
            port: 9090
            namespace: shop-mcp
            tools:
            - {name: owner, ref: orders.owner, hints: {openWorld: false}}
            - {name: hi, description: Greets., ref: orders.greet, with: {who: you}}
            - {name: tags, description: Shows tags., outputParameters: [{name: tags, type: array, items: {type: object, properties: {a: {value: b}}}}]}

        """;

    private const string Inputs =
        """
        naftiko: '1.0.0-alpha1'
        info: {label: Inputs, description: All kinds of inputs.}
        capability:
          consumes:
          - type: http
            namespace: api
            baseUri: 'https://{region}.example.com'
            authentication: {type: basic, username: '{{USER_NAME}}', password: '{{PASS_WORD}}'}
            resources:
            - path: /a/{x}/b/{y}.json
              operations:
              - name: op
                method: POST
                inputParameters:
                - {name: x, in: path, type: integer}
                - {name: flag, in: query, type: boolean}
                - {name: n, in: query, type: number, required: true}
                - {name: kind, in: query, type: string, enum: [one, two], pattern: '^[a-z]+$'}
                - {name: session, in: cookie}
                - {name: body, in: body, type: object, required: true}
              - {name: op, method: DELETE}
          exposes:
          - type: rest
            port: 8080
            namespace: api-rest
            resources:
            - path: /b
              operations:
              - {method: POST, name: op, call: api.op, with: {x: 7, y: rest.why}}
              - {method: DELETE, name: op, call: api.op}
          - type: mcp
            port: 8081
            namespace: api-mcp
            tools:
            - {name: op, description: Does it., call: api.op, with: {body: tools.body, x: $this.api-mcp.x}}
            - {name: op2, description: Undoes it., call: api.op}

        """;
}
