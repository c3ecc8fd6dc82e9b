using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class FlowTests
{
    private const string Resources =
        """
        - path: /orders/{{id}}
          operations:
          - name: get-order
            method: GET
            inputParameters: [{name: id, in: path}]
        - path: /customers/{{id}}
          operations:
          - name: get-customer
            method: GET
            inputParameters: [{name: id, in: path}]
            outputParameters: [{name: full-name, type: string, value: $.name.full}]
        """;

    [Fact]
    public void Steps_use_the_caller_and_each_other_and_mappings_make_a_typed_object()
    {
        var lowered = Compile(
            """
            - name: order-sheet
              description: Order and customer.
              inputParameters: [{name: order, type: string, description: The number.}]
              steps:
              - {name: get-order, type: call, call: shop.get-order, with: {id: shop-mcp.order}}
              - {name: who, type: call, call: shop.get-customer, with: {id: "{{get-order.customer.id}}"}}
              mappings:
              - {targetName: total, value: "$.get-order.lines[0].total"}
              - {targetName: customer.name, value: $.who.full-name}
              - {targetName: customer.mails, value: "$.who.mails[*].address"}
              outputParameters:
              - {name: total, type: number}
              - {name: customer, type: object, properties: {name: {type: string}, mails: {type: array, items: {type: string}}}}
            """);

        Assert.Empty(lowered.Places());
        var flow = Assert.IsType<Behaviour.Flow>(lowered.Model.Operations.Single().Behaviour);
        List<FlowStep.Call> steps = [.. flow.Steps.Cast<FlowStep.Call>()];
        Assert.Equal(["getOrder", "who"], steps.Select(static s => s.Identifier));
        Assert.Equal(new ValueExpression.Input("order"), steps[0].Request.Arguments.Single().Value);
        Assert.Equal("getOrder.customer.id", Text(Assert.IsType<ValueExpression.StepResult>(steps[1].Request.Arguments.Single().Value).Source));

        var output = Assert.IsType<OutputShape.Object>(flow.Output);
        Assert.Equal("OrderSheetToolResult", output.Contract);
        Assert.Equal((JsonType.Number, "getOrder.lines[0].total"), Scalar(output.Members[0].Shape));
        var customer = Assert.IsType<OutputShape.Object>(output.Members[1].Shape);
        Assert.Equal("OrderSheetToolResultCustomer", customer.Contract);
        Assert.Equal((JsonType.String, "who.name.full"), Scalar(customer.Members[0].Shape));
        var mails = Assert.IsType<OutputShape.Array>(customer.Members[1].Shape);
        Assert.Equal("who.mails[*].address", Text(mails.Source));
        Assert.Equal((JsonType.String, ""), Scalar(mails.Item));
    }

    [Fact]
    public void Without_mappings_the_last_response_is_the_answer()
    {
        var lowered = Compile(
            """
            - name: sheet
              description: Sheet.
              inputParameters: [{name: order, type: string}]
              steps:
              - {name: one, call: shop.get-order, with: {id: "{{order}}"}}
              - {name: two, call: shop.get-customer, with: {id: $.one.customer}}
            """);

        var flow = Assert.IsType<Behaviour.Flow>(lowered.Model.Operations.Single().Behaviour);
        Assert.Equal("two", Text(Assert.IsType<OutputShape.Json>(flow.Output).Source));
    }

    [Theory]
    [InlineData("$.two.full-name", "two.name.full")]
    [InlineData("$.two[0].full-name", "two[0].name.full")]
    [InlineData("$.two[*].full-name.length()", "two[*].name.full.length()")]
    [InlineData("$.two.data.full-name", "two.data.full-name")]
    [InlineData("$.two[0][1].full-name", "two[0][1].full-name")]
    public void A_named_part_of_a_response_is_found_in_it_or_in_its_items_and_no_deeper(string value, string expected)
    {
        var lowered = Compile(
            $$"""
            - name: sheet
              description: Sheet.
              inputParameters: [{name: order, type: string}]
              steps:
              - {name: two, call: shop.get-customer, with: {id: tools.order} }
              mappings: [{targetName: name, value: "{{value}}"}]
            """);

        var output = Assert.IsType<OutputShape.Object>(Assert.IsType<Behaviour.Flow>(lowered.Model.Operations.Single().Behaviour).Output);
        Assert.Equal(expected, Text(Assert.IsType<OutputShape.Json>(output.Members.Single().Shape).Source));
    }

    [Fact]
    public void A_reference_to_a_step_that_does_not_exist_is_an_error_with_a_suggestion()
    {
        var lowered = Compile(
            """
            - name: sheet
              description: Sheet.
              steps:
              - {name: one, call: shop.get-order, with: {id: "1"}}
              - {name: two, call: shop.get-customer, with: {id: $.oen.customer}}
            """);

        var error = lowered.Only("NAF3032");
        Assert.Equal((27, 59), (error.Span!.Value.Start.Line, error.Span.Value.Start.Column));
        Assert.Contains("perhaps `one` is meant", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{name: two, type: loop}", "NAF3031")]
    [InlineData("{name: one, call: shop.get-customer, with: {id: '1'}}", "NAF3033")]
    public void Steps_that_cannot_be_made_are_refused_by_name(string step, string id)
    {
        var lowered = Compile(
            $$$"""
            - name: sheet
              description: Sheet.
              steps:
              - {name: one, call: shop.get-order, with: {id: "1"}}
              - {{{step}}}
            """);

        Assert.Equal(Severity.Error, lowered.Only(id).Severity);
    }

    private static Lowered Compile(string tools) => Lowered.From(Doc.Of(Resources, Doc.Mcp(tools)));

    private static (JsonType Type, string Source) Scalar(OutputShape shape)
    {
        var scalar = Assert.IsType<OutputShape.Scalar>(shape);
        return (scalar.Type, Text(scalar.Source));
    }

    private static string Text(JsonSource source) => source.Step + string.Concat(source.Path.Select(static selector => selector switch
    {
        JsonSelector.Member member => "." + member.Name,
        JsonSelector.Index index => $"[{index.Position}]",
        JsonSelector.Wildcard => "[*]",
        _ => ".length()",
    }));
}
