using System.IO.Compression;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>A way in which a body may be packed, or claim to be.</summary>
/// <param name="Header">What <c>Content-Encoding</c> says; null when it is not sent.</param>
internal sealed record AnswerCoding(string Name, string? Header, Func<byte[], byte[]> Pack)
{
    /// <summary>What is sent is what the header says, by a coding that HTTP knows.</summary>
    public bool IsSound { get; private init; } = true;

    public static AnswerCoding None { get; } = new("none", null, Same);

    public static IReadOnlyList<AnswerCoding> All { get; } =
    [
        None,
        new("gzip", "gzip", Gzip),
        new("gzip that is only stored", "gzip", data => Packed(data, static target => new GZipStream(target, CompressionLevel.NoCompression))),
        new("x-gzip", "x-gzip", Gzip),
        new("GZip in capitals", "GZIP", Gzip),
        new("zlib", "deflate", Zlib),
        new("raw deflate", "deflate", data => Packed(data, static target => new DeflateStream(target, CompressionLevel.Fastest))) { IsSound = false },
        new("brotli", "br", data => Packed(data, static target => new BrotliStream(target, CompressionLevel.Fastest))),
        new("gzip twice", "gzip, gzip", data => Gzip(Gzip(data))),
        new("zlib in gzip", "deflate, gzip", data => Gzip(Zlib(data))),
        new("identity", "identity", Same),
        new("corrupt gzip", "gzip", data => Corrupt(Gzip(data))) { IsSound = false },
        new("truncated gzip", "gzip", data => Gzip(data) is var packed ? packed[..(packed.Length * 2 / 3)] : []) { IsSound = false },
        new("gzip that is plain", "gzip", Same) { IsSound = false },
        new("an unknown coding", "shrink", Same) { IsSound = false },
        new("an unknown coding after gzip", "gzip, shrink", Gzip) { IsSound = false },
    ];

    private static byte[] Same(byte[] data) => data;

    private static byte[] Gzip(byte[] data) => Packed(data, static target => new GZipStream(target, CompressionLevel.Fastest));

    private static byte[] Zlib(byte[] data) => Packed(data, static target => new ZLibStream(target, CompressionLevel.Fastest));

    private static byte[] Corrupt(byte[] packed)
    {
        if (packed.Length == 0)
        {
            // Nothing at all is packed into nothing at all.
            return [0x1F, 0x8B, 8];
        }

        packed[packed.Length / 2] ^= 0x55;
        packed[^5] ^= 0x55;
        return packed;
    }

    private static byte[] Packed(byte[] data, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream();
        using (var stream = open(packed))
        {
            stream.Write(data);
        }

        return packed.ToArray();
    }
}
