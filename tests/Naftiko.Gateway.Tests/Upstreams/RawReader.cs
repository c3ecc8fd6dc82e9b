using System.Net.Sockets;
using System.Text;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>Reads requests from a connection, lines and blocks of bytes.</summary>
internal sealed class RawReader(NetworkStream stream)
{
    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>Everything up to the empty line; null when the client closed the connection instead.</summary>
    public async Task<string?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        while (true)
        {
            if (start == end && head.Length == 0 && !await FillAsync(cancellationToken))
            {
                return null;
            }

            var line = await ReadLineAsync(cancellationToken);
            if (line.Length == 0)
            {
                return head.ToString();
            }

            head.Append(line).Append("\r\n");
        }
    }

    public async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (start == end && !await FillAsync(cancellationToken))
            {
                throw new IOException("The request broke off.");
            }

            var letter = (char)buffer[start++];
            if (letter == '\n')
            {
                return line.ToString();
            }

            if (letter != '\r')
            {
                line.Append(letter);
            }
        }
    }

    public async Task<byte[]> ReadBytesAsync(int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        for (var filled = 0; filled < count;)
        {
            if (start == end && !await FillAsync(cancellationToken))
            {
                throw new IOException("The request broke off.");
            }

            var taken = Math.Min(count - filled, end - start);
            buffer.AsSpan(start, taken).CopyTo(bytes.AsSpan(filled));
            (start, filled) = (start + taken, filled + taken);
        }

        return bytes;
    }

    /// <summary>Waits until the client goes away.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        do
        {
            start = end;
        }
        while (await FillAsync(cancellationToken));
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        (start, end) = (0, await stream.ReadAsync(buffer, cancellationToken));
        return end > 0;
    }
}
