using System.Net.Sockets;
using System.Text;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>Sends a request exactly as written; <see cref="HttpClient"/> would tidy up the path before sending it.</summary>
internal static class RawHttp
{
    /// <param name="address">The server.</param>
    /// <param name="requestLine">Method and target, for example <c>GET /a/../b</c>.</param>
    /// <param name="headers">Header lines beside <c>Host</c>, which is added unless it is among them.</param>
    /// <param name="body">The body; its length is announced when it is not empty.</param>
    public static async Task<RawResponse> SendAsync(Uri address, string requestLine, IEnumerable<string>? headers = null, string body = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        List<string> lines = [requestLine + " HTTP/1.1", .. headers ?? []];
        if (!lines.Any(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase)))
        {
            lines.Add("Host: " + address.Authority);
        }

        lines.Add("Connection: close");
        if (body.Length > 0)
        {
            lines.Add($"Content-Length: {Encoding.UTF8.GetByteCount(body)}");
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n" + body));
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer).WaitAsync(GatewayProcess.Patience);
        TestSecret.AssertAbsent(answer.ToArray(), "the answer to " + requestLine);
        return RawResponse.Parse(Encoding.UTF8.GetString(answer.ToArray()));
    }
}
