using System.Text;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>What clients send that is not quite what the protocol asks for.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed class OddRequestTests(TwoDoors doors)
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    private const string Handshake =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"revision","capabilities":{},"clientInfo":{"name":"a client","version":"1"}}}""";

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    [InlineData("*/*")]
    [InlineData(null)]
    public async Task A_client_may_accept_what_it_likes(string? accept)
    {
        await using var gateway = await doors.StartAsync();
        var request = Post(gateway.Address(TwoDoors.Mcp), Ping);
        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }

        var answer = await doors.Caller.SendAsync(request);

        Assert.Equal(200, answer.Status);
        Assert.Equal("{}", answer.Message()!.Value.GetProperty("result").GetRawText());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_session_that_has_ended_is_a_404(string method)
    {
        await using var gateway = await doors.StartAsync();
        var request = Post(gateway.Address(TwoDoors.Mcp), Ping);
        request.Method = new HttpMethod(method);
        request.Headers.Add("Mcp-Session-Id", "of-a-server-that-was-here-before");

        // A client that cannot end its session either is told that by the method.
        Assert.Equal(method == "POST" ? 404 : 405, (await doors.Caller.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"id\"")]
    [InlineData("7")]
    public async Task Arguments_that_are_no_object_are_invalid_parameters(string arguments)
    {
        await using var gateway = await doors.StartAsync();

        var message = (await doors.Caller.CallToolAsync(gateway.Address(TwoDoors.Mcp), "get-sign", arguments)).Message();

        Assert.Equal(-32602, message!.Value.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Empty(doors.Upstream.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_is_too_large_is_a_413(bool saysSo)
    {
        await using var gateway = await doors.StartAsync();
        var request = Post(gateway.Address(TwoDoors.Mcp), Ping.Replace("ping", new string('x', 11 * 1024 * 1024), StringComparison.Ordinal));
        request.Headers.TransferEncodingChunked = !saysSo;

        Assert.Equal(413, (await doors.Caller.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("2099-01-01")]
    [InlineData("2026-07-28")]
    public async Task A_handshake_of_a_newer_revision_is_answered_with_one_that_has_handshakes(string revision)
    {
        await using var gateway = await doors.StartAsync();

        var message = (await doors.Caller.SendAsync(Post(gateway.Address(TwoDoors.Mcp), Handshake.Replace("revision", revision, StringComparison.Ordinal))))
            .Message();

        Assert.True(message!.Value.TryGetProperty("result", out _), message.Value.GetRawText());
        Assert.Equal("2025-11-25", message.Value.GetProperty("result").GetProperty("protocolVersion").GetString());
    }

    private static HttpRequestMessage Post(Uri adapter, string message) =>
        new(HttpMethod.Post, new Uri(adapter, "/mcp")) { Content = new StringContent(message, Encoding.UTF8, "application/json") };
}
