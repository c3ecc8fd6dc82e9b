using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>Where the values of an operation come from, and what they are held as.</summary>
public sealed class OperationPlanTests
{
    [Theory]
    [InlineData("POST", InputPlace.BodyMember)]
    [InlineData("PUT", InputPlace.BodyMember)]
    [InlineData("PATCH", InputPlace.BodyMember)]
    [InlineData("GET", InputPlace.Query)]
    [InlineData("DELETE", InputPlace.Query)]
    public void An_input_without_a_place_travels_where_requests_of_the_method_carry_their_values(string method, InputPlace place)
    {
        var lowered = Rest("{name: state, in: query}", method, "/orders", ", inputParameters: [{name: state, type: string}]");

        Assert.Equal(place, lowered.Model.Operations.Single().Inputs.Single().Place);
    }

    [Fact]
    public void A_placeholder_of_the_route_is_required_whatever_its_default()
    {
        var lowered = Lowered.From(Doc.Of(Doc.GetOrder, Doc.Rest(
            "/orders/{order-id}",
            "- {name: get-order, method: GET, call: shop.get-order, inputParameters: [{name: order-id, in: path, type: string, default: first}]}")));

        Assert.True(lowered.Model.Operations.Single().Inputs.Single().Required);
    }

    [Fact]
    public void A_declared_query_parameter_named_like_a_placeholder_feeds_the_query()
    {
        const string Parameters = "[{name: id, in: path}, {name: id, in: query}]";
        var lowered = Lowered.From(Doc.Of(
            $"- {{path: '/orders/{{id}}', operations: [{{name: get, method: GET, inputParameters: {Parameters}}}]}}",
            Doc.Rest("/orders/{id}", "- {name: get, method: GET, call: shop.get, inputParameters: [{name: id, in: query, type: integer}]}")));

        Assert.Equal(
            [("id", InputPlace.Route, JsonType.String), ("id", InputPlace.Query, JsonType.Integer)],
            lowered.Model.Operations.Single().Inputs.Select(static i => (i.Name, i.Place, i.Type)));
    }

    [Theory]
    [InlineData("{name: order, type: object}", "order")]
    [InlineData("{name: lines, type: array}", "lines")]
    [InlineData("{name: order, type: string, required: false}", "body")]
    [InlineData("{name: order, type: object, required: false}, {name: lines, type: array, required: false}", "body")]
    public void The_only_declared_list_or_object_is_the_body(string inputs, string key) =>
        Assert.Equal(key, Tool("POST", "", $", inputParameters: [{inputs}]").Model.Operations.Single().Body!.ToolKey);

    [Theory]
    [InlineData("", true)]
    [InlineData(", required: false", false)]
    [InlineData(", default: {a: 1}", false)]
    [InlineData(", default: {a: 1}, required: true", true)]
    public void A_declared_body_is_required_unless_there_is_something_in_its_place(string more, bool required) => Assert.Equal(
        required, Tool("POST", "", $", inputParameters: [{{name: order, type: object{more}}}]").Model.Operations.Single().Body!.Required);

    [Theory]
    [InlineData("DELETE", true)]
    [InlineData("GET", false)]
    public void A_query_parameter_of_a_call_that_destroys_limits_what_it_concerns(string method, bool isFilter) =>
        Assert.Equal(isFilter, Tool(method, "{name: state, in: query}").Model.Operations.Single().Locals.Single().IsFilter);

    [Theory]
    [InlineData("type: integer", "5", ValueKind.Integer)]
    [InlineData("type: integer", "-5", ValueKind.Integer)]
    [InlineData("type: integer", "all", ValueKind.Text)]
    [InlineData("type: integer", "'{{a}}-{{b}}'", ValueKind.Text)]
    [InlineData("type: number", "1.5", ValueKind.Number)]
    [InlineData("type: number", "much", ValueKind.Text)]
    [InlineData("type: boolean", "true", ValueKind.Boolean)]
    [InlineData("type: boolean", "perhaps", ValueKind.Text)]
    [InlineData("type: array", "'{{a}}-{{b}}'", ValueKind.List)]
    public void A_parameter_is_text_where_some_call_gives_it_what_its_type_cannot_hold(string type, string value, ValueKind kind)
    {
        var lowered = Tool("GET", $"{{name: q, in: query, {type}}}", $", with: {{q: {value}}}");

        Assert.Equal(kind, lowered.Model.Upstreams.Single().Operations.Single().Parameters.Single().Kind);
    }

    [Fact]
    public void A_flow_asks_for_nothing_that_its_calls_can_do_without()
    {
        var lowered = Lowered.From(Doc.Of(
            Orders("GET", "{name: page, in: query}, {name: state, in: query, required: true}"),
            Doc.Mcp("- {name: list, description: Lists them., steps: [{name: one, type: call, call: shop.do-it}]}")));

        Assert.Equal(["state"], lowered.Tools.Single().InputSchema.Properties.Select(static p => p.Name));
    }

    [Theory]
    [InlineData("integer", "integer", 1)]
    [InlineData("integer", "number", 1)]
    [InlineData("integer", "string", 1)]
    [InlineData("number", "integer", 2)]
    [InlineData("boolean", "integer", 2)]
    public void An_input_is_read_twice_where_what_is_read_first_does_not_do_for_the_second_call(string first, string second, int locals)
    {
        var resources = string.Join('\n', new[] { first, second }.Select(static (type, i) =>
            $"- {{path: /orders/{i}, operations: [{{name: get-{i}, method: GET, inputParameters: [{{name: size, in: query, type: {type}}}]}}]}}"));
        const string Steps = "{name: one, call: shop.get-0, with: {size: tools.size}}, {name: two, call: shop.get-1, with: {size: tools.size}}";
        var lowered = Lowered.From(Doc.Of(resources, Doc.Mcp($"- {{name: list, description: Lists them., steps: [{Steps}]}}")));

        Assert.Equal(locals, lowered.Model.Operations.Single().Locals.Length);
    }

    [Theory]
    [InlineData("", JsonType.Array)]
    [InlineData("with: {q: '{{a}}-{{b}}'}", JsonType.String)]
    [InlineData("with: {q: all}", JsonType.Array)]
    public void A_parameter_without_a_type_takes_a_list_unless_some_call_gives_it_a_text_of_parts(string other, JsonType type)
    {
        var second = other.Length == 0 ? "" : $"\n- {{name: all, description: Lists all., call: shop.do-it, {other}}}";
        var lowered = Lowered.From(Doc.Of(
            Orders("GET", "{name: q, in: query}"),
            Doc.Mcp("- {name: some, description: Lists some., call: shop.do-it, inputParameters: [{name: q, type: array}]}" + second)));

        Assert.Equal(type, lowered.Model.Upstreams.Single().Operations.Single().Parameters.Single().Type);
    }

    private static string Orders(string method, string parameters) =>
        $"- {{path: /orders, operations: [{{name: do-it, method: {method}{(parameters.Length == 0 ? "" : $", inputParameters: [{parameters}]")}}}]}}";

    private static Lowered Rest(string parameters, string method, string path, string more) =>
        Lowered.From(Doc.Of(Orders("GET", parameters), Doc.Rest(path, $"- {{name: do-it, method: {method}, call: shop.do-it{more}}}")));

    private static Lowered Tool(string method, string parameters, string more = "") =>
        Lowered.From(Doc.Of(Orders(method, parameters), Doc.Mcp($"- {{name: do-it, description: Does it., call: shop.do-it{more}}}")));
}
