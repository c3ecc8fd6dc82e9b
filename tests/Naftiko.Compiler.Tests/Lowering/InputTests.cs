using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class InputTests
{
    [Theory]
    [InlineData("{order-id}")]
    [InlineData("{orderId}")]
    [InlineData("{order_id}")]
    [InlineData("{{OrderID}}")]
    public void A_placeholder_is_found_whatever_its_case_and_separators(string placeholder)
    {
        var lowered = Lowered.From(Doc.Of(Doc.GetOrder, Doc.Rest($"/orders/{placeholder}", "- {name: get-order, method: GET, call: shop.get-order}")));

        var input = Assert.Single(lowered.Model.Operations.Single().Inputs);
        Assert.Equal((placeholder.Trim('{', '}'), InputPlace.Route, true, true), (input.Name, input.Place, input.Required, input.IsPathSegment));
        Assert.Empty(lowered.Places());
    }

    [Fact]
    public void An_exact_name_wins_over_a_similar_one()
    {
        const string resources =
            """
            - path: /stats/{http_protocol}
              operations:
              - name: stats
                method: GET
                inputParameters:
                - {name: http_protocol, in: path}
                - {name: httpProtocol, in: query}
            """;
        var lowered = Lowered.From(Doc.Of(
            resources, Doc.Rest("/stats/{http_protocol}", "- {name: stats, method: GET, call: shop.stats, with: {httpProtocol: rest.httpProtocol}}")));

        var operation = lowered.Model.Operations.Single();
        Assert.Equal([("http_protocol", InputPlace.Route), ("httpProtocol", InputPlace.Query)], operation.Inputs.Select(static i => (i.Name, i.Place)));
        Assert.Equal(2, operation.Inputs.Select(static i => i.Identifier).Distinct().Count());
    }

    [Fact]
    public void A_placeholder_the_exposed_path_lost_becomes_a_required_query_parameter()
    {
        var lowered = Lowered.From(Doc.Of(Doc.GetOrder, Doc.Rest("/order", "- {name: get-order, method: GET, call: shop.get-order}")));

        var input = Assert.Single(lowered.Model.Operations.Single().Inputs);
        Assert.Equal(("order-id", InputPlace.Query, true, true), (input.Name, input.Place, input.Required, input.IsPathSegment));
        Assert.Equal(["NAF4004 19:13"], lowered.Places());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(", inputParameters: [{name: other, type: string, required: false}]", 1)]
    public void A_tool_that_lists_its_inputs_is_told_of_one_it_names_and_does_not_list(string inputs, int told)
    {
        var lowered = Lowered.From(Doc.Of(
            "- path: /orders\n  operations:\n  - {name: list, method: GET, inputParameters: [{name: q, in: query}]}",
            Doc.Mcp($"- {{name: list, description: Lists the orders., call: shop.list, with: {{q: tools.state}}{inputs}}}")));

        Assert.Contains("state", lowered.Model.Operations.Single().Inputs.Select(static i => i.Name));
        Assert.Equal(told, lowered.Diagnostics.Count(static d => d.Id == "NAF4002"));
    }

    [Fact]
    public void A_rest_operation_without_inputs_accepts_every_consumed_parameter_under_its_own_name()
    {
        const string resources =
            """
            - path: /orders
              operations:
              - name: list
                method: GET
                inputParameters:
                - {name: $top, in: query, type: integer}
                - {name: If-Match, in: header}
                - {name: session, in: cookie, required: true}
            """;
        var lowered = Lowered.From(Doc.Of(resources, Doc.Rest("/orders", "- {name: list, method: GET, call: shop.list}")));

        Assert.Equal(
            [
                ("$top", "top", "top", InputPlace.Query, JsonType.Integer, false),
                ("If-Match", "If-Match", "ifMatch", InputPlace.Header, JsonType.String, false),
                ("session", "session", "session", InputPlace.Cookie, JsonType.String, true),
            ],
            lowered.Model.Operations.Single().Inputs.Select(static i => (i.Name, i.ToolKey, i.Identifier, i.Place, i.Type, i.Required)));
        Assert.Equal(
            ["NAF4001 22:16", "NAF4001 22:16", "NAF4001 22:16"],
            lowered.Places(Severity.Info).Where(static p => p.StartsWith("NAF4", StringComparison.Ordinal)));
        Assert.Empty(lowered.Places());
    }

    [Fact]
    public void A_tool_gets_the_inputs_its_call_needs()
    {
        var lowered = Lowered.From(Doc.Of(Doc.GetOrder, Doc.Mcp("- {name: get-order, description: Get an order., call: shop.get-order}")));

        var tool = lowered.Tools.Single();
        Assert.Equal([("order-id", true)], tool.InputSchema.Properties.Select(static p => (p.Name, p.Required)));
        var added = lowered.Only("NAF4002");
        Assert.Equal("The tool `get-order` has no input for `order-id`, which the operation it calls needs; a required one is added.", added.Message);
        Assert.Equal(19, added.Span!.Value.Start.Line);
    }

    [Fact]
    public void Names_a_tool_refers_to_are_its_inputs_without_a_word()
    {
        var lowered = Lowered.From(Doc.Of(
            Doc.GetOrder, Doc.Mcp("- {name: get-order, description: Get an order., call: shop.get-order, with: {order-id: tools.number}}")));

        Assert.Equal([("number", true)], lowered.Tools.Single().InputSchema.Properties.Select(static p => (p.Name, p.Required)));
        Assert.Empty(lowered.Places());
    }

    [Theory]
    [InlineData("- {name: status, in: query}", true)]
    [InlineData("- {name: status, in: query, type: string}", true)]
    [InlineData("- {name: status, in: query, type: string, required: true}", true)]
    [InlineData("- {name: status, in: query, required: false}", false)]
    [InlineData("- {name: status, in: query}, {name: other, in: query, required: true, value: a}", false)]
    public void An_unmarked_tool_input_is_required_in_the_official_dialect_only(string consumed, bool required)
    {
        var resources = $"- {{path: /orders, operations: [{{name: list, method: GET, inputParameters: [{consumed[2..]}]}}]}}";
        var lowered = Lowered.From(Doc.Of(
            resources, Doc.Mcp("- {name: list, description: List., call: shop.list, inputParameters: [{name: status, type: string}]}")));

        Assert.Equal(required, lowered.Tools.Single().InputSchema.Properties.Single().Required);
    }

    [Theory]
    [InlineData("{name: status, in: query, type: string}", false)]
    [InlineData("{name: status, type: string}", false)]
    [InlineData("{name: status, in: header, type: string}", false)]
    [InlineData("{name: status, in: query, type: string, required: true}", true)]
    [InlineData("{name: status, in: query, type: string, required: false}", false)]
    public void An_unmarked_rest_input_is_optional_in_the_official_dialect_too(string input, bool required)
    {
        const string resources = "- {path: '/orders/{id}', operations: [{name: list, method: GET, inputParameters: [{name: id, in: path}, {name: status, in: query}]}]}";
        var lowered = Lowered.From(Doc.Of(
            resources, Doc.Rest("/orders/{id}", $"- {{name: list, method: GET, call: shop.list, inputParameters: [{{name: id, in: path, type: string}}, {input}]}}")));

        Assert.Equal([("id", true), ("status", required)], lowered.Model.Operations.Single().Inputs.Select(static i => (i.Name, i.Required)));
    }

    [Fact]
    public void A_body_nobody_declares_is_passed_on_and_optional()
    {
        const string resources = "- {path: /orders, operations: [{name: create, method: POST}]}";
        var lowered = Lowered.From(Doc.Of(resources, Doc.Mcp("- {name: create, description: Create., call: shop.create}")));

        var operation = lowered.Model.Operations.Single();
        Assert.Equal(new BodyInput("body", false, "The request body: any JSON value.", null), operation.Body);
        Assert.True(Assert.IsType<Behaviour.Forward>(operation.Behaviour).Call.PassesBody);
        Assert.Equal(new UpstreamBody.Caller(false), lowered.Model.Upstreams.Single().Operations.Single().Body);
        Assert.Equal(["NAF4003 7:43"], lowered.Places(Severity.Info).Where(static p => p.StartsWith("NAF4", StringComparison.Ordinal)));
        Assert.Empty(lowered.Places());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(", with: {q: rest.words}", 0)]
    public void A_rest_operation_is_told_of_an_input_unless_it_names_it(string with, int told)
    {
        var lowered = Lowered.From(Doc.Of(
            "- {path: /orders, operations: [{name: list, method: GET, inputParameters: [{name: q, in: query}]}]}",
            Doc.Rest("/orders", $"- {{name: list, method: GET, call: shop.list{with}}}")));

        Assert.Equal(told == 0 ? "words" : "q", lowered.Model.Operations.Single().Inputs.Single().Name);
        Assert.Equal(told, lowered.Diagnostics.Count(static d => d.Id == "NAF4001"));
    }

    [Fact]
    public void A_declared_input_with_a_value_is_sent_as_it_is_and_asked_of_nobody()
    {
        var lowered = Lowered.From(Doc.Of(
            "- {path: /orders, operations: [{name: list, method: GET, inputParameters: [{name: state, in: query}]}]}",
            Doc.Mcp("- {name: list, description: Lists them., call: shop.list, inputParameters: [{name: state, type: string, value: open}]}")));

        var argument = Assert.Single(Assert.Single(lowered.Model.Operations.Single().Behaviour.Calls()).Arguments);
        Assert.Equal(new Argument("state", new ValueExpression.Literal("open")), argument);
        Assert.Empty(lowered.Tools.Single().InputSchema.Properties);
    }

    [Fact]
    public void A_credential_that_begins_like_a_path_is_a_setting_and_no_place_in_the_body()
    {
        var lowered = Lowered.From(Doc.Of(
            "- {path: /orders, operations: [{name: list, method: GET, inputParameters: [{name: api_key, in: query}]}]}",
            Doc.Rest("/orders", "- {name: list, method: GET, call: shop.list, inputParameters: [{name: api_key, in: query, value: $sk-live-4eC39HqLyjWDarjtT1zdp7dc}]}")));

        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.IsType<ValueExpression.Secret>(Assert.Single(Assert.Single(lowered.Model.Operations.Single().Behaviour.Calls()).Arguments).Value);
    }

    [Theory]
    [InlineData("POST", "", true)]
    [InlineData("POST", ", with: {body: tools.order}", true)]
    [InlineData("POST", ", with: {body: 'some text'}", false)]
    [InlineData("POST", ", with: {body: '{{nobody.knows}}'}", false)]
    [InlineData("DELETE", "", false)]
    public void A_call_passes_a_body_on_only_where_it_is_the_caller_s(string method, string with, bool passes)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- {{path: /orders, operations: [{{name: do-it, method: {method}}}]}}",
            Doc.Mcp($"- {{name: do-it, description: Does it., call: shop.do-it{with}}}")));

        var operation = lowered.Model.Operations.Single();
        Assert.Equal(passes, Assert.Single(operation.Behaviour.Calls()).PassesBody);
        Assert.Equal(passes, operation.Body is not null);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", with: {body: tools.order}", true)]
    [InlineData(", inputParameters: [{name: body, type: object}]", true)]
    public void A_flow_passes_a_body_on_only_where_one_is_given(string given, bool passes)
    {
        var (with, inputs) = given.StartsWith(", with", StringComparison.Ordinal) ? (given, "") : ("", given);
        var lowered = Lowered.From(Doc.Of(
            "- {path: /orders, operations: [{name: add, method: POST}]}",
            Doc.Mcp($"- {{name: add, description: Adds it., steps: [{{name: one, type: call, call: shop.add{with}}}]{inputs}}}")));

        var operation = lowered.Model.Operations.Single();
        Assert.Equal(passes, Assert.Single(operation.Behaviour.Calls()).PassesBody);
        Assert.Equal(passes, operation.Body is not null);
    }

    [Fact]
    public void A_body_of_which_a_member_is_read_is_not_passed_on_as_a_whole()
    {
        var lowered = Lowered.From(Doc.Of(
            "- {path: /orders, operations: [{name: add, method: PATCH, inputParameters: [{name: mode, in: query}]}]}",
            Doc.Rest("/orders", "- {name: add, method: PATCH, call: shop.add, inputParameters: [{name: mode, in: body, type: string}]}")));

        var operation = lowered.Model.Operations.Single();
        Assert.Equal([("mode", InputPlace.BodyMember)], operation.Inputs.Select(static i => (i.Name, i.Place)));
        Assert.False(Assert.Single(operation.Behaviour.Calls()).PassesBody);
        Assert.Null(operation.Body);
    }

    [Fact]
    public void A_declared_body_keeps_its_name_and_its_being_required()
    {
        const string resources =
            "- {path: /orders, operations: [{name: create, method: POST, inputParameters: [{name: body, in: body, type: object, required: true}]}]}";
        var lowered = Lowered.From(Doc.Of(resources, Doc.Mcp("- {name: create, description: Create., call: shop.create, with: {body: tools.order}}")));

        Assert.Equal(("order", true), (lowered.Model.Operations.Single().Body!.ToolKey, lowered.Model.Operations.Single().Body!.Required));
        Assert.Empty(lowered.Places());
    }

    [Fact]
    public void A_body_beside_an_argument_of_that_name_gets_another_key()
    {
        const string resources = "- {path: /orders, operations: [{name: create, method: POST, inputParameters: [{name: body, in: query}]}]}";
        var lowered = Lowered.From(Doc.Of(resources, Doc.Mcp("- {name: create, description: Create., call: shop.create, with: {body: tools.body}}")));

        Assert.Equal(["body", "requestBody"], lowered.Tools.Single().InputSchema.Properties.Select(static p => p.Name));
    }

    [Fact]
    public void Values_of_a_body_template_become_members_of_the_request_body()
    {
        const string resources =
            """
            - path: /orders
              operations:
              - name: create
                method: POST
                body: {type: json, data: {order: {title: "{{tools.title}}", note: "from {{source}}", count: 1}}}
            """;
        var lowered = Lowered.From(Doc.Of(resources, Doc.Rest("/orders", "- {name: create, method: POST, call: shop.create}")));

        Assert.Equal(
            [("title", InputPlace.BodyMember), ("source", InputPlace.BodyMember)],
            lowered.Model.Operations.Single().Inputs.Select(static i => (i.Name, i.Place)));
        var body = Assert.IsType<UpstreamBody.Template>(lowered.Model.Upstreams.Single().Operations.Single().Body);
        var order = Assert.IsType<BodyNode.Object>(Assert.IsType<BodyNode.Object>(body.Root).Members.Single().Value);
        Assert.Equal(new BodyNode.Value("title"), order.Members[0].Value);
        Assert.Equal(
            [("from ", null), (null, "source")], Assert.IsType<BodyNode.Text>(order.Members[1].Value).Parts.Select(static p => (p.Literal, p.Parameter)));
        Assert.Equal(new BodyNode.Constant("1"), order.Members[2].Value);
    }

    [Fact]
    public void A_value_for_a_parameter_that_does_not_exist_is_reported_where_it_stands()
    {
        var lowered = Lowered.From(Doc.Of(
            Doc.GetOrder, Doc.Rest("/orders/{order-id}", "- {name: get-order, method: GET, call: shop.get-order, with: {colour: rest.colour}}")));

        Assert.Equal(["NAF4028 21:69"], lowered.Places());
    }

    [Fact]
    public void A_query_parameter_named_like_a_placeholder_is_an_input_of_its_own()
    {
        const string resources =
            """
            - path: /orders/{id}
              operations:
              - name: get
                method: GET
                inputParameters:
                - {name: id, in: path}
                - {name: id, in: query}
            """;
        var lowered = Lowered.From(Doc.Of(resources, Doc.Rest("/orders/{id}", "- {name: get, method: GET, call: shop.get}")));

        var operation = lowered.Model.Operations.Single();
        Assert.Equal([("id", InputPlace.Route), ("id", InputPlace.Query)], operation.Inputs.Select(static i => (i.Name, i.Place)));
        Assert.Equal(2, operation.Inputs.Select(static i => i.ToolKey).Distinct().Count());
    }

    [Theory]
    [InlineData("Authorization", true)]
    [InlineData("authorization", false)]
    [InlineData("Proxy-Authorization", true)]
    [InlineData("Cookie", false)]
    public void A_tool_never_asks_for_a_credential(string header, bool required)
    {
        var shop = $"[{{path: /orders, operations: [{{name: list, method: GET, inputParameters: [{{name: {header}, in: header, required: {(required ? "true" : "false")}}}]}}]}}]";
        var lowered = Lowered.From(
            $$"""
            naftiko: 1.0.0-alpha3
            capability:
              consumes:
              - {namespace: shop, baseUri: 'https://shop.test-works.dev', resources: {{shop}}}
              exposes:
              - {type: mcp, port: 9090, namespace: shop-mcp, tools: [{name: list, description: Lists the orders there are., call: shop.list}]}
              - {type: rest, port: 8080, namespace: shop-rest, resources: [{path: /orders, operations: [{name: list, method: GET, call: shop.list}]}]}
            """);

        Assert.Empty(lowered.Tools.Single().InputSchema.Properties);
        Assert.Contains("authentication:", lowered.Only("NAF4027").Help, StringComparison.Ordinal);
        Assert.Equal(required ? ["SHOP_" + header.Replace('-', '_').ToUpperInvariant()] : [], lowered.Model.Settings.Select(static s => s.EnvironmentVariable));

        // Whoever calls the route is a program, and has been told of the header.
        Assert.Equal(header, lowered.Model.Operations.Single(o => o.Identifier == lowered.Routes.Single().Operation).Inputs.Single().Name);
    }

    [Theory]
    [InlineData("true", "SHOP_AUTHORIZATION")]
    [InlineData("false", null)]
    public void A_credential_that_the_tool_demands_is_a_setting_although_the_request_could_go_without(string required, string? setting)
    {
        var lowered = Lowered.From(Doc.Of(
            "- {path: /orders, operations: [{name: list, method: GET, inputParameters: [{name: Authorization, in: header, required: false}]}]}",
            Doc.Mcp($"- {{name: list, description: Lists them., call: shop.list, inputParameters: [{{name: Authorization, required: {required}}}]}}")));

        Assert.Equal(setting, lowered.Model.Settings.SingleOrDefault()?.EnvironmentVariable);
        Assert.Empty(lowered.Tools.Single().InputSchema.Properties);
        Assert.Contains(
            setting is null ? "it is called without one" : $"it is sent the setting `{setting}`", lowered.Only("NAF4027").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Id is "NAF4015" or "NAF4029");
    }

    /// <summary>The route says which order is meant, the body what its new id is to be.</summary>
    [Fact]
    public void A_placeholder_of_the_route_is_no_value_of_a_member_of_the_body_that_is_called_like_it()
    {
        const string Resources =
            "- {path: '/orders/{order-id}', operations: [{name: put, method: PUT, inputParameters: [{name: order-id, in: path}], body: {id: '{{id}}'}}]}";
        var lowered = Lowered.From(Doc.Of(Resources, Doc.Rest("/orders/{id}", "- {name: put, method: PUT, call: shop.put, with: {order-id: '{{id}}'}}")));

        Assert.Equal([("id", InputPlace.Route), ("id", InputPlace.BodyMember)], lowered.Model.Operations.Single().Inputs.Select(static i => (i.Name, i.Place)));
    }

    [Fact]
    public void A_place_in_an_input_is_looked_for_in_that_input()
    {
        const string Resources =
            "- {path: /orders, operations: [{name: list, method: GET, inputParameters: [{name: a, in: query}, {name: b, in: query}]}]}";
        const string Tool =
            "- {name: list, description: Lists them., call: shop.list, inputParameters: [{name: one, type: object}, {name: two, type: object}], "
            + "with: {a: shop-mcp.one.x, b: shop-mcp.two.x}}";

        var operation = Lowered.From(Doc.Of(Resources, Doc.Mcp(Tool))).Model.Operations.Single();

        var values = operation.Behaviour.Values().OfType<ValueExpression.InputMember>().ToList();
        Assert.Equal(["one", "two"], values.Select(static value => value.Identifier));
        Assert.Equal(["one", "two"], values.Select(value => operation.Locals.Single(local => local.Identifier == value.Local).Input));
    }

    [Fact]
    public void A_declared_input_that_stands_in_such_a_header_is_left_out_too()
    {
        var lowered = Lowered.From(
            """
            naftiko: 1.0.0-alpha3
            capability:
              consumes:
              - namespace: shop
                baseUri: https://shop.test-works.dev
                resources: [{path: /orders, operations: [{name: list, method: GET, inputParameters: [{name: Authorization, in: header, value: 'Bearer {{token}}', required: true}]}]}]
              exposes:
              - type: mcp
                port: 9090
                namespace: shop-mcp
                tools: [{name: list, description: Lists the orders there are., call: shop.list, inputParameters: [{name: token, type: string, required: true}]}]
            """);

        Assert.Empty(lowered.Tools.Single().InputSchema.Properties);
        Assert.Equal("SHOP_TOKEN", lowered.Model.Settings.Single().EnvironmentVariable);
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Id is "NAF4015" or "NAF4029");
    }
}
