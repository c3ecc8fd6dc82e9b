using System.IO.Compression;
using System.Text;

namespace Naftiko.Gateway.Tests.Formats;

/// <summary>Writes object container files (Apache Avro 1.12).</summary>
internal static class AvroFile
{
    public static byte[] Marker { get; } = [.. Enumerable.Repeat((byte)'m', 16)];

    /// <param name="codec">Null: the file names none.</param>
    /// <param name="blocks">The values of each.</param>
    public static byte[] Of(string? codec, string schema, params byte[][][] blocks)
    {
        (string Key, string Value)[] metadata = codec is null ? [("avro.schema", schema)] : [("avro.codec", codec), ("avro.schema", schema)];
        return
        [
            .. "Obj\u0001"u8,
            .. EncodedAnswerTests.Zigzag(metadata.Length),
            .. metadata.SelectMany(static entry => (byte[])[.. Sized(Encoding.UTF8.GetBytes(entry.Key)), .. Sized(Encoding.UTF8.GetBytes(entry.Value))]),
            0,
            .. Marker,
            .. blocks.SelectMany(values => Block(codec, values)),
        ];
    }

    private static byte[] Block(string? codec, byte[][] values)
    {
        byte[] bytes = [.. values.SelectMany(static value => value)];
        return [.. EncodedAnswerTests.Zigzag(values.Length), .. Sized(codec == "deflate" ? Deflate(bytes) : bytes), .. Marker];
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.SmallestSize))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Sized(byte[] bytes) => [.. EncodedAnswerTests.Zigzag(bytes.Length), .. bytes];
}
