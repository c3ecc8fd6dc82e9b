using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class InputSetTests
{
    [Fact]
    public void Of_two_inputs_of_one_name_the_second_is_found_once_the_first_is_gone()
    {
        var inputs = new InputSet();
        var first = inputs.Add("order-id", InputPlace.Route, default);
        var second = inputs.Add("order-id", InputPlace.Query, default);
        Assert.Same(first, inputs.FindExact("order-id"));

        inputs.Remove(first);

        Assert.Same(second, inputs.FindExact("order-id"));
        Assert.Equal([second], inputs.Alike("orderId"));
        Assert.Equal([second], inputs.All);
    }

    [Fact]
    public void Inputs_of_one_name_have_keys_and_identifiers_of_their_own()
    {
        var inputs = new InputSet();

        var added = new[] { "order-id", "order-id", "orderId" }.Select(name => inputs.Add(name, InputPlace.Query, default)).ToList();

        Assert.Equal(["order-id", "order-id2", "orderId"], added.Select(static input => input.ToolKey));
        Assert.Equal(["orderId", "orderId2", "orderId3"], added.Select(static input => input.Identifier));
    }
}
