using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>A GET route answers HEAD, too (RFC 9110, section 9.3.2), unless the document has a route of its own for it.</summary>
public sealed class HeadTests
{
    private static readonly Lazy<CompiledGateway> Compiled = new(static () => CompiledGateway.Of(
        """
        naftiko: 1.0.0-alpha3
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://shop.test-works.dev
            resources:
            - {path: /orders, operations: [{name: list, method: GET}]}
            - {path: '/orders/{id}', operations: [{name: get, method: GET, inputParameters: [{name: id, in: path}]}]}
            - {path: '/orders/{id}/exists', operations: [{name: exists, method: HEAD, inputParameters: [{name: id, in: path}]}]}
          exposes:
          - type: rest
            namespace: shop-rest
            port: 8080
            resources:
            - {path: /orders, operations: [{name: list, method: GET, call: shop.list}]}
            - {path: '/orders/{id}', operations: [{name: get, method: GET, call: shop.get}]}
            - {path: '/Orders/{order}', operations: [{name: exists, method: HEAD, call: shop.exists, with: {id: '{{order}}'}}]}
        """,
        "Heads"));

    [Theory]
    [InlineData("GET", "/orders", "GET /orders")]
    [InlineData("HEAD", "/orders", "GET /orders")]
    [InlineData("GET", "/orders/1", "GET /orders/1")]
    [InlineData("HEAD", "/orders/1", "HEAD /orders/1/exists")]
    public async Task A_route_of_its_own_comes_first(string method, string path, string received)
    {
        await using var upstream = await StubUpstream.StartAsync("");
        upstream.AnswerAlways(ScriptedAnswer.Json(200, "[]"));
        await using var gateway = await Compiled.Value.StartAsync([$"--Upstreams:Shop:BaseAddress={upstream.Address}"]);
        using var caller = new HttpClient();
        using var request = new HttpRequestMessage(new(method), new Uri(gateway.Address("ShopRest"), path));

        using var response = await caller.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(received, $"{upstream.Request.Method} {upstream.Request.Path}");
    }
}
