using System.Net;
using System.Net.WebSockets;
using System.Text;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Forwarding;

/// <summary>WebSockets go through, and those of an API with a credential show nothing of it.</summary>
public sealed class ForwardWebSocketTests : IAsyncLifetime, IDisposable
{
    private readonly CancellationTokenSource patience = new(GatewayProcess.Patience);
    private LiveUpstream upstream = null!;
    private RunningGateway gateway = null!;

    public async Task InitializeAsync()
    {
        upstream = await LiveUpstream.StartAsync();
        gateway = await ForwardingGateway.StartAsync(upstream.Address);
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        await upstream.DisposeAsync();
    }

    public void Dispose() => patience.Dispose();

    [Theory]
    [InlineData("/plain/talk")]
    [InlineData("/berths/talk")]
    [InlineData("/tides/talk?day=1")]
    public async Task Messages_go_through_in_both_directions(string target)
    {
        using var socket = await OpenAsync(target);
        var large = Enumerable.Range(0, 300_000).Select(static i => (byte)(i * 7)).ToArray();

        foreach (var (kind, message) in new[]
        {
            (WebSocketMessageType.Text, "æ, and more"u8.ToArray()), (WebSocketMessageType.Binary, large), (WebSocketMessageType.Text, []),
        })
        {
            await socket.SendAsync(message, kind, endOfMessage: true, patience.Token);
            var (type, received) = await ReceiveAsync(socket);
            Assert.Equal(kind, type);
            Assert.Equal(message, received);
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "that is all", patience.Token);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
        Assert.Equal("1000 that is all", await upstream.Ended.WaitAsync(GatewayProcess.Patience));
    }

    [Theory]
    [InlineData("/plain/talk")]
    [InlineData("/berths/talk")]
    public async Task Protocol_and_reason_of_the_end_go_through(string target)
    {
        using var socket = await OpenAsync(target, static options => options.AddSubProtocol("tides.v1"));
        Assert.Equal("tides.v1", socket.SubProtocol);

        await socket.SendAsync("bye for now"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        var end = await socket.ReceiveAsync(new byte[100], patience.Token);

        Assert.Equal(WebSocketMessageType.Close, end.MessageType);
        Assert.Equal(4001, (int)socket.CloseStatus!);
        Assert.Equal("for now", socket.CloseStatusDescription);
    }

    [Fact]
    public async Task The_credential_is_the_gateways_and_is_not_shown()
    {
        using var socket = await OpenAsync("/berths/talk", static options =>
        {
            options.SetRequestHeader("Authorization", "Bearer of-a-caller");
            options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        });
        Assert.True(upstream.Asked.TryPeek(out var asked));
        Assert.Equal($"Bearer {ForwardingGateway.Token}", asked["Authorization"]);
        Assert.False(asked.ContainsKey("Sec-WebSocket-Extensions"), "What is compressed could not be searched.");

        // In one piece, in two frames, and among many bytes.
        var token = Encoding.UTF8.GetBytes(ForwardingGateway.Token);
        await socket.SendAsync(token, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        var (_, whole) = await ReceiveAsync(socket);
        await socket.SendAsync(token.AsMemory(0, 9), WebSocketMessageType.Text, endOfMessage: false, patience.Token);
        await socket.SendAsync(token.AsMemory(9), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        var (_, halves) = await ReceiveAsync(socket);
        byte[] among = [.. new byte[16 * 1024 - 10], .. token, .. new byte[50_000]];
        await socket.SendAsync(among, WebSocketMessageType.Binary, endOfMessage: true, patience.Token);
        var (_, large) = await ReceiveAsync(socket);

        foreach (var (sent, seen) in new[] { (token, whole), (token, halves), (among, large) })
        {
            Assert.Equal(sent.Length, seen.Length);
            Assert.DoesNotContain(ForwardingGateway.Token, Encoding.Latin1.GetString(seen), StringComparison.Ordinal);
            Assert.Contains("[redacted]", Encoding.Latin1.GetString(seen), StringComparison.Ordinal);
        }

        await socket.SendAsync(Encoding.UTF8.GetBytes("bye " + ForwardingGateway.Token), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        await socket.ReceiveAsync(new byte[100], patience.Token);
        Assert.Contains("[redacted]", socket.CloseStatusDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_caller_only_what_is_trusted_goes_along()
    {
        static void Set(ClientWebSocketOptions options)
        {
            options.SetRequestHeader("Authorization", "Bearer of-a-caller");
            options.SetRequestHeader("Cookie", "session=of-a-caller");
            options.SetRequestHeader("X-Forwarded-Host", "evil.test");
        }

        using var plain = await OpenAsync("/plain/talk", Set);
        using var open = await OpenAsync("/open/7/talk", Set);

        Assert.True(upstream.Asked.TryDequeue(out var first));
        Assert.True(upstream.Asked.TryDequeue(out var second));
        Assert.False(first.ContainsKey("Authorization"));
        Assert.Equal("lang=en", first["Cookie"]);
        Assert.False(first.ContainsKey("X-Forwarded-Host"));
        Assert.Equal(upstream.Address.Authority, first["Host"]);
        Assert.Equal("Bearer of-a-caller", second["Authorization"]);
        Assert.Contains("session=of-a-caller", second["Cookie"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plain/talk", "Harbour")]
    [InlineData("/berths/talk", "Harbour")]
    [InlineData("/talk?pilot=" + ForwardingGateway.PilotKey, "Pilots")]
    public async Task A_page_of_another_origin_opens_none(string target, string adapter)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", "https://evil.test");

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Address(target, adapter), patience.Token));

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        Assert.Empty(upstream.Asked);
    }

    [Fact]
    public async Task A_page_of_an_origin_that_is_allowed_does()
    {
        await using var allowing = await ForwardingGateway.StartAsync(upstream.Address, "--Adapters:Harbour:AllowedOrigins=https://tides.test");
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://tides.test");

        await socket.ConnectAsync(Address("/plain/talk", "Harbour", allowing), patience.Token);

        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Theory]
    [InlineData("/refused?pilot=" + ForwardingGateway.PilotKey, 403)]
    [InlineData("/talk", 401)]
    [InlineData("/talk?pilot=wrong", 401)]
    public async Task A_refusal_is_told(string target, int status)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Address(target, ForwardingGateway.Pilots), patience.Token));

        Assert.Equal(status, (int)socket.HttpStatusCode);
        Assert.Equal(status == 403 ? 1 : 0, upstream.Asked.Count);
    }

    [Theory]
    [InlineData("/plain/talk")]
    [InlineData("/berths/talk")]
    public async Task A_caller_who_is_gone_is_gone_for_the_upstream(string target)
    {
        using (var socket = await OpenAsync(target))
        {
            await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
            await ReceiveAsync(socket);
            socket.Abort();
        }

        Assert.NotNull(await upstream.Ended.WaitAsync(GatewayProcess.Patience));
    }

    private async Task<ClientWebSocket> OpenAsync(string target, Action<ClientWebSocketOptions>? configure = null)
    {
        var socket = new ClientWebSocket();
        configure?.Invoke(socket.Options);
        await socket.ConnectAsync(Address(target, ForwardingGateway.Harbour), patience.Token);
        return socket;
    }

    private Uri Address(string target, string adapter, RunningGateway? other = null) =>
        new UriBuilder(new Uri((other ?? gateway).Address(adapter), target)) { Scheme = "ws" }.Uri;

    private async Task<(WebSocketMessageType Type, byte[] Message)> ReceiveAsync(ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[10_000];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, patience.Token);
            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return (received.MessageType, message.ToArray());
            }
        }
    }
}
