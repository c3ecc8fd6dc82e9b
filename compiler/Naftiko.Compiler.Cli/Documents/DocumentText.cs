using System.Buffers;
using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>Decodes the bytes of a document: UTF-8 with or without byte order mark, or UTF-16 with one (YAML 1.2, section 5.2).</summary>
internal static class DocumentText
{
    /// <returns>Why the bytes are not text; null when they are.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return DecodeUtf16(bytes, out text);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"byte {zero + 1} is zero, so it is a binary file or UTF-16 without a byte order mark");
        }

        var invalid = FirstInvalid(bytes);
        if (invalid >= 0)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"byte {invalid + 1} (0x{bytes[invalid]:X2}, line {Line(bytes, invalid)}) does not belong there");
        }

        text = Encoding.UTF8.GetString(bytes);
        return null;
    }

    private static string? DecodeUtf16(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes[2..]);
            return null;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return "its byte order mark says UTF-16, but what follows is not";
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        for (var offset = 0; offset < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) != OperationStatus.Done)
            {
                return offset;
            }

            offset += consumed;
        }

        return -1;
    }

    private static int Line(ReadOnlySpan<byte> bytes, int offset) => bytes[..offset].Count((byte)'\n') + 1;
}
