using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Lowering.Names;

public sealed class GatewayNameTests
{
    private const string Tool = "tools: [{name: get-order, description: Gets an order., call: shop.get-order}]";

    [Theory]
    [InlineData("orders-mcp", "Orders")]
    [InlineData("orders-rest-api", "Orders")]
    [InlineData("orders_TOOLS", "Orders")]
    [InlineData("mcp-orders", "McpOrders")]
    [InlineData("-rest", "RestApi")]
    [InlineData("rest", "Shop")]
    [InlineData("rest-mcp", "Shop")]
    [InlineData("42", "Shop")]
    [InlineData("settings-mcp", "SettingsApi")]
    [InlineData("rune-mcp", "RuneApi")]
    public void The_first_adapter_names_the_gateway_without_its_kind_and_else_the_first_api(string adapter, string expected) =>
        Assert.Equal(expected, Named(Document(adapter)));

    [Fact]
    public void The_second_adapter_names_the_gateway_where_the_first_is_called_after_its_kind() =>
        Assert.Equal("Orders", Named(Document("mcp", "orders-mcp", "invoices-mcp")));

    [Theory]
    [InlineData("info: {label: Ship Yard}\n", "ShipYard")]
    [InlineData("info: {label: '2026'}\n", "Capability")]
    [InlineData("", "Capability")]
    public void The_label_names_the_gateway_where_no_namespace_has_a_letter(string info, string expected) =>
        Assert.Equal(expected, Named(info + Document("42").Replace("shop", "7", StringComparison.Ordinal)));

    [Theory]
    [InlineData("ship yard", "ShipYard")]
    [InlineData(" ", "Orders")]
    public void The_option_names_the_gateway_unless_it_is_blank(string option, string expected) =>
        Assert.Equal(expected, Named(Document("orders-mcp"), option));

    /// <summary>The root namespace would hide what the code mentions by that name.</summary>
    [Theory]
    [InlineData("system", "SystemApi")]
    [InlineData("json-element", "JsonElementApi")]
    [InlineData("rest-call", "RestCallApi")]
    [InlineData("body-text", "BodyTextApi")]
    [InlineData("polly", "PollyApi")]
    [InlineData("open-telemetry", "OpenTelemetryApi")]
    [InlineData("shop-client", "ShopClientApi")]
    [InlineData("order-flow", "OrderFlowApi")]
    [InlineData("client-orders", "ClientOrders")]
    public void A_gateway_called_like_something_its_code_uses_gets_a_word_more(string option, string expected) =>
        Assert.Equal(expected, Named(Document("orders-mcp"), option));

    private static string Document(params string[] adapters) => Doc.Whole(
        Doc.GetOrder, string.Join('\n', adapters.Select(static (adapter, i) => $"- type: mcp\n  port: 909{i}\n  namespace: '{adapter}'\n  {Tool}")));

    private static string Named(string yaml, string? option = null) =>
        Compilation.Compile(new SourceFile("test.yaml", yaml), new() { Name = option }).Model!.Name;
}
