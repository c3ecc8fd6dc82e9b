using Naftiko.Compiler.Emit;
using Naftiko.Compiler.Tests.Fuzz;

namespace Naftiko.Compiler.Tests.Emit;

public sealed class EmptyAdapterTests
{
    [Fact]
    public void An_adapter_without_tools_beside_one_with_routes_is_still_code()
    {
        var rest = Doc.Rest("/orders/{order-id}", "- {method: GET, name: get-order, call: shop.get-order}");
        var mcp = "- type: mcp\n  port: 9090\n  namespace: shop-mcp\n  tools: []";

        var files = Emitter.Emit(Lowered.From(Doc.Of(Doc.GetOrder, $"{rest}\n{mcp}")).Model);

        Assert.Contains(
            files, static f => f.Path == "Generated/Hosting/ShopGateway.cs" && f.Content.Contains("ToolServer ShopMcp = new(", StringComparison.Ordinal));
        Assert.All(files, static f => Assert.Null(EscapeCheck.Problem(f)));
    }
}
