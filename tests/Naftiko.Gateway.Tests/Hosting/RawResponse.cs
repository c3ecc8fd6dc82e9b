using System.Globalization;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>An answer as text: status, header block, body.</summary>
internal sealed record RawResponse(int Status, string Headers, string Body)
{
    public static RawResponse Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Assert.True(end > 0, "The server closed the connection without an answer.");
        return new RawResponse(int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), text[..end], text[(end + 4)..]);
    }
}
