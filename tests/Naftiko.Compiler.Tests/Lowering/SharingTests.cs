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
        Assert.Equal(("order-id", "number", "The number on the bill."), (operation.Inputs[0].Name, operation.Inputs[0].ToolKey, operation.Inputs[0].Description));
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

    [Fact]
    public void Two_tools_of_one_adapter_never_share()
    {
        var lowered = Compile("- {name: one, description: Get., call: shop.get-order}\n- {name: two, description: Get., call: shop.get-order}");

        Assert.Equal(["GetOrder", "TwoTool"], lowered.Model.Operations.Select(static o => o.Identifier));
    }

    private static Lowered Compile(string tools) =>
        Lowered.From(Doc.Of(Doc.GetOrder, Doc.Rest("/orders/{order-id}", Route) + "\n" + Doc.Mcp(tools)));
}
