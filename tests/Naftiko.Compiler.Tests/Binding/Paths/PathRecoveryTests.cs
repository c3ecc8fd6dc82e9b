using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Binding.Paths;

/// <summary>A value that the path of what is called has no place for: where it belongs, or that nobody knows.</summary>
public sealed class PathRecoveryTests
{
    private const string Value = "inputParameters: [{name: payment_id, in: path, type: string, required: true}]";

    [Theory]
    [InlineData("/v2/payments", "/payments/{payment_id}", "/v2/payments/{payment_id}")]
    [InlineData("/payments", "/v1/payments/{payment_id}", "/payments/{payment_id}")]
    [InlineData("/v2/payments", "/v1/payments/{payment-id}", "/v2/payments/{payment_id}")]
    [InlineData("/v2/payments/", "/payments/{payment_id}", "/v2/payments/{payment_id}/")]
    [InlineData("/v2/payments/refunds", "/payments/{payment_id}/refunds", "/v2/payments/{payment_id}/refunds")]
    [InlineData("/shops/{shop}/payments", "/shops/{shop}/payments/{payment_id}", "/shops/{shop}/payments/{payment_id}")]
    [InlineData("/shops/{shop}/payments", "/payments/{payment_id}", "/shops/{shop}/payments/{payment_id}")]
    [InlineData("/v2/payment", "/payments/{payment_id}", "/v2/payment/{payment_id}")]
    public void A_route_that_corresponds_shows_where_a_declared_value_belongs(string path, string route, string expected)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- path: {path}\n  operations:\n  - {{name: drop, method: DELETE, {Value}}}", Doc.Rest(route, "- {name: drop, method: DELETE, call: shop.drop}")));

        Assert.Equal(expected, PathOf(lowered, "drop"));
        Assert.Contains($"so `{expected}` is called", lowered.Only("NAF3044").Message, StringComparison.Ordinal);
        Assert.Equal($"Put `drop` into a resource with `path: {expected}`.", lowered.Only("NAF3044").Help);
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("/v2/payments", "/payments/{payment_id}/cancel")]
    [InlineData("/v2/payments", "/invoices/{payment_id}")]
    [InlineData("/v2/payments", "/{payment_id}")]
    [InlineData("/v2/payments", "/{payment_id}/payments")]
    [InlineData("/v2/payments", "/payments/id-{payment_id}")]
    [InlineData("/v2/payments", "/payments")]
    [InlineData("/payments.json", "/payments/{payment_id}")]
    public void A_route_that_does_not_correspond_shows_nothing(string path, string route)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- path: {path}\n  operations:\n  - {{name: drop, method: DELETE, {Value}}}",
            Doc.Rest(route, "- {name: drop, method: DELETE, call: shop.drop, with: {payment_id: rest.payment_id}}")));

        var lost = lowered.Only("NAF3016");
        Assert.Equal(("9:63", ScopeKind.ConsumedOperation), ($"{lost.Span?.Start}", lost.Scope!.Kind));
        Assert.Equal(["NAF3016"], lowered.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Id));
    }

    [Fact]
    public void A_renamed_value_and_several_of_them_are_followed()
    {
        const string resources =
            """
            - path: /accounts/members
              operations:
              - {name: get, method: GET, inputParameters: [{name: account, in: path}, {name: member_id, in: path}]}
            """;
        var lowered = Lowered.From(Doc.Of(
            resources, Doc.Rest("/accounts/{id}/members/{member}", "- {name: get, method: GET, call: shop.get, with: {account: rest.id, member_id: '{{rest.member}}'}}")));

        Assert.Equal("/accounts/{account}/members/{member_id}", PathOf(lowered, "get"));
        Assert.Equal(["id", "member"], lowered.Model.Operations.Single().Inputs.Select(static i => i.Name));
    }

    [Fact]
    public void Routes_that_disagree_show_nothing()
    {
        const string resources = "- path: /a/b\n  operations:\n  - {name: get, method: GET, inputParameters: [{name: id, in: path}]}";
        const string exposes =
            """
            - type: rest
              port: 8080
              namespace: shop-rest
              resources:
              - {path: '/a/{id}/b', operations: [{name: one, method: GET, call: shop.get}]}
              - {path: '/a/b/{id}', operations: [{name: two, method: GET, call: shop.get}]}
            """;

        Assert.Equal("id", Lowered.From(Doc.Of(resources, exposes)).Only("NAF3016").Arguments[0]);
    }

    [Theory]
    [InlineData("DELETE", "delete-payment", true)]
    [InlineData("DELETE", "cancel-payment", true)]
    [InlineData("PATCH", "update-payment", true)]
    [InlineData("POST", "update-payment", true)]
    [InlineData("GET", "getpaymentbyid", false)] // that is what its sibling is
    [InlineData("GET", "get-payment-status", false)]
    [InlineData("POST", "cancel-payment", false)]
    [InlineData("POST", "create-payment", false)]
    public void A_sibling_shows_the_item_for_what_is_about_the_item(string method, string name, bool isRecovered)
    {
        var lowered = Lowered.From(Doc.Of(
            $$"""
            - path: /payments
              operations:
              - {name: {{name}}, method: {{method}}, {{Value}}}
            - path: /payments/{id}
              operations:
              - {name: get-payment, method: GET, inputParameters: [{name: id, in: path}]}
            """,
            Doc.Mcp($"- {{name: one, description: Does one thing., call: shop.{name}}}")));

        Assert.Equal(isRecovered ? ["NAF3044"] : ["NAF3016"], lowered.Diagnostics.Select(static d => d.Id).Where(static id => id is "NAF3016" or "NAF3044"));
        if (isRecovered)
        {
            Assert.Equal("/payments/{payment_id}", PathOf(lowered, name));
        }
    }

    [Fact]
    public void What_a_route_showed_shows_it_to_siblings_too()
    {
        var lowered = Lowered.From(Doc.Of(
            $$"""
            - path: /v2/payments
              operations:
              - {name: create-payment, method: POST}
              - {name: cancel-payment, method: POST, {{Value}}}
              - {name: delete-payment, method: DELETE, {{Value}}}
              - {name: update-payment, method: PUT, {{Value}}}
            """,
            Doc.Rest("/payments/{payment_id}", "- {name: delete-payment, method: DELETE, call: shop.delete-payment}") + "\n" + Doc.Mcp(
                """
                - {name: create-payment, description: Makes one., call: shop.create-payment}
                - {name: cancel-payment, description: Cancels one., call: shop.cancel-payment, with: {payment_id: tools.payment_id}}
                - {name: delete-payment, description: Deletes one., call: shop.delete-payment}
                - {name: update-payment, description: Changes one., call: shop.update-payment}
                """)));

        Assert.Equal("/v2/payments", PathOf(lowered, "create-payment"));
        Assert.Equal("/v2/payments/{payment_id}", PathOf(lowered, "delete-payment"));
        Assert.Equal("/v2/payments/{payment_id}", PathOf(lowered, "update-payment"));
        Assert.Contains("e.g. `path: /v2/payments/{payment_id}/cancel`", lowered.Only("NAF3016").Help, StringComparison.Ordinal);
        Assert.Equal(["NAF3016"], lowered.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Id));
    }

    [Theory]
    [InlineData("GET", "fetch-payment", "payment_id", true)]
    [InlineData("GET", "fetch-payment", "Sid", true)]
    [InlineData("GET", "fetch-payment", "location_id", false)]
    [InlineData("GET", "fetch-payments", "id", false)]
    [InlineData("GET", "fetch-payment-status", "id", false)]
    [InlineData("DELETE", "delete-payment", "id", false)]
    public void What_reads_one_of_many_by_its_own_name_needs_nothing_else_to_show_it(string method, string name, string value, bool isRecovered)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- path: /payments\n  operations:\n  - {{name: {name}, method: {method}, inputParameters: [{{name: {value}, in: path}}]}}",
            Doc.Mcp($"- {{name: one, description: Does one thing., call: shop.{name}}}")));

        Assert.Single(lowered.Diagnostics, d => d.Id == (isRecovered ? "NAF3044" : "NAF3016"));
    }

    [Theory]
    [InlineData("with: {payment_id: rest.payment_id}")]
    [InlineData("description: Deletes one.")]
    public void A_value_that_only_the_route_speaks_of_is_recovered_where_all_routes_agree(string more)
    {
        const string resources = "- path: /v2/payments\n  operations:\n  - {name: delete-payment, method: DELETE}";
        var rest = Doc.Rest("/payments/{payment_id}", $"- {{name: delete-payment, method: DELETE, call: shop.delete-payment, {more}}}");
        var mcp = Doc.Mcp("- {name: delete-payment, description: Deletes one., call: shop.delete-payment, with: {payment_id: tools.payment_id}}");

        var lowered = Lowered.From(Doc.Of(resources, rest + "\n" + mcp));

        Assert.Equal("/v2/payments/{payment_id}", PathOf(lowered, "delete-payment"));
        Assert.Equal(["payment_id"], lowered.Tools.Single().InputSchema.Properties.Select(static p => p.Name));

        var other = rest.Replace("shop-rest", "other-rest", StringComparison.Ordinal).Replace("/{payment_id}", "", StringComparison.Ordinal).Replace("8080", "8081", StringComparison.Ordinal)
            .Replace("with: {payment_id: rest.payment_id}", "description: Deletes all.", StringComparison.Ordinal);
        Assert.Contains(Lowered.From(Doc.Of(resources, rest + "\n" + other)).Diagnostics, static d => d.Id is "NAF4028" or "NAF4029");
    }

    [Fact]
    public void A_route_that_calls_the_list_is_no_evidence()
    {
        const string resources = "- path: /orders\n  operations:\n  - {name: list-orders, method: GET}";

        var lowered = Lowered.From(Doc.Of(resources, Doc.Rest("/orders/{id}", "- {name: get-order, method: GET, call: shop.list-orders}")));

        Assert.Equal("NAF4029 15:21", $"{lowered.Only("NAF4029").Id} {lowered.Only("NAF4029").Span?.Start}");
        Assert.Equal(ScopeKind.RestOperation, lowered.Only("NAF4029").Scope!.Kind);
    }

    [Fact]
    public void What_is_declared_for_a_whole_resource_must_be_in_one_of_its_paths()
    {
        const string exposes = "- {name: one, description: Does one thing., call: shop.get}\n- {name: two, description: Does another., call: shop.make}";
        const string shared = "- path: /payments\n  inputParameters: [{name: id, in: path}]\n  operations:\n";

        Assert.DoesNotContain(
            Lowered.From(Doc.Of(shared + "  - {name: make, method: POST}\n  - {name: get, method: GET, path: '/{id}'}", Doc.Mcp(exposes))).Diagnostics,
            static d => d.Id is "NAF3016" or "NAF3044");
        Assert.Equal(
            ["get", "make"],
            Lowered.From(Doc.Of(shared + "  - {name: make, method: POST}\n  - {name: get, method: GET, path: /all}", Doc.Mcp(exposes))).Diagnostics
                .Where(static d => d.Id == "NAF3016").Select(static d => (string)d.Arguments[1]!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("- path: /payments\n  operations:\n  - {name: get, method: GET, inputParameters: [{name: id, in: path}, {name: q, in: query, value: 'id:{{id}}'}]}")]
    [InlineData("- path: /payments?id={id}\n  operations:\n  - {name: get, method: GET, inputParameters: [{name: id, in: path}]}")]
    public void A_value_that_is_sent_elsewhere_is_not_lost(string resources) => Assert.DoesNotContain(
        Lowered.From(Doc.Of(resources, Doc.Mcp("- {name: one, description: Does one thing., call: shop.get}"))).Diagnostics, static d => d.Id is "NAF3016" or "NAF3044");

    [Fact]
    public void What_nothing_calls_is_not_sent_and_no_error() => Assert.DoesNotContain(
        Lowered.From(Doc.Of(
            Doc.GetOrder + "\n- path: /payments\n  operations:\n  - {name: drop, method: DELETE, " + Value + "}",
            Doc.Rest("/orders/{order-id}", "- {name: get-order, method: GET, call: shop.get-order}"))).Diagnostics,
        static d => d.Severity == Severity.Error);

    private static string PathOf(Lowered lowered, string name)
    {
        var operation = lowered.Model.Upstreams.Single().Operations.Single(o => o.Name == name);
        return string.Concat(operation.Path.Select(part => part.Literal ?? "{" + operation.Parameters.Single(p => p.Identifier == part.Parameter).Name + "}"));
    }
}
