using Naftiko.Compiler.Gateway.Testing;

namespace Naftiko.Compiler.Tests.Gateway;

/// <summary>What generated tests send, and what they expect to be sent on.</summary>
public sealed class GatewayTestsTests
{
    [Theory]
    [InlineData("type: string", "some-state")]
    [InlineData("type: string, enum: [open, paid]", "open")]
    [InlineData("type: string, example: paid", "paid")]
    [InlineData("type: string, format: date", "2026-05-06")]
    [InlineData("type: string, format: uuid", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("type: string, minLength: 12", "some-statexx")]
    [InlineData("type: string, maxLength: 4", "some")]
    [InlineData("type: string, pattern: '^[a-z]+$'", "state")]
    [InlineData("type: string, pattern: '^[A-Z]{2}[0-9]{2}$'", "AB12")]
    [InlineData("type: boolean", "true")]
    [InlineData("type: integer", "1")]
    [InlineData("type: integer, minimum: 10", "10")]
    [InlineData("type: integer, maximum: -3", "-3")]
    [InlineData("type: number, minimum: 0.5, maximum: 1.5", "1")]
    [InlineData("type: number, minimum: 1.5, maximum: 7", "2")]
    [InlineData("type: integer, enum: [5, 6]", "5")]
    [InlineData("type: array, required: true", "some-state")]
    public void A_call_has_values_that_the_document_allows(string says, string value) =>
        Assert.Equal($"/orders?state={value}", Route(Asked(says)).Target);

    [Theory]
    [InlineData("type: array")]
    [InlineData("type: string, pattern: '^NL-[0-9]{9}-XQ$'")]
    [InlineData("type: number, minimum: 1.2, maximum: 1.4")]
    public void What_need_not_be_given_and_has_no_certain_value_is_left_out(string says) => Assert.Equal("/orders", Route(Asked(says)).Target);

    [Theory]
    [InlineData("type: string, required: true, pattern: '^NL-[0-9]{9}-XQ$'", "no value is known that state could have")]
    [InlineData("type: number, required: true, minimum: 1.2, maximum: 1.4", "no value is known that state could have")]
    [InlineData("type: object, required: true", "state of shop is no plain value")]
    public void A_call_without_a_value_it_needs_is_not_tested(string says, string reason)
    {
        var tests = Asked(says);

        Assert.Empty(tests.Calls);
        Assert.Equal(("ShopRest", "GET /orders", reason), Named(Assert.Single(tests.Untested)));
    }

    [Theory]
    [InlineData("in: query, value: paid", "/orders?state=paid")]
    [InlineData("in: query, value: 'a b/ü'", "/orders?state=a%20b%2F%C3%BC")]
    [InlineData("in: query, value: '{{KEY}}'", "/orders?state=secret-Key")]
    [InlineData("in: query, value: 'k-{{KEY}}'", "/orders?state=k-secret-Key")]
    [InlineData("in: query, type: array, required: true, style: spaceDelimited", "/orders?state=some-state")]
    [InlineData("in: query, type: string, default: open", "/orders?state=some-state")]
    [InlineData("in: query, type: array, default: [open]", "/orders?state=open")]
    public void The_API_gets_what_the_document_says(string says, string target) =>
        Assert.Equal(target, Assert.Single(Route(Asked(says)).Requests).Target);

    [Theory]
    [InlineData("in: header, value: paid", "state", "paid")]
    [InlineData("in: header, value: 'k-{{KEY}}'", "state", "k-secret-Key")]
    [InlineData("in: header", "state", "some-state")]
    [InlineData("in: cookie", "Cookie", "state=some-state")]
    public void So_do_headers_and_cookies(string says, string name, string value) =>
        Assert.Equal(new(name, value), Assert.Single(Assert.Single(Route(Asked(says)).Requests).Headers));

    [Fact]
    public void Where_another_route_answers_nothing_is_tested()
    {
        var tests = Of(Doc.Of(
            """
            - path: /{kind}
              operations: [{name: list, method: GET, inputParameters: [{name: kind, in: path, type: string, enum: [open, paid]}]}]
            """,
            """
            - type: rest
              port: 8080
              namespace: shop-rest
              resources:
              - {path: '/{kind}', operations: [{name: list, method: GET, call: shop.list}]}
              - {path: /open, operations: [{name: list-open, method: GET, call: shop.list, with: {kind: open}}]}
            """));

        Assert.Equal("/open", Assert.IsType<CallTest.Route>(Assert.Single(tests.Calls)).Target);
        Assert.Equal(("ShopRest", "GET /{kind}", "with the values of the test another route answers"), Named(Assert.Single(tests.Untested)));
    }

    [Fact]
    public void Of_a_flow_the_requests_are_known_that_need_no_answer()
    {
        var tests = Of(Doc.Of(
            """
            - path: /orders/{id}
              operations: [{name: get, method: GET, inputParameters: [{name: id, in: path}]}]
            """,
            """
            - type: mcp
              port: 9090
              namespace: shop-mcp
              tools:
              - name: both
                description: Gets both.
                inputParameters: [{name: id, type: string, required: true, description: One.}]
                steps:
                - {type: call, name: one, call: shop.get, with: {id: '{{id}}'}}
                - {type: call, name: two, call: shop.get, with: {id: other}}
                - {type: call, name: three, call: shop.get, with: {id: '{{one.next}}'}}
                mappings: [{targetName: name, value: $.three.name}]
                outputParameters: [{name: name, type: string}]
            """));

        var call = Assert.Single(tests.Calls);
        Assert.False(call.IsWhole);
        Assert.Equal(["/orders/some-id", "/orders/other"], call.Requests.Select(static request => request.Target));
    }

    /// <summary>The body goes with the request it is for, which here is not known beforehand.</summary>
    [Fact]
    public void A_body_is_expected_of_the_call_that_passes_it_on()
    {
        const string Resources =
            """
            - path: /orders/{id}
              operations:
              - {name: get, method: GET, inputParameters: [{name: id, in: path}]}
              - {name: put, method: PUT, inputParameters: [{name: id, in: path}]}
            """;
        var flow = Lowered.From(Doc.Of(
            Resources,
            Doc.Rest("/orders/{id}", """
            - name: change
              method: PUT
              inputParameters: [{name: id, in: path, type: string}, {name: body, in: body, type: object}]
              steps:
              - {type: call, name: now, call: shop.get, with: {id: '{{id}}'}}
              - {type: call, name: then, call: shop.put, with: {id: '{{now.id}}', body: '{{body}}'}}
            """))).Model;
        var passed = Of(Doc.Of(Resources, Doc.Rest("/orders/{id}", "- {name: put, method: PUT, call: shop.put}")));

        Assert.Equal([false, true], flow.Operations.Single().Behaviour.Calls().Select(static call => call.PassesBody));
        Assert.Null(Assert.Single(Route(GatewayTests.Of(flow)).Requests).Body);
        Assert.Equal(new("""{"some":"body"}""", IsJson: true), Assert.Single(Route(passed).Requests).Body);
    }

    private static GatewayTests Asked(string says) => Of(Doc.Of(
        $$$"""
        - path: /orders
          operations:
          - name: list
            method: GET
            inputParameters: [{name: state, {{{(says.Contains("in: ", StringComparison.Ordinal) ? says : "in: query, " + says)}}}}]
        """,
        Doc.Rest("/orders", "- {name: list, method: GET, call: shop.list}"))
        .Replace("capability:", "binds: [{namespace: env, keys: {KEY: KEY}}]\ncapability:", StringComparison.Ordinal));

    private static GatewayTests Of(string yaml) => GatewayTests.Of(Lowered.From(yaml).Model);

    private static CallTest.Route Route(GatewayTests tests) => Assert.IsType<CallTest.Route>(Assert.Single(tests.Calls));

    private static (string Adapter, string Name, string Reason) Named(UntestedCall call) => (call.Adapter, call.Name, call.Reason);
}
