using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>
/// An upstream that sends bytes exactly as told, right or wrong. A server library would mend the very things that go wrong in real answers.
/// </summary>
internal sealed class RawUpstream : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<Task, byte> connections = new();
    private readonly Func<RawRequest, RawAnswer> answer;
    private readonly Task accepting;

    public RawUpstream(Func<RawRequest, RawAnswer> answer)
    {
        this.answer = answer;
        listener.Start();
        Address = new Uri($"http://{listener.LocalEndpoint}");
        accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(connections.Keys);
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                var connection = ServeAsync(client);
                connections.TryAdd(connection, 0);

                // What failed stays, so that a mistake of a test is told when the upstream is disposed of.
                _ = connection.ContinueWith(
                    done => connections.TryRemove(done, out _), default, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Nobody asks any more.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        using var _ = client;
        client.NoDelay = true;
        var stream = new RawReader(client.GetStream());
        try
        {
            while (await ReadAsync(client.GetStream(), stream) is { } request)
            {
                var reply = answer(request);
                await SendAsync(client.GetStream(), reply);
                switch (reply.End)
                {
                    case ConnectionEnd.KeepAlive:
                        continue;
                    case ConnectionEnd.Close:
                        client.Client.Shutdown(SocketShutdown.Send);
                        await stream.DrainAsync(stopping.Token);
                        return;
                    case ConnectionEnd.Reset:
                        client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                        return;
                    default:
                        await stream.DrainAsync(stopping.Token);
                        return;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The client went away, as clients do when they have had enough.
        }
    }

    private async Task SendAsync(NetworkStream stream, RawAnswer reply)
    {
        for (var i = 0; i < reply.Pieces.Count; i++)
        {
            if (i > 0 && reply.Pause > TimeSpan.Zero)
            {
                await Task.Delay(reply.Pause, stopping.Token);
            }

            await stream.WriteAsync(reply.Pieces[i], stopping.Token);
        }
    }

    private async Task<RawRequest?> ReadAsync(NetworkStream stream, RawReader reader)
    {
        var head = await reader.ReadHeadAsync(stopping.Token);
        if (head is null)
        {
            return null;
        }

        var parts = head.Split(' ', 3);
        var request = new RawRequest(parts[0], parts[1], head, []);
        if (request.Header("Expect") is not null)
        {
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stopping.Token);
        }

        if (request.Header("Transfer-Encoding") is not null)
        {
            return request with { Body = await ReadChunksAsync(reader) };
        }

        var length = int.Parse(request.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture);
        return request with { Body = await reader.ReadBytesAsync(length, stopping.Token) };
    }

    private async Task<byte[]> ReadChunksAsync(RawReader reader)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var size = int.Parse(await reader.ReadLineAsync(stopping.Token), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            body.Write(await reader.ReadBytesAsync(size, stopping.Token));
            await reader.ReadLineAsync(stopping.Token);
            if (size == 0)
            {
                return body.ToArray();
            }
        }
    }
}
