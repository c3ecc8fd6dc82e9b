using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>Browsers get leave for exactly the origins the adapter lets in.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed class CorsTests(TwoDoors doors)
{
    [Theory]
    [InlineData(TwoDoors.Rest, "/items", "http://localhost:5173", true)]
    [InlineData(TwoDoors.Rest, "/items", "http://[::1]:5173", true)]
    [InlineData(TwoDoors.Rest, "/items", "https://app.example", true)]
    [InlineData(TwoDoors.Rest, "/items", "https://evil.example", false)]
    [InlineData(TwoDoors.Mcp, "/mcp", "http://127.0.0.1:6274", true)]
    [InlineData(TwoDoors.Mcp, "/", "https://app.example", true)]
    [InlineData(TwoDoors.Mcp, "/mcp", "https://evil.example", false)]
    [InlineData(TwoDoors.Yard, "/posts/1", "https://evil.example", false)]
    public async Task A_preflight_request_is_answered(string adapter, string path, string origin, bool allowed)
    {
        await using var gateway = await StartAsync();

        var answer = await doors.SendAsync(
            HttpMethod.Options,
            new Uri(gateway.Address(adapter), path),
            ("Origin", origin), ("Access-Control-Request-Method", adapter == TwoDoors.Yard ? "GET" : "POST"), ("Access-Control-Request-Headers", "content-type,mcp-protocol-version"));

        Assert.Equal(allowed, answer.Head.Contains($"Access-Control-Allow-Origin: {origin}", StringComparison.Ordinal));
        Assert.Equal(allowed, answer.Head.Contains("Access-Control-Allow-Headers: content-type,mcp-protocol-version", StringComparison.Ordinal));
        Assert.Equal(adapter == TwoDoors.Yard || allowed ? 204 : 403, answer.Status);
        Assert.Empty(doors.Upstream.Requests);
    }

    [Theory]
    [InlineData(TwoDoors.Rest, "/items", "https://app.example", true)]
    [InlineData(TwoDoors.Yard, "/posts/1", "https://evil.example", false)]
    public async Task An_answer_may_be_read_by_a_page_of_such_an_origin(string adapter, string path, string origin, bool allowed)
    {
        await using var gateway = await StartAsync();

        var answer = await doors.SendAsync(HttpMethod.Get, new Uri(gateway.Address(adapter), path), ("Origin", origin));

        Assert.Equal(200, answer.Status);
        Assert.Equal(allowed, answer.Head.Contains($"Access-Control-Allow-Origin: {origin}", StringComparison.Ordinal));
        Assert.Equal(allowed, answer.Head.Contains("Location", StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_may_an_error_of_the_gateway()
    {
        await using var gateway = await StartAsync();
        doors.Upstream.Answer(Upstreams.ScriptedAnswer.Json(200, "[]", ("Content-Encoding", "nobody-knows-it")));

        var answer = await doors.SendAsync(HttpMethod.Get, new Uri(gateway.Address(TwoDoors.Rest), "/items"), ("Origin", "https://app.example"));

        Assert.Equal(502, answer.Status);
        Assert.Contains("Access-Control-Allow-Origin: https://app.example", answer.Head, StringComparison.Ordinal);
    }

    private Task<RunningGateway> StartAsync() => doors.StartAsync("Adapters:DoorsRest:AllowedOrigins=https://app.example", "Mcp:AllowedOrigins=https://app.example");
}
