namespace Naftiko.Compiler.Tests.Lowering.Names;

public sealed class FeatureNameTests
{
    [Theory]
    [InlineData("/orders", "Orders")]
    [InlineData("/orders/{id}", "Orders")]
    [InlineData("/orders/{id}/items/{item}", "Orders")]
    [InlineData("/orders/archive", "Orders")]
    [InlineData("/objects/calls/gdpr-delete", "Calls")]
    [InlineData("/posts/multi-language/create-language-variation", "MultiLanguage")]
    [InlineData("/reports/getEmailActivityCounts()", "Reports")]
    [InlineData("/v2/orders", "Orders")]
    [InlineData("/v64.0/{id}", "Shop")]
    [InlineData("/{tenant}/orders/cancel", "Orders")]
    [InlineData("/list-views/{id}", "ListViews")]
    [InlineData("/settings", "Settings")]
    [InlineData("/search", "Search")]
    [InlineData("/customers/search", "Customers")]
    [InlineData("/archive", "Shop")]
    [InlineData("/gdpr-delete", "Shop")]
    public void A_feature_is_a_noun_of_the_path(string path, string feature)
    {
        var placeholders = string.Concat(
            path.Split('{').Skip(1).Select(static part => part.Split('}')[0]).Select(static name => $"{{name: {name}, in: path}}, "));
        var resources = $"- {{path: '{path}', operations: [{{name: do-it, method: GET, inputParameters: [{placeholders}]}}]}}";

        var model = Lowered.From(Doc.Of(resources, Doc.Mcp("- {name: do-it, description: Does it., call: shop.do-it}"))).Model;

        Assert.Equal(feature, Assert.Single(model.Operations).Feature);
    }

    [Theory]
    [InlineData("get-crew-manifest", "CrewManifest")]
    [InlineData("deliver", "Deliver")]
    public void A_flow_without_a_route_is_filed_under_what_it_is_about(string tool, string feature)
    {
        var tools = $"- {{name: {tool}, description: Does it., steps: [{{name: first, type: call, call: shop.get-order, with: {{order-id: '1'}}}}]}}";

        var model = Lowered.From(Doc.Of(Doc.GetOrder, Doc.Mcp(tools))).Model;

        Assert.Equal(feature, Assert.Single(model.Operations).Feature);
    }

    [Theory]
    [InlineData("frobnicatewidgetcache", "Frobnicates the cache.", "FrobnicatesTheCache")]
    [InlineData("frobnicatewidgetcache", "Does a great many things to the cache of all the widgets that there are.", "Frobnicatewidgetcache")]
    [InlineData("frobnicate", "Frobnicates the cache.", "Frobnicate")]
    [InlineData("frobnicatexy", "Frobnicates the cache.", "Frobnicatexy")]
    [InlineData("frobnicatexyz", "Frobnicates the cache.", "FrobnicatesTheCache")]
    [InlineData("frobnicatexyz", "Frobnicates all of the widget cache.", "FrobnicatesAllOfTheWidgetCache")]
    [InlineData("frobnicatexyz", "Frobnicates all of the old widget cache.", "Frobnicatexyz")]
    [InlineData("list-orders", "Frobnicates the cache.", "ListOrders")]
    public void A_class_gets_its_name_from_the_description_where_the_name_cannot_be_divided(string name, string description, string expected)
    {
        var rest = Doc.Rest("/orders/{order-id}", $"- {{method: GET, name: {name}, description: {description}, call: shop.get-order}}");

        Assert.Equal(expected, Assert.Single(Lowered.From(Doc.Of(Doc.GetOrder, rest)).Model.Operations).Identifier);
    }

    [Fact]
    public void A_class_gets_its_name_from_the_tool_where_the_route_cannot_be_divided()
    {
        var exposes = Doc.Rest("/orders/{order-id}", "- {method: GET, name: frobnicatewidgetcache, call: shop.get-order}")
            + "\n" + Doc.Mcp("- {name: frobnicate-widgets, description: Does it., call: shop.get-order}");

        Assert.Equal("FrobnicateWidgets", Assert.Single(Lowered.From(Doc.Of(Doc.GetOrder, exposes)).Model.Operations).Identifier);
    }
}
