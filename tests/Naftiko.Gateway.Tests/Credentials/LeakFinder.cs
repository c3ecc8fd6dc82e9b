using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>
/// Looks for a credential, or a good part of it, in what a gateway let out. It decodes everything it knows of, as often as anything changes,
/// and shares no code with what the gateway does about it.
/// </summary>
internal sealed partial class LeakFinder
{
    private const int Rounds = 4;

    private readonly SearchValues<string> parts;

    public LeakFinder(params IEnumerable<string> credentials) =>
        parts = SearchValues.Create([.. credentials.SelectMany(Parts).Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);

    /// <returns>How the credential can be read out of the bytes; null when it cannot.</returns>
    public string? Find(ReadOnlySpan<byte> data) =>
        Find(Encoding.Latin1.GetString(data), "the bytes")
        ?? Find(Encoding.UTF8.GetString(data), "the text")
        ?? (data.Contains((byte)0)
            ? Find(Encoding.Unicode.GetString(data), "UTF-16") ?? Find(Encoding.BigEndianUnicode.GetString(data), "UTF-16, big end first")
                ?? Find(Encoding.Unicode.GetString(data[1..]), "UTF-16 from the second byte") ?? Find(Encoding.BigEndianUnicode.GetString(data[1..]), "UTF-16 from the second byte")
            : null)
        ?? FindUnpacked(data.ToArray());

    public string? Find(string text) => Find(text, "the text");

    private string? FindUnpacked(byte[] data)
    {
        (string Name, Func<Stream, Stream> Open)[] codings =
        [
            ("gzip", static stream => new GZipStream(stream, CompressionMode.Decompress)),
            ("zlib", static stream => new ZLibStream(stream, CompressionMode.Decompress)),
            ("brotli", static stream => new BrotliStream(stream, CompressionMode.Decompress)),
            ("deflate", static stream => new DeflateStream(stream, CompressionMode.Decompress)),
        ];
        foreach (var (name, open) in codings)
        {
            if (Unpack(data, open) is { Length: > 0 } unpacked && Find(unpacked) is { } found)
            {
                return $"{found}, after {name}";
            }
        }

        return null;
    }

    private static byte[] Unpack(byte[] data, Func<Stream, Stream> open)
    {
        using var unpacked = new MemoryStream();
        try
        {
            using var stream = open(new MemoryStream(data));
            stream.CopyTo(unpacked);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // What came out before is looked at.
        }

        return unpacked.ToArray();
    }

    private string? Find(string text, string how)
    {
        for (var round = 0; round <= Rounds; round++)
        {
            if (text.AsSpan().IndexOfAny(parts) is var at and >= 0)
            {
                return round == 0 ? $"in {how}" : $"in {how} once decoded ('{text.AsSpan(at, Math.Min(40, text.Length - at))}')";
            }

            var decoded = Decode(text);
            if (decoded == text)
            {
                return null;
            }

            text = decoded;
        }

        return null;
    }

    // Each kind of escape stands for itself where nothing follows it, so all of them can be undone together.
    private static string Decode(string text)
    {
        if (text.Contains('%', StringComparison.Ordinal))
        {
            text = Percents().Replace(text, static run => Encoding.UTF8.GetString(Convert.FromHexString(run.Value.Replace("%", "", StringComparison.Ordinal))));
        }

        if (text.Contains('\\', StringComparison.Ordinal))
        {
            text = Escapes().Replace(text, static escape => escape.Groups["hex"] is { Success: true } hex
                ? ((char)int.Parse(hex.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
                : escape.Groups["letter"].Value);
        }

        if (text.Contains('&', StringComparison.Ordinal))
        {
            text = WebUtility.HtmlDecode(text
                .Replace("&equals;", "=", StringComparison.OrdinalIgnoreCase)
                .Replace("&plus;", "+", StringComparison.OrdinalIgnoreCase)
                .Replace("&sol;", "/", StringComparison.OrdinalIgnoreCase));
        }

        return text;
    }

    private static IEnumerable<string> Parts(string credential)
    {
        // Half of a credential is told too much, and a search for less would find it by accident.
        var length = Math.Min(credential.Length, Math.Max(8, credential.Length / 2));
        foreach (var part in Windows(credential, length))
        {
            yield return part;
        }

        foreach (var shift in Enumerable.Range(0, 3))
        {
            byte[] shifted = [.. new byte[shift], .. Encoding.UTF8.GetBytes(credential)];
            var base64 = Convert.ToBase64String(shifted, 0, shifted.Length / 3 * 3)[(shift == 0 ? 0 : shift + 1)..];
            foreach (var part in Windows(base64, Math.Min(base64.Length, Math.Max(11, base64.Length / 2))))
            {
                yield return part;
                yield return part.Replace('+', '-').Replace('/', '_');
            }
        }
    }

    private static IEnumerable<string> Windows(string text, int length) =>
        Enumerable.Range(0, text.Length - length + 1).Select(start => text.Substring(start, length));

    [GeneratedRegex("(%[0-9a-fA-F]{2})+")]
    private static partial Regex Percents();

    [GeneratedRegex(@"\\(u(?<hex>[0-9a-fA-F]{4})|x(?<hex>[0-9a-fA-F]{2})|(?<letter>[/\\""]))")]
    private static partial Regex Escapes();
}
