using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>What <c>$</c> means in a filter, and what one declared value makes of many.</summary>
public sealed class JsonPathRootTests
{
    private const string Resources =
        """
        - path: /orders
          operations:
          - name: list-orders
            method: GET
        - path: /stock
          operations:
          - name: read-stock
            method: GET
            inputParameters:
            - name: sku
              in: query
        """;

    [Fact]
    public void A_root_in_the_path_of_a_property_is_the_object_s_place()
    {
        var output = Map("{type: object, mapping: $.data, properties: {main: {type: string, mapping: \"$.lines[?@.sku == $.main].name\"}}}");

        Assert.Equal("$.data.lines[?@.sku == $.data.main].name", Scalar(output, "main"));
    }

    [Fact]
    public void An_object_of_many_values_is_made_of_the_first()
    {
        var output = Map("{type: object, mapping: \"$.list[?@.open]\", properties: {id: {type: string, mapping: $.id}}}");

        var scalar = Assert.IsType<OutputShape.Scalar>(Assert.Single(Assert.IsType<OutputShape.Object>(output).Members).Shape);
        Assert.IsType<JsonSelector.First>(scalar.Source.Path[2]);
    }

    [Fact]
    public void An_object_as_it_is_of_many_values_is_the_first_and_an_array_is_all_of_them()
    {
        Assert.IsType<JsonSelector.First>(Assert.IsType<OutputShape.Json>(Map("{type: object, mapping: \"$.list[?@.open]\"}")).Source.Path[^1]);
        Assert.IsType<JsonSelector.Filter>(Assert.IsType<OutputShape.Json>(Map("{type: array, mapping: \"$.list[?@.open]\"}")).Source.Path[^1]);
    }

    [Fact]
    public void A_root_in_the_path_of_an_item_is_the_item()
    {
        var output = Map("{type: array, mapping: $.list, items: {type: string, mapping: \"$.lines[?@.sku == $.main].name\"}}");

        var item = Assert.IsType<OutputShape.Scalar>(Assert.IsType<OutputShape.Array>(output).Item);
        Assert.Equal(".lines[?@.sku == $.main].name", JsonPathText.Of(item.Source.Path));
    }

    [Fact]
    public void A_root_in_a_flow_is_followed_by_the_name_of_a_step()
    {
        var flow = Flow("$.stock.items[?@.sku == $.orders.main].price");

        Assert.Empty(flow.Diagnostics);
        var output = Assert.IsType<OutputShape.Object>(Assert.IsType<Behaviour.Flow>(Assert.Single(flow.Model.Operations).Behaviour).Output);
        var source = Assert.IsType<OutputShape.Json>(Assert.Single(output.Members).Shape).Source;
        Assert.Equal(("stock", ".items[?@.sku == orders.main].price"), (source.Step, JsonPathText.Of(source.Path)));
    }

    [Fact]
    public void A_root_in_a_flow_with_another_name_is_an_error_at_the_name()
    {
        var flow = Flow("$.stock.items[?@.sku == $.order.main].price");

        var error = flow.Only("NAF3032");
        Assert.Contains("`order`", error.Message, StringComparison.Ordinal);
        Assert.Equal(5, error.Span!.Value.End.Column - error.Span.Value.Start.Column);
    }

    private static Lowered Flow(string mapping) => Lowered.From(Doc.Of(Resources, Doc.Mcp(
        $$"""
        - name: main-price
          description: The price of the main line.
          steps:
          - {type: call, name: orders, call: shop.list-orders}
          - {type: call, name: stock, call: shop.read-stock}
          mappings:
          - {targetName: price, value: "{{mapping}}"}
        """)));

    private static OutputShape Map(string output)
    {
        var lowered = Lowered.From(Doc.Of(Resources, Doc.Mcp(
            $"""
            - name: read
              description: Reads orders.
              call: shop.list-orders
              outputParameters:
              - {output}
            """)));
        return Assert.IsType<Behaviour.Map>(Assert.Single(lowered.Model.Operations).Behaviour).Output;
    }

    private static string Scalar(OutputShape shape, string name)
    {
        var member = Assert.Single(Assert.IsType<OutputShape.Object>(shape).Members, m => m.Name == name);
        return "$" + JsonPathText.Of(Assert.IsType<OutputShape.Scalar>(member.Shape).Source.Path);
    }
}
