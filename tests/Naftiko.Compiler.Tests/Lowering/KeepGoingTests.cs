using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class KeepGoingTests
{
    private const string Good = "- {name: get-order, description: Gets an order., call: shop.get-order}";
    private const string NoSuchCall = "- {name: cancel, description: Cancels an order., call: shop.cancel}";
    private const string LostFunction = "- {name: score, description: Rates an order., ref: orders.score}";

    private static readonly CompilationOptions KeepGoing = new() { KeepGoing = true };

    [Fact]
    public void Without_the_option_one_broken_tool_refuses_the_document_and_the_others_are_counted()
    {
        var result = Compile(Doc.GetOrder, Doc.Mcp($"{Good}\n{NoSuchCall}"), new());

        Assert.Equal(["NAF3008"], Errors(result));
        Assert.Empty(result.Files);
        Assert.Empty(result.LeftOut);
        Assert.Equal(new Satisfaction(2, 1, 0, 0), result.Satisfaction);
    }

    [Fact]
    public void With_it_the_rest_is_emitted_and_what_was_left_out_is_listed()
    {
        var result = Compile(Doc.GetOrder, Doc.Mcp($"{Good}\n{NoSuchCall}\n{LostFunction}"), KeepGoing);

        Assert.Empty(Errors(result));
        Assert.NotEmpty(result.Files);
        Assert.Equal(["cancel", "score"], result.LeftOut.Select(static scope => scope.Name));
        Assert.Equal(["get-order"], Tools(result));
        Assert.Equal(new Satisfaction(3, 1, 0, 0), result.Satisfaction);
        Assert.Equal(Severity.Warning, Assert.Single(result.Diagnostics, static d => d.Id == "NAF3008").Severity);
        var leftOut = result.Diagnostics.First(static d => d.Id == "NAF4022");
        Assert.Equal("The tool `cancel` cannot succeed and is left out of the gateway.", leftOut.Message);
        Assert.Equal("because of this", Assert.Single(leftOut.Related).Note);
    }

    [Fact]
    public void What_is_left_out_leaves_no_trace_in_the_files()
    {
        var whole = Compile(Doc.GetOrder, Doc.Mcp(Good), new());
        var rest = Compile(Doc.GetOrder, Doc.Mcp($"{Good}\n{NoSuchCall}"), KeepGoing);

        Assert.Equal(whole.Files.Select(static f => f.Path), rest.Files.Select(static f => f.Path));
        Assert.All(whole.Files.Zip(rest.Files), static pair => Assert.Equal(pair.First.Content, pair.Second.Content));
    }

    [Fact]
    public void A_document_in_which_nothing_is_left_fails()
    {
        var result = Compile(Doc.GetOrder, Doc.Mcp($"{NoSuchCall}\n{LostFunction}"), KeepGoing);

        Assert.Equal(["NAF4020"], Errors(result));
        Assert.Equal(new Satisfaction(2, 0, 0, 0), result.Satisfaction);
        Assert.Empty(result.Files);
    }

    [Fact]
    public void An_adapter_of_which_nothing_is_left_goes_as_a_whole()
    {
        var exposes = Doc.Rest("/orders/{order-id}", "- {name: get-order, method: GET, call: shop.get-order}") + "\n" + Doc.Mcp(NoSuchCall);

        var result = Compile(Doc.GetOrder, exposes, KeepGoing);

        Assert.IsType<RestAdapter>(Assert.Single(result.Model!.Adapters));
        Assert.Equal(new Satisfaction(1, 0, 1, 1), result.Satisfaction);
    }

    [Fact]
    public void An_adapter_that_declares_nothing_stays_where_nothing_is_left_out()
    {
        var exposes = Doc.Rest("/orders/{order-id}", "- {name: get-order, method: GET, call: shop.get-order}")
            + "\n- {type: mcp, namespace: shop-mcp, port: 9090, tools: []}";

        Assert.Equal(["ShopRest", "ShopMcp"], Compile(Doc.GetOrder, exposes, KeepGoing).Model!.Adapters.Select(static adapter => adapter.Name));
    }

    [Fact]
    public void An_error_of_a_consumed_operation_takes_along_what_calls_it()
    {
        var resources = Doc.GetOrder + "\n- {path: /scans, operations: [{name: scan, method: POST, body: {type: jason, data: x}}]}";
        var exposes = Doc.Rest("/scans", "- {name: scan, method: POST, call: shop.scan}") + "\n" + Doc.Mcp($"{Good}\n- {{name: scan, description: Scans., call: shop.scan}}");

        var result = Compile(resources, exposes, KeepGoing);

        Assert.Empty(Errors(result));
        Assert.Equal(["shop-rest scan", "shop-mcp scan"], result.LeftOut.Select(static scope => $"{scope.Namespace} {scope.Name}"));
        Assert.Equal(["get-order"], Tools(result));
    }

    [Fact]
    public void An_error_that_two_adapters_share_leaves_out_both()
    {
        const string Outputs = "outputParameters: [{type: string, mapping: $.a}, {type: string, mapping: $.b}]";
        var exposes =
            Doc.Rest("/orders/{order-id}", $"- {{name: either, method: GET, call: shop.get-order, {Outputs}}}")
            + "\n" + Doc.Mcp($"{Good}\n- {{name: either, description: Reads., call: shop.get-order, {Outputs}}}");

        var strict = Compile(Doc.GetOrder, exposes, new());
        var result = Compile(Doc.GetOrder, exposes, KeepGoing);

        // Alternative outputs may be supported by now; then there is nothing to leave out.
        Assert.Equal(strict.HasErrors ? 2 : 0, result.LeftOut.Length);
        Assert.Equal(strict.Satisfaction, result.Satisfaction);
        Assert.Empty(Errors(result));
    }

    [Fact]
    public void A_twin_of_a_tool_is_left_out_and_the_first_one_kept()
    {
        var result = Compile(Doc.GetOrder, Doc.Mcp($"{Good}\n{Good}"), KeepGoing);

        Assert.Empty(Errors(result));
        Assert.Equal(["get-order"], Tools(result));
        Assert.Equal(new Satisfaction(2, 1, 0, 0), result.Satisfaction);
    }

    [Fact]
    public void An_error_about_the_document_still_fails_and_nothing_is_said_about_single_operations()
    {
        var result = Compile(Doc.GetOrder, Doc.Mcp($"{Good}\n{NoSuchCall}") + "\n  authentication: {type: digest, username: a, password: b}", KeepGoing);

        Assert.NotEmpty(Errors(result));
        Assert.Null(result.Satisfaction);
        Assert.Empty(result.Files);
    }

    [Fact]
    public void A_document_whose_adapters_are_empty_fails_with_an_error_of_its_own()
    {
        var result = Compile(Doc.GetOrder, "- {type: mcp, namespace: shop-mcp, port: 9090, tools: []}", new());

        Assert.Contains("NAF4021", Errors(result));
    }

    [Fact]
    public void A_route_that_exists_twice_does_not_count_as_working()
    {
        var exposes = Doc.Rest("/orders/{order-id}", "- {name: a, method: GET, call: shop.get-order}\n- {name: b, method: GET, call: shop.get-order}");

        Assert.Equal(new Satisfaction(0, 0, 2, 1), Compile(Doc.GetOrder, exposes, new()).Satisfaction);
    }

    private static CompilationResult Compile(string resources, string exposes, CompilationOptions options) =>
        Compilation.Compile(new SourceFile("test.yaml", Doc.Whole(resources, exposes)), options);

    private static IEnumerable<string> Errors(CompilationResult result) =>
        result.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Id);

    private static IEnumerable<string> Tools(CompilationResult result) =>
        result.Model!.Adapters.OfType<McpAdapter>().SelectMany(static adapter => adapter.Tools).Select(static tool => tool.Name);
}
