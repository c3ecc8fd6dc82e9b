using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>Only what can work is counted: each value that is required reaches the upstream.</summary>
public sealed class UnreachedValueTests
{
    private const string Resources =
        """
        - path: /data
          operations:
          - {name: get, method: GET}
          - {name: drop, method: DELETE}
          - {name: guarded, method: GET, inputParameters: [{name: Content-Type, in: header}]}
        """;

    [Theory]
    [InlineData("call: shop.drop, with: {id: tools.id}", "NAF4028")]
    [InlineData("call: shop.get, with: {id: tools.id}", "NAF4028")]
    [InlineData("call: shop.get, with: {kind: open}", "NAF4028")]
    [InlineData("call: shop.get, inputParameters: [{name: id, type: string}], with: {key: tools.id}", "NAF4028")]
    [InlineData("call: shop.get, inputParameters: [{name: id, type: string, required: false}], with: {key: tools.id}", "NAF4008")]
    [InlineData("call: shop.drop, inputParameters: [{name: id, type: string, required: false}], with: {key: tools.id}", "NAF4028")]
    [InlineData("call: shop.get, inputParameters: [{name: id, type: string}]", "NAF4029")]
    [InlineData("call: shop.get, inputParameters: [{name: id, type: string, required: false}]", "NAF4015")]
    [InlineData("call: shop.get, inputParameters: [{name: id, type: string, value: first}]", "NAF4015")]
    [InlineData("call: shop.guarded, inputParameters: [{name: Content-Type, type: string}]", "NAF4015")]
    public void A_value_without_a_place_is_one_finding(string tool, string expected)
    {
        var lowered = Lowered.From(Doc.Of(Resources, Doc.Mcp($"- {{name: one, description: Does one thing., {tool}}}")));

        var finding = Assert.Single(lowered.Diagnostics, static d => d.Id is "NAF4008" or "NAF4015" or "NAF4028" or "NAF4029");
        Assert.Equal(expected, finding.Id);
        Assert.Equal(expected is "NAF4028" or "NAF4029" ? Severity.Error : Severity.Warning, finding.Severity);
        Assert.Equal(ScopeKind.Tool, finding.Scope!.Kind);
    }

    [Fact]
    public void A_value_for_a_placeholder_of_the_address_waits_for_the_setting_and_is_no_error()
    {
        var lowered = Lowered.From(Doc.Of(Resources, Doc.Mcp("- {name: one, description: Does one thing., call: shop.drop, with: {tenant: acme}}"))
            .Replace("https://shop.test-works.dev/v1", "'https://{tenant}.test-works.dev'", StringComparison.Ordinal));

        Assert.Equal(["NAF4008"], lowered.Diagnostics.Where(static d => d.Id is "NAF4008" or "NAF4028").Select(static d => d.Id));
    }

    [Fact]
    public void A_tool_whose_value_has_no_place_is_not_counted_and_keeps_no_other_from_working()
    {
        var document = Doc.Whole(
            Resources, Doc.Mcp("- {name: one, description: Drops one., call: shop.drop, with: {id: tools.id}}\n- {name: all, description: Gets all., call: shop.get}"));
        var result = Compilation.Compile(new("test.yaml", document), new() { KeepGoing = true });

        Assert.Equal((1, 2), (result.Satisfaction!.ToolsWorking, result.Satisfaction.ToolsDeclared));
        Assert.Equal(["one"], result.LeftOut.Select(static scope => scope.Name));
    }

    [Fact]
    public void A_route_whose_call_has_a_path_value_of_its_own_may_ignore_its_placeholder() => Assert.DoesNotContain(
        Lowered.From(Doc.Of(
            Doc.GetOrder, Doc.Rest("/days/{day}", "- {name: get-order, method: GET, call: shop.get-order, with: {order-id: first}}"))).Diagnostics,
        static d => d.Severity == Severity.Error);

    [Theory]
    [InlineData("", "NAF4029")]
    [InlineData(", with: {day: rest.day}", "NAF4028")]
    public void The_value_of_a_route_must_reach_something(string more, string expected)
    {
        var lowered = Lowered.From(Doc.Of(Resources, Doc.Rest("/elsewhere/{day}", $"- {{name: get, method: GET, call: shop.get{more}}}")));

        Assert.Equal([expected], lowered.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Id));
    }
}
