namespace Naftiko.Compiler.Tests.Lowering.Names;

public sealed class RouteTemplateTests
{
    private const string Orders = "- {path: /orders, operations: [{name: list, method: GET}]}";

    [Theory]
    [InlineData(28, 0)]
    [InlineData(29, 1)]
    public void A_route_has_no_more_segments_than_the_server_matches(int segments, int refused) =>
        Assert.Equal(refused, Refused("GET", string.Concat(Enumerable.Repeat("/a", segments))));

    [Theory]
    [InlineData("GET", "/openapi.json", 1)]
    [InlineData("HEAD", "/openapi.json", 1)]
    [InlineData("GET", "/OpenAPI.json/", 1)]
    [InlineData("GET", "/health/live", 1)]
    [InlineData("GET", "/health/ready", 1)]
    [InlineData("POST", "/openapi.json", 0)]
    [InlineData("GET", "/health", 0)]
    public void No_route_is_one_the_gateway_itself_answers(string method, string path, int refused) => Assert.Equal(refused, Refused(method, path));

    [Theory]
    [InlineData("/{id}", "/{no}", 1)]
    [InlineData("/open", "/Open", 1)]
    [InlineData("/open", "//open/", 1)]
    [InlineData("/open", "/%6Fpen", 1)]
    [InlineData("/open", "/{id}", 2)]
    [InlineData("/a/b", "/a%2Fb", 2)]
    public void Routes_that_match_the_same_requests_are_one(string first, string second, int served)
    {
        var operations = string.Join(
            '\n', new[] { first, second }.Select(static (path, i) => $"- {{name: get-{i}, method: GET, path: '{path}', call: shop.list}}"));

        Assert.Equal(served, Lowered.From(Doc.Of(Orders, Doc.Rest("/orders", operations))).Routes.Count());
    }

    private static int Refused(string method, string path) =>
        Lowered.From(Doc.Of(Orders, Doc.Rest(path, $"- {{name: list, method: {method}, call: shop.list}}"))).Diagnostics.Count(static d => d.Id == "NAF4024");
}
