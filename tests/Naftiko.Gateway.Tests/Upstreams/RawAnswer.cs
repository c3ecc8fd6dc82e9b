using System.Globalization;
using System.Text;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>The bytes of an answer, in the pieces they are sent in, and what becomes of the connection.</summary>
/// <param name="Pause">The time between two pieces.</param>
internal sealed record RawAnswer(IReadOnlyList<byte[]> Pieces, ConnectionEnd End = ConnectionEnd.KeepAlive, TimeSpan Pause = default)
{
    /// <summary>An answer in one piece, its length announced.</summary>
    public static RawAnswer Of(string status, byte[] body, params string[] headers) =>
        new([[.. Head(status, [.. headers, Length(body.Length)]), .. body]]);

    public static RawAnswer Json(int status, string body, params string[] headers) =>
        Of(status.ToString(CultureInfo.InvariantCulture) + " Some Reason", Encoding.UTF8.GetBytes(body), ["Content-Type: application/json", .. headers]);

    /// <summary>An answer whose body arrives in chunks, each in a piece of its own.</summary>
    public static RawAnswer Chunked(string status, IEnumerable<byte[]> chunks, params string[] headers) =>
        new([Head(status, [.. headers, "Transfer-Encoding: chunked"]), .. chunks.Where(chunk => chunk.Length > 0).Select(Chunk), "0\r\n\r\n"u8.ToArray()]);

    /// <summary>An answer whose announced body arrives in pieces.</summary>
    public static RawAnswer InPieces(string status, IReadOnlyList<byte[]> pieces, params string[] headers) =>
        new([Head(status, [.. headers, Length(pieces.Sum(piece => piece.Length))]), .. pieces]);

    public static byte[] Chunk(byte[] data) =>
        [.. Encoding.ASCII.GetBytes(data.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. data, .. "\r\n"u8];

    /// <summary>Status line and headers. Characters up to U+00FF are single bytes, so that a header can hold whatever bytes it wants.</summary>
    public static byte[] Head(string status, IEnumerable<string> headers) =>
        Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    /// <summary>Text whose characters are the bytes of the given text in UTF-8, for <see cref="Head"/>.</summary>
    public static string Utf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static string Length(int length) => $"Content-Length: {length.ToString(CultureInfo.InvariantCulture)}";
}
