using System.Globalization;
using System.Text;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>An answer as text: status, header block, body.</summary>
internal sealed record RawResponse(int Status, string Headers, string Body)
{
    public static RawResponse Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Assert.True(end > 0, "The server closed the connection without an answer.");
        var (headers, body) = (text[..end], text[(end + 4)..]);
        return new RawResponse(
            int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), headers,
            headers.Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Join(body) : body);
    }

    /// <summary>Puts the chunks of a body of ASCII together (RFC 9112, section 7.1).</summary>
    private static string Join(string chunks)
    {
        var body = new StringBuilder();
        while (int.Parse(chunks.AsSpan(0, chunks.IndexOf("\r\n", StringComparison.Ordinal)), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            is var size and > 0)
        {
            var start = chunks.IndexOf("\r\n", StringComparison.Ordinal) + 2;
            body.Append(chunks, start, size);
            chunks = chunks[(start + size + 2)..];
        }

        return body.ToString();
    }
}
