using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Binding;

public sealed class CallTests
{
    [Theory]
    [InlineData("sohp.get-order", "NAF3007", "`get` calls `sohp.get-order`, but no consumed API has the namespace `sohp`; perhaps `shop` is meant.")]
    [InlineData("shop.getOrder", "NAF3008", "`get` calls `shop.getOrder`, but `shop` has no operation `getOrder`; perhaps `get-order` is meant.")]
    [InlineData("get-order", "NAF3010", "`get-order` does not name an operation.")]
    [InlineData("'sohp.'", "NAF3010", "`sohp.` does not name an operation.")]
    [InlineData("'.get-order'", "NAF3010", "`.get-order` does not name an operation.")]
    public void A_call_that_names_nothing_is_an_error_at_the_call(string call, string id, string message)
    {
        var error = Compile($"- {{name: get, method: GET, call: {call}}}").Only(id);

        Assert.Equal(message, error.Message);
        Assert.Equal((21, 40), (error.Span!.Value.Start.Line, error.Span.Value.Start.Column));
    }

    [Fact]
    public void A_route_without_a_name_is_called_by_its_method_and_path() => Assert.StartsWith(
        "`GET /orders/{order-id}` calls `sohp.get-order`", Compile("- {method: GET, call: sohp.get-order}").Only("NAF3007").Message, StringComparison.Ordinal);

    [Fact]
    public void The_kth_caller_of_an_ambiguous_name_means_the_kth_operation()
    {
        const string resources =
            """
            - {path: /first, operations: [{name: list, method: GET}]}
            - {path: /second, operations: [{name: list, method: GET}]}
            """;
        var lowered = Lowered.From(Doc.Of(
            resources,
            Doc.Rest("/a", "- {name: one, method: GET, call: shop.list}\n- {name: two, method: HEAD, call: shop.list}")
            + "\n" + Doc.Mcp("- {name: only, description: List., call: shop.list}")));

        string PathOf(string operation)
        {
            var call = ((Behaviour.Forward)lowered.Model.Operations.First(o => o.Identifier == operation).Behaviour).Call;
            return lowered.Model.Upstreams.Single().Operations.First(o => o.Identifier == call.Operation).Path.Single().Literal!;
        }

        Assert.Equal(["/first", "/second"], lowered.Routes.Select(r => PathOf(r.Operation)));
        Assert.Equal("/first", PathOf(lowered.Tools.Single().Operation));
        Assert.Equal(["NAF3009 16:40", "NAF3009 17:41", "NAF3009 22:46"], lowered.Places());
    }

    [Fact]
    public void An_operation_without_a_call_gets_the_consumed_operation_of_its_name()
    {
        var lowered = Compile("- {name: get-order, method: GET}");

        Assert.Equal("GetOrder", lowered.Model.Operations.Single().Identifier);
        Assert.Equal(["NAF3036 21:16"], lowered.Places());
    }

    [Theory]
    [InlineData("- {name: other, method: GET}", "NAF3034")]
    [InlineData("- {name: other, method: GET, steps: []}", "NAF3034")]
    [InlineData("- {name: get, method: GET, ref: a.b}", "NAF3059")]
    [InlineData("- {name: get, method: GET, outputParameters: [{name: x, mapping: $.x}, {name: y, value: 1}]}", "NAF3056")]
    [InlineData("- {name: get, method: FETCH, call: shop.get-order}", "NAF3027")]
    public void What_has_nothing_to_do_is_refused(string operation, string id)
    {
        Assert.Equal(Naftiko.Compiler.Diagnostics.Severity.Error, Compile(operation).Only(id).Severity);
    }

    private static Lowered Compile(string operation) => Lowered.From(Doc.Of(Doc.GetOrder, Doc.Rest("/orders/{order-id}", operation)));
}
