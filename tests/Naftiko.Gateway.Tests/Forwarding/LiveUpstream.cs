using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Naftiko.Gateway.Tests.Forwarding;

/// <summary>An upstream that answers piece by piece, takes bodies piece by piece, and speaks over WebSockets.</summary>
internal sealed class LiveUpstream : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly SemaphoreSlim released = new(0);
    private readonly TaskCompletionSource<string> uploaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LiveUpstream(WebApplication application) => this.application = application;

    public Uri Address { get; private set; } = null!;

    /// <summary>The first piece of a body.</summary>
    public Task<string> Uploaded => uploaded.Task;

    /// <summary>How a WebSocket came to its end here.</summary>
    public Task<string> Ended => ended.Task;

    /// <summary>The headers of each WebSocket that was asked for.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Asked { get; } = new();

    public static async Task<LiveUpstream> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var upstream = new LiveUpstream(builder.Build());
        upstream.application.UseWebSockets();
        upstream.application.Run(upstream.HandleAsync);
        await upstream.application.StartAsync();
        upstream.Address = new Uri(upstream.application.Urls.Single());
        return upstream;
    }

    /// <summary>Lets one stream of events go on.</summary>
    public void Release() => released.Release();

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        released.Dispose();
    }

    private Task HandleAsync(HttpContext http) => http.Request.Path.Value!.Split('/')[^1] switch
    {
        "events" => SendEventsAsync(http),
        "upload" => ReceiveAsync(http),
        "refused" => RefuseAsync(http),
        _ => SpeakAsync(http),
    };

    private async Task SendEventsAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        await http.Response.WriteAsync("data: first\n\n");
        await http.Response.Body.FlushAsync();
        await released.WaitAsync(http.RequestAborted);
        await http.Response.WriteAsync("data: last\n\n");
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        var buffer = new byte[1000];
        var length = await http.Request.Body.ReadAsync(buffer);
        uploaded.TrySetResult(Encoding.Latin1.GetString(buffer, 0, length));
        while (await http.Request.Body.ReadAsync(buffer) is var more and > 0)
        {
            length += more;
        }

        await http.Response.WriteAsync(length.ToString(CultureInfo.InvariantCulture));
    }

    private Task RefuseAsync(HttpContext http)
    {
        Asked.Enqueue(Headers(http));
        http.Response.StatusCode = 403;
        return http.Response.WriteAsync("not here");
    }

    /// <summary>Gives every message back as it came; the word <c>bye</c> is answered with the end, and what follows it is the reason.</summary>
    private async Task SpeakAsync(HttpContext http)
    {
        Asked.Enqueue(Headers(http));
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = 426;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { SubProtocol = http.WebSockets.WebSocketRequestedProtocols.FirstOrDefault(), DangerousEnableCompression = true });
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, CancellationToken.None) is var received)
            {
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, socket.CloseStatusDescription, CancellationToken.None);
                    ended.TrySetResult($"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}");
                    return;
                }

                var text = received.MessageType == WebSocketMessageType.Text && received.Count < 1000 ? Encoding.UTF8.GetString(buffer, 0, received.Count) : "";
                if (text.StartsWith("bye ", StringComparison.Ordinal))
                {
                    await socket.CloseAsync((WebSocketCloseStatus)4001, text[4..], CancellationToken.None);
                    return;
                }

                await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, received.EndOfMessage, CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException)
        {
            ended.TrySetResult("gone");
        }
    }

    private static Dictionary<string, string> Headers(HttpContext http) =>
        http.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
