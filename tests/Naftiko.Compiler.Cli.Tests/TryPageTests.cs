using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Running;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>Where <c>run</c> says that a page is.</summary>
public sealed class TryPageTests
{
    [Theory]
    [InlineData("- {path: '/orders/{id}', operations: [{name: orders, method: GET, call: shop.orders}]}", true)]
    [InlineData("- {path: '/', operations: [{name: orders, method: GET, call: shop.orders, with: {id: '1'}}]}", false)]
    [InlineData("- {path: '/', operations: [{name: orders, method: POST, call: shop.orders, with: {id: '1'}}]}", true)]
    [InlineData("- {path: '/shop/{path}', forward: {targetNamespace: shop}}", true)]
    [InlineData("- {path: '/{path}', forward: {targetNamespace: shop}}", false)]
    [InlineData("- {path: '/{path}', forward: {targetNamespace: shop, methods: [PUT, GET]}}", false)]
    [InlineData("- {path: '/{path}', forward: {targetNamespace: shop, methods: [PUT, POST]}}", true)]
    public void It_is_where_no_route_is(string resource, bool hasPage)
    {
        var model = Model(resource);
        var address = new AdapterAddress(model.Adapters.Single(), "http://+:8080");

        Assert.Equal(hasPage ? new Uri("http://127.0.0.1:8080/") : null, TryPage.Of(model, address, Host()));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("development", "ASPNETCORE_ENVIRONMENT=development")]
    [InlineData("Staging", "DOTNET_ENVIRONMENT=Staging", "ASPNETCORE_ENVIRONMENT=Development")]
    [InlineData("Production", "ASPNETCORE_ENVIRONMENT=Production")]
    [InlineData("Development", "DOTNET_ENVIRONMENT=")]
    public void An_environment_that_is_set_stays(string expected, params string[] variables)
    {
        var model = Model("- {path: '/orders/{id}', operations: [{name: orders, method: GET, call: shop.orders}]}");
        var address = new AdapterAddress(model.Adapters.Single(), "http://127.0.0.1:8080");
        var host = Host(variables);

        Assert.Equal(expected, TryPage.EnvironmentOf(host));
        Assert.Equal(expected.Equals("Development", StringComparison.OrdinalIgnoreCase), TryPage.Of(model, address, host) is not null);
    }

    private static ToolHost Host(params string[] variables) => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        CurrentDirectory = "/",
        Variable = name => variables.FirstOrDefault(variable => variable.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..],
    };

    private static GatewayModel Model(string resource) => Compilation.Compile(
        new SourceFile(
            "shop.naftiko.yaml",
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
            """),
        new()).Model!;
}
