using Naftiko.Compiler.Cli.Running;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>What <c>run</c> says to type for an adapter that forwards.</summary>
public sealed class FirstCallTests
{
    [Theory]
    [InlineData("- {path: '/shop/{path}', forward: {targetNamespace: shop}}", "curl -s 'http://127.0.0.1:8080/shop/example'")]
    [InlineData("- {path: '/{path}', forward: {targetNamespace: shop, methods: [PUT, POST]}}", "curl -s -X PUT 'http://127.0.0.1:8080/example'")]
    [InlineData(
        "- {path: '/shop/{path}', forward: {targetNamespace: shop}, operations: [{name: orders, method: GET, call: shop.orders, with: {id: shop-rest.path}}]}",
        "curl -s 'http://127.0.0.1:8080/shop/example'")]
    public void What_is_forwarded_has_something_below_its_path(string resource, string expected)
    {
        var document =
            $$"""
            naftiko: 1.0.0-alpha3
            capability:
              consumes:
              - type: http
                namespace: shop
                baseUri: https://shop.test-works.dev
                resources: [{path: '/orders/{id}', operations: [{name: orders, method: GET}]}]
              exposes:
              - type: rest
                port: 8080
                namespace: shop-rest
                resources:
                {{resource}}
            """;
        var model = Compilation.Compile(new SourceFile("shop.naftiko.yaml", document), new()).Model!;

        Assert.Equal(expected, FirstCall.Of(model, new AdapterAddress(model.Adapters.OfType<RestAdapter>().Single(), "http://127.0.0.1:8080"), isMock: true));
    }
}
