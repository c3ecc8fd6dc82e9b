using System.Text.Json;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class InspectTests : IDisposable
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ToolFixture _tool = new() { Model = SampleModels.Orders };

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void It_shows_routes_tools_calls_and_settings() =>
        Assert.Equal(
            """
            Orders.Gateway  Orders API

            REST orders-rest  http://127.0.0.1:18080  open to everybody who can reach it
              DELETE  /orders/{id}
                  takes id, $expand?
                  calls DELETE orders/orders/{id}
                        path id ← id
                        query $expand ← $expand
              GET     /orders/{id}
                  takes id, $expand?
                  calls GET orders/orders/{id}
                        path id ← id
                        query $expand ← $expand

            MCP orders-mcp  http://127.0.0.1:19090  open to everybody who can reach it
              get-order
                  takes id, expand?
                  calls GET orders/orders/{id}
                        path id ← id
                        query $expand ← $expand

            upstream orders  https://orders.example.com/v2  API key in query parameter key

            settings
              ORDERS_API_KEY  required; query parameter key of orders
              Upstreams__Orders__BaseAddress  default https://orders.example.com/v2; address of orders
              Adapters__OrdersRest__Url  default http://127.0.0.1:18080; where orders-rest listens
              Adapters__OrdersMcp__Url  default http://127.0.0.1:19090; where orders-mcp listens

            """,
            _tool.Run("inspect orders.naftiko.yaml").Out);

    private const string Purge =
        """
        naftiko: 1.0.0-alpha3
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://shop.test-works.dev
            resources:
            - path: /orders
              operations: [{name: list, method: GET, inputParameters: [{name: status, in: query}]}, {name: purge, method: DELETE, inputParameters: [{name: status, in: query}]}]
          exposes:
          - type: mcp
            port: 9090
            namespace: shop-mcp
            tools:
            - {name: listorders, description: List orders, call: shop.list, inputParameters: [{name: status, type: string, enum: [open, sent], required: false}]}
            - {name: purge-orders, description: Deletes orders., call: shop.purge}
        """;

    [Fact]
    public void It_shows_how_well_a_model_can_use_the_tools_and_what_to_type()
    {
        _tool.Compiler = Compilation.Compile;
        _tool.Write("purge.naftiko.yaml", Purge);

        Assert.Equal(
            """
            shop-mcp: 2 tools, 596 bytes, about 149 tokens, 55 of 100 points

            points  tokens  tool
                60      69  listorders: its description says no more than its name; its name is several words in one, list_orders
                50      79  purge-orders: nothing tells what status is; it destroys, and demands nothing, not even status

            NAF8009, 1 place: Say in `description` what it does, when to use it and what comes back; a model chooses by nothing else.
            NAF8016, 1 place: Write at each `description`, or `enum`, `format` or bounds; or take them from the API's own description: naftikoc enrich <document> --openapi openapi.yaml
            NAF8017, 1 place: Write `required: true` at the inputs that say what it is about, e.g. `status`.
            NAF8018, 1 place: Write `list_orders`, before clients know the tool by the other name.

            """,
            _tool.Run("inspect purge.naftiko.yaml --tools --score").Out);
    }

    [Fact]
    public void It_writes_the_points_as_JSON()
    {
        _tool.Compiler = Compilation.Compile;
        _tool.Write("purge.naftiko.yaml", Purge);

        var scores = JsonDocument.Parse(_tool.Run("inspect purge.naftiko.yaml --tools --score --format json").Out).RootElement.GetProperty("scores");

        Assert.Equal(
            """[{"namespace":"shop-mcp","points":55,"tools":[{"name":"listorders","points":60,"misses":["its description says no more than its name","its name is several words in one, list_orders"]},{"name":"purge-orders","points":50,"misses":["nothing tells what status is","it destroys, and demands nothing, not even status"]}]}]""",
            JsonSerializer.Serialize(scores, Compact));
    }

    [Fact]
    public void It_shows_what_steps_do_and_which_run_at_the_same_time_and_what_is_made_up()
    {
        const string Document =
            """
            naftiko: 1.0.0-alpha3
            capability:
              consumes:
              - type: http
                namespace: shop
                baseUri: https://shop.test-works.dev
                resources: [{path: /orders, operations: [{name: orders, method: GET}]}, {path: /people, operations: [{name: people, method: GET}]}]
              exposes:
              - type: mcp
                port: 9090
                namespace: shop-mcp
                tools:
                - {name: greet, inputParameters: [{name: name, type: string}], outputParameters: [{name: text, value: 'Hi, {{name}}'}]}
                - name: owner
                  inputParameters: [{name: id, type: string}]
                  steps:
                  - {type: call, name: all, call: shop.orders}
                  - {type: call, name: who, call: shop.people}
                  - {type: lookup, name: one, index: all.items, match: id, lookupValue: '{{id}}'}
                  - {type: script, name: pick, file: pick.js}
                  mappings: [{targetName: it, value: $.pick}]
            """;
        _tool.Model = Compilation.Compile(new SourceFile("shop.naftiko.yaml", Document), new()).Model!;

        Assert.Contains(
            """
              greet
                  takes name
                  makes its answer up
              owner
                  takes id
                  calls GET shop/orders
                  calls GET shop/people, at the same time
                  finds one in all.items, where id = id
                  runs pick, yours to write: PickAsync(id, all, who, one)

            """,
            _tool.Run("inspect orders.naftiko.yaml").Out,
            StringComparison.Ordinal);

        using var json = JsonDocument.Parse(_tool.Run("inspect orders.naftiko.yaml --format json").Out);
        var operations = json.RootElement.GetProperty("gateway").GetProperty("operations");
        Assert.Equal([true, false], operations.EnumerateArray().Select(static operation => operation.GetProperty("mock").GetBoolean()));
        Assert.Equal(
            ["call all", "call who", "lookup one", "script pick"],
            operations[1].GetProperty("steps").EnumerateArray().Select(static step => $"{step.GetProperty("kind").GetString()} {step.GetProperty("name").GetString()}"));
    }

    [Fact]
    public void It_shows_what_is_forwarded()
    {
        const string Document =
            """
            naftiko: 1.0.0-alpha3
            capability:
              consumes:
              - type: http
                namespace: shop
                baseUri: https://shop.test-works.dev
                inputParameters: [{name: format, in: query, value: full}]
              exposes:
              - type: rest
                port: 8080
                namespace: shop-rest
                resources:
                - path: /shop/{{path}}
                  forward: {targetNamespace: shop, trustedHeaders: [X-Request-Id, Cookie]}
                - path: /read/{path}
                  forward: {targetNamespace: shop, methods: [GET, HEAD]}
            """;
        _tool.Model = Compilation.Compile(new SourceFile("shop.naftiko.yaml", Document), new()).Model!;

        Assert.Contains(
            """
              any     /shop/{**path}
                  forwards to shop, with the caller's X-Request-Id, Cookie
                        query format ← "full"
              GET, HEAD /read/{**path}
                  forwards to shop
                        query format ← "full"

            """,
            _tool.Run("inspect orders.naftiko.yaml").Out,
            StringComparison.Ordinal);

        using var json = JsonDocument.Parse(_tool.Run("inspect orders.naftiko.yaml --format json").Out);
        var gateway = json.RootElement.GetProperty("gateway");
        Assert.Equal("*", gateway.GetProperty("adapters")[0].GetProperty("routes")[0].GetProperty("method").GetString());
        Assert.Equal(
            """{"upstream":"shop","trustedHeaders":["X-Request-Id","Cookie"],"methods":[]}""",
            JsonSerializer.Serialize(gateway.GetProperty("operations")[0].GetProperty("forward")));
    }

    [Fact]
    public void Json_says_the_same()
    {
        using var json = JsonDocument.Parse(_tool.Run("inspect orders.naftiko.yaml --format json").Out);

        var gateway = json.RootElement.GetProperty("gateway");
        Assert.Equal("/orders/{id}", gateway.GetProperty("adapters")[0].GetProperty("routes")[1].GetProperty("path").GetString());
        Assert.Equal("get-order", gateway.GetProperty("adapters")[1].GetProperty("tools")[0].GetProperty("name").GetString());
        Assert.Equal("GET orders/orders/{id}", gateway.GetProperty("operations")[0].GetProperty("calls")[0].GetProperty("request").GetString());
        Assert.True(gateway.GetProperty("settings")[0].GetProperty("required").GetBoolean());
    }

    [Fact]
    public void Tools_are_shown_as_a_client_receives_them()
    {
        var run = _tool.Run("inspect orders.naftiko.yaml --tools");

        Assert.Equal(
            """
            {"tools":[{"name":"get-order","title":"Get an order","description":"Reads \"one\" order.","inputSchema":{"type":"object","properties":{"id":{"type":"string","description":"The number.","pattern":"^[0-9]+$"},"expand":{"type":"array","items":{"type":"string","enum":["items","customer"]}}},"required":["id"],"additionalProperties":false},"outputSchema":{"type":"object","properties":{"total":{"type":["number","null"]}}},"annotations":{"destructiveHint":false,"idempotentHint":true,"openWorldHint":true,"readOnlyHint":true}}]}
            """,
            JsonSerializer.Serialize(JsonDocument.Parse(run.Out), Compact));
        var bytes = ToolJson.SizeOf(_tool.Model!.Adapters.OfType<McpAdapter>().Single().Tools[0]);
        Assert.Equal($"get-order: {bytes} bytes, about {bytes / 4} tokens\norders-mcp: 1 tool, {bytes} bytes, about {bytes / 4} tokens\n", run.Error);
    }
}
