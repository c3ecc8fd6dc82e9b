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
