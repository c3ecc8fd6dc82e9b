using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class SharingTests
{
    private const string Route = "- {name: get-order, method: GET, call: shop.get-order}";

    [Fact]
    public void A_route_and_a_tool_of_equal_meaning_are_one_operation()
    {
        var lowered = Compile("- {name: order, description: Get., call: shop.get-order, inputParameters: [{name: number, description: The number on the bill.}], with: {order-id: tools.number}}");

        var operation = lowered.Model.Operations.Single();
        Assert.Equal("GetOrder", operation.Identifier);
        Assert.Equal(
            ("order-id", "number", "The number on the bill."), (operation.Inputs[0].Name, operation.Inputs[0].ToolKey, operation.Inputs[0].Description));
        Assert.Equal("GetOrder", lowered.Tools.Single().Operation);
    }

    [Fact]
    public void A_tool_with_another_output_is_an_operation_of_its_own()
    {
        var lowered = Compile("- {name: get-order, description: Get., call: shop.get-order, outputParameters: [{type: string, mapping: $.id}]}");

        Assert.Equal(["GetOrder", "GetOrderTool"], lowered.Model.Operations.Select(static o => o.Identifier));
        Assert.Equal("GetOrderTool", lowered.Tools.Single().Operation);
    }

    [Fact]
    public void A_tool_that_fixes_a_value_is_an_operation_of_its_own()
    {
        var lowered = Compile("- {name: get-first, description: Get., call: shop.get-order, with: {order-id: '1'}}");

        Assert.Equal(["GetOrder", "GetFirstTool"], lowered.Model.Operations.Select(static o => o.Identifier));
        Assert.Empty(lowered.Tools.Single().InputSchema.Properties);
    }

    /// <summary>In a JSON body the text and the number are two values.</summary>
    [Theory]
    [InlineData("'1'", "'1'", 1)]
    [InlineData("'1'", "1", 2)]
    public void A_tool_that_fixes_a_value_of_another_type_is_an_operation_of_its_own(string first, string second, int operations)
    {
        const string Resources = "- {path: /orders, operations: [{name: add, method: POST, body: {note: '{{note}}'}}]}";
        var exposes = Doc.Rest("/orders", $"- {{name: add, method: POST, call: shop.add, with: {{note: {first}}}}}")
            + "\n" + Doc.Mcp($"- {{name: add, description: Add., call: shop.add, with: {{note: {second}}}}}");

        Assert.Equal(operations, Lowered.From(Doc.Of(Resources, exposes)).Model.Operations.Length);
    }

    /// <summary>One value that reads like another and the parameter after it is not these two.</summary>
    [Theory]
    [InlineData("p: 0, q: x", "p: 0, q: x", 1)]
    [InlineData("p: 0, q: x", "p: 01q4text1x", 2)]
    public void A_value_cannot_pass_for_several(string first, string second, int operations)
    {
        const string Resources = "- {path: /orders, operations: [{name: list, method: GET, inputParameters: [{name: p, in: query}, {name: q, in: query}, {name: r, in: query}]}]}";
        var exposes = Doc.Rest("/orders", $"- {{name: list, method: GET, call: shop.list, inputParameters: [{{name: r, in: query}}], with: {{{first}}}}}")
            + "\n" + Doc.Mcp($"- {{name: list, description: List., call: shop.list, inputParameters: [{{name: r, required: false}}], with: {{{second}}}}}");

        Assert.Equal(operations, Lowered.From(Doc.Of(Resources, exposes)).Model.Operations.Length);
    }

    [Theory]
    [InlineData("$.id", "$.id", 1)]
    [InlineData("$.id", "$.no", 2)]
    public void A_tool_that_answers_with_another_member_is_an_operation_of_its_own(string first, string second, int operations)
    {
        var exposes = Doc.Rest(
                "/orders/{order-id}",
                $"- {{name: get-order, method: GET, call: shop.get-order, outputParameters: [{{name: n, type: string, mapping: {first}}}]}}")
            + "\n" + Doc.Mcp(
                $"- {{name: get-order, description: Get., call: shop.get-order, outputParameters: [{{name: n, type: string, mapping: {second}}}]}}");

        Assert.Equal(operations, Lowered.From(Doc.Of(Doc.GetOrder, exposes)).Model.Operations.Length);
    }

    [Theory]
    [InlineData("mappings: [{targetName: n, value: $.one.a}]", 1)]
    [InlineData("mappings: [{targetName: n, value: $.one.b}]", 2)]
    [InlineData("mappings: [{targetName: m, value: $.one.a}]", 2)]
    public void A_tool_that_answers_with_other_values_of_the_same_steps_is_an_operation_of_its_own(string second, int operations)
    {
        const string Steps = "steps: [{type: call, name: one, call: shop.find}]";
        var exposes = Doc.Rest("/a", $"- {{name: sheet, method: GET, {Steps}, mappings: [{{targetName: n, value: $.one.a}}]}}")
            + "\n" + Doc.Mcp($"- {{name: sheet, description: Get., {Steps}, {second}}}");

        Assert.Equal(operations, Lowered.From(Doc.Of("- {path: /a, operations: [{name: find, method: GET}]}", exposes)).Model.Operations.Length);
    }

    /// <summary>What is checked tells operations apart; what is only said does not.</summary>
    [Theory]
    [InlineData("type: string", "type: string, description: Said.", 1)]
    [InlineData("type: string, format: one", "type: string, format: other", 1)]
    [InlineData("type: string, format: date", "type: string, format: uuid", 2)]
    [InlineData("type: string, enum: [a]", "type: string, enum: [b]", 2)]
    [InlineData("type: string, pattern: a", "type: string, pattern: b", 2)]
    [InlineData("type: string, default: a", "type: string, default: b", 2)]
    [InlineData("type: string, minLength: 1", "type: string, minLength: 2", 2)]
    [InlineData("type: string, maxLength: 1", "type: string, maxLength: 2", 2)]
    [InlineData("type: integer, minimum: 1", "type: integer, minimum: 2", 2)]
    [InlineData("type: integer, maximum: 1", "type: integer, maximum: 2", 2)]
    [InlineData("type: array, items: {type: integer}", "type: array, items: {type: string}", 2)]
    [InlineData("type: array, items: {type: string, enum: [a]}", "type: array, items: {type: string, enum: [b]}", 2)]
    [InlineData("type: object, values: {type: integer}", "type: object, values: {type: string}", 2)]
    [InlineData("type: object, properties: {a: {type: string}}", "type: object, properties: {b: {type: string}}", 2)]
    [InlineData("type: object, properties: {a: {type: string}}", "type: object, properties: {a: {type: integer}}", 2)]
    [InlineData("type: object, properties: {a: {type: string}}", "type: object, properties: {a: {type: string, enum: [a]}}", 2)]
    [InlineData("type: object, properties: {a: {type: string}}", "type: object, properties: {a: {type: string, required: true}}", 2)]
    public void A_tool_that_checks_an_input_in_another_way_is_an_operation_of_its_own(string first, string second, int operations)
    {
        const string Resources = "- {path: /orders, operations: [{name: list, method: GET, inputParameters: [{name: b, in: query}]}]}";
        var exposes = Doc.Rest("/orders", $"- {{name: list, method: GET, call: shop.list, inputParameters: [{{name: b, in: query, required: true, {first}}}]}}")
            + "\n" + Doc.Mcp($"- {{name: list, description: List., call: shop.list, inputParameters: [{{name: b, required: true, {second}}}]}}");

        Assert.Equal(operations, Lowered.From(Doc.Of(Resources, exposes)).Model.Operations.Length);
    }

    [Fact]
    public void Two_tools_of_one_adapter_never_share()
    {
        var lowered = Compile("- {name: one, description: Get., call: shop.get-order}\n- {name: two, description: Get., call: shop.get-order}");

        Assert.Equal(["GetOrder", "TwoTool"], lowered.Model.Operations.Select(static o => o.Identifier));
    }

    [Fact]
    public void Tools_of_several_adapters_ask_for_the_argument_that_is_read()
    {
        var lowered = Lowered.From(Doc.Of(Doc.GetOrder, Adapters("number", "code", "reference")));

        var operation = lowered.Model.Operations.Single();
        Assert.All(Tools(lowered), tool => Assert.Equal(operation.Inputs[0].ToolKey, tool.InputSchema.Properties.Single().Name));

        static string Adapters(params string[] names) => string.Join('\n', names.Select((name, index) => Adapter(
            index,
            $"- {{name: order, description: Get., call: shop.get-order, inputParameters: [{{name: {name}}}], with: {{order-id: tools.{name}}}}}")));
    }

    [Fact]
    public void Tools_of_several_adapters_ask_for_the_body_that_is_read()
    {
        const string Put = "- {path: /orders, operations: [{name: put-order, method: PUT, inputParameters: [{name: order, in: body, type: object}]}]}";
        var lowered = Lowered.From(Doc.Of(Put, string.Join('\n', new[] { "payload", "content" }.Select((name, index) =>
            Adapter(index, $"- {{name: order, description: Put., call: shop.put-order, inputParameters: [{{name: {name}, type: object}}]}}")))));

        var operation = lowered.Model.Operations.Single();
        Assert.All(Tools(lowered), tool => Assert.Equal(operation.Body!.ToolKey, tool.InputSchema.Properties.Single().Name));
    }

    private static IEnumerable<Tool> Tools(Lowered lowered) => lowered.Model.Adapters.OfType<McpAdapter>().SelectMany(static adapter => adapter.Tools);

    private static string Adapter(int index, string tools) => Doc.Mcp(tools)
        .Replace("shop-mcp", $"shop-{index}", StringComparison.Ordinal)
        .Replace("9090", $"909{index}", StringComparison.Ordinal);

    private static Lowered Compile(string tools) =>
        Lowered.From(Doc.Of(Doc.GetOrder, Doc.Rest("/orders/{order-id}", Route) + "\n" + Doc.Mcp(tools)));
}
