using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>Gateway models made by hand.</summary>
internal static class SampleModels
{
    private static readonly SourceFile File = new("orders.naftiko.yaml", "naftiko: 1.0.0-alpha2\n");

    private static SourceSpan Span { get; } = SampleDiagnostics.Span(File, 1, 1, 1, 2);

    public static GatewayModel Empty(SourceFile file, string name) =>
        new(name, name, null, [], [], [], [], SampleDiagnostics.Span(file, 1, 1, 1, 2));

    /// <summary>One upstream with a key in the query, one operation, a REST route and a tool for it.</summary>
    public static GatewayModel Orders { get; } = new(
        "Orders", "Orders API", null, [OrdersUpstream()],
        [
            new RestAdapter(
                "orders-rest", "OrdersRest", null, "http://127.0.0.1:18080", new CallerAuthentication.None(),
                [
                    new("DeleteOrder", "delete-order", "deleteOrder", "DELETE", "/orders/{id}", null, Span) { Summary = "Delete an order" },
                    new("GetOrder", "get-order", "getOrder", "GET", "/orders/{id}", null, Span) { Summary = "Get an order" },
                ],
                Span),
            new McpAdapter(
                "orders-mcp", "OrdersMcp", null, "http://127.0.0.1:19090", new CallerAuthentication.None(), false,
                [
                    new(
                        "GetOrder", "get-order", "Get an order", "Reads \"one\" order.", new(true, false, true, true),
                        new([
                            new("id", new(JsonType.String, "The number.") { Pattern = "^[0-9]+$" }, true),
                            new("expand", new(JsonType.Array, null) { Item = new(JsonType.String, null) { Enum = ["items", "customer"] } }, false),
                        ]),
                        new([new("total", new(JsonType.Number, null) { Nullable = true }, false)]), Span),
                ],
                Span),
        ],
        [Operation("GetOrder", "get-order"), Operation("DeleteOrder", "delete-order")],
        [new("ORDERS_KEY", "ORDERS_API_KEY", "OrdersKey", "query parameter key of orders", Span)],
        Span);

    private static Upstream OrdersUpstream() => new(
        "orders", "Orders", null, "https://orders.example.com/v2",
        new Authentication.ApiKeys([new(KeyPlacement.Query, "key", new([new(null, "ORDERS_KEY")]))]), [], true, [],
        [Target("GetOrder", "GET"), Target("DeleteOrder", "DELETE")], Span);

    private static UpstreamOperation Target(string identifier, string method) => new(
        identifier, identifier, null, method, [new("/orders/", null), new(null, "id")],
        [
            new("id", "id", ParameterPlace.Path, JsonType.String, true, ParameterStyle.Plain, null, Span),
            new("$expand", "expand", ParameterPlace.Query, JsonType.Array, false, ParameterStyle.Comma, null, Span),
        ],
        [], new UpstreamBody.None(), method == "GET", Span);

    private static Operation Operation(string identifier, string name) => new(
        identifier, "Orders", name, name,
        [
            new("id", "id", "id", InputPlace.Route, new(JsonType.String, null), true, true, Span),
            new("$expand", "expand", "expand", InputPlace.Query, new(JsonType.Array, null), false, false, Span),
        ],
        null,
        new Behaviour.Forward(new(
            "Orders", identifier,
            ImmutableArray.Create(new Argument("id", new ValueExpression.Input("id")), new Argument("expand", new ValueExpression.Input("expand"))), false,
            Span)),
        Span);
}
