using System.Net;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Rest;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>The HTTP endpoint: where it answers, and to whom.</summary>
[Collection(McpGatewayTests.Name)]
public sealed class EndpointTests(McpGateway gateway)
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";
    private const string Ping = """{"jsonrpc":"2.0","id":2,"method":"ping"}""";

    [Theory]
    [InlineData("/mcp")]
    [InlineData("/")]
    public async Task It_answers_here_without_a_session(string path)
    {
        using var client = new HttpClient(new SecretGuard());
        var endpoint = new Uri(gateway.McpAddress, path);

        var initialized = await McpMessages.PostAsync(client, endpoint, Initialize);
        var pong = await McpMessages.PostAsync(client, endpoint, Ping);

        var result = initialized.GetProperty("result");
        Assert.Equal("2025-11-25", result.GetProperty("protocolVersion").GetString());
        Assert.Equal("durable-functions-mcp", result.GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.Equal("tools", Assert.Single(result.GetProperty("capabilities").EnumerateObject(), capability => capability.Name is not "logging").Name);
        Assert.Equal("{}", pong.GetProperty("result").GetRawText());
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task It_speaks_every_revision_with_a_handshake(string revision)
    {
        using var client = new HttpClient(new SecretGuard());

        var answer = await McpMessages.PostAsync(client, gateway.McpAddress, Initialize.Replace("2025-11-25", revision, StringComparison.Ordinal), revision);

        Assert.Equal(revision, answer.GetProperty("result").GetProperty("protocolVersion").GetString());
    }

    [Theory]
    [InlineData("/mcp", "http://evil.example")]
    [InlineData("/", "https://evil.example:9090")]
    [InlineData("/mcp", "http://localhost.evil.example")]
    [InlineData("/mcp", "null")]
    public async Task A_foreign_origin_is_refused(string path, string origin)
    {
        using var client = new HttpClient(new SecretGuard());
        using var request = McpMessages.Request(new Uri(gateway.McpAddress, path), Initialize);
        request.Headers.Add("Origin", origin);

        using var response = await client.SendAsync(request);

        await Problem.AssertAsync(response, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:9090")]
    [InlineData("localhost.evil.example")]
    [InlineData("169.254.169.254")]
    public async Task A_foreign_host_is_refused(string host)
    {
        using var client = new HttpClient(new SecretGuard());
        using var request = McpMessages.Request(new Uri(gateway.McpAddress, "/mcp"), Initialize);
        request.Headers.Host = host;

        using var response = await client.SendAsync(request);

        await Problem.AssertAsync(response, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("http://localhost:5173")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]:8080")]
    public async Task An_origin_on_this_machine_is_allowed(string origin)
    {
        using var client = new HttpClient(new SecretGuard());
        using var request = McpMessages.Request(new Uri(gateway.McpAddress, "/mcp"), Initialize);
        request.Headers.Add("Origin", origin);

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/runtime/webhooks/durabletask/instances")]
    [InlineData("/openapi.json")]
    public async Task The_routes_of_the_REST_adapter_are_not_here(string path)
    {
        using var client = new HttpClient(new SecretGuard());

        using var response = await client.GetAsync(new Uri(gateway.McpAddress, path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/mcp")]
    [InlineData("/")]
    public async Task MCP_is_not_on_the_REST_adapter(string path)
    {
        using var request = McpMessages.Request(new Uri(gateway.Rest.BaseAddress!, path), Initialize);
        request.Headers.Host = gateway.McpAddress.Authority;

        using var response = await gateway.Rest.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Another_method_is_not_allowed(string method)
    {
        using var client = new HttpClient(new SecretGuard());
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(gateway.McpAddress, "/mcp"));

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"jsonrpc\":\"2.0\"")]
    [InlineData("[]")]
    public async Task What_is_no_message_is_a_400(string message)
    {
        using var client = new HttpClient(new SecretGuard());
        using var request = McpMessages.Request(gateway.McpAddress, message);

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("   at ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
