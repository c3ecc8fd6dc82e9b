using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>A connection that is kept for many requests. Client libraries would send a request again that got no answer; this one tells of it.</summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly TcpClient client;
    private readonly StreamReader reader;
    private readonly byte[] request;

    private KeptConnection(TcpClient client, byte[] request)
    {
        (this.client, this.request) = (client, request);
        reader = new StreamReader(client.GetStream(), Encoding.Latin1);
    }

    /// <summary>The server has said, or shown, that it takes no more requests here.</summary>
    public bool IsOver { get; private set; }

    /// <returns>Null when nobody listens.</returns>
    public static async Task<KeptConnection?> OpenAsync(Uri address)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(address.Host, address.Port);
            return new KeptConnection(client, Encoding.ASCII.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"));
        }
        catch (SocketException)
        {
            client.Dispose();
            return null;
        }
    }

    /// <returns>The status line; null when the connection ended without an answer, or in the middle of one.</returns>
    public async Task<string?> SendAsync()
    {
        try
        {
            await client.GetStream().WriteAsync(request);
            var status = await reader.ReadLineAsync().WaitAsync(GatewayProcess.Patience);
            var (length, isChunked) = (0, false);
            while (await reader.ReadLineAsync().WaitAsync(GatewayProcess.Patience) is { Length: > 0 } header)
            {
                IsOver |= header.Equals("Connection: close", StringComparison.OrdinalIgnoreCase);
                isChunked |= header.Equals("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);
                length = header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)
                    ? int.Parse(header["Content-Length:".Length..], CultureInfo.InvariantCulture)
                    : length;
            }

            var isWhole = await ReadAsync(length);
            while (isChunked && isWhole)
            {
                // The size of a chunk, its text and an empty line; the last one has no text.
                isWhole = int.TryParse(
                    await reader.ReadLineAsync().WaitAsync(GatewayProcess.Patience), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var size)
                    && await ReadAsync(size + 2);
                isChunked = size > 0;
            }

            IsOver |= client.Client.Poll(0, SelectMode.SelectRead);
            return isWhole ? status : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task<bool> ReadAsync(int length) => await reader.ReadBlockAsync(new char[length]).AsTask().WaitAsync(GatewayProcess.Patience) == length;

    public void Dispose()
    {
        reader.Dispose();
        client.Dispose();
    }
}
