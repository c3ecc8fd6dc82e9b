using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>What a caller of the gateway saw, to the last byte that came before the answer ended or broke off.</summary>
/// <param name="Failure">Why there was no answer, or no more of it; null when it was complete.</param>
/// <param name="Status">Zero when there was no answer at all.</param>
internal sealed record SeenAnswer(int Status, string Head, byte[] Body, MediaTypeHeaderValue? Type, IReadOnlyList<string> Codings, Exception? Failure)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 4000 };

    /// <summary>The caller gave up waiting.</summary>
    public bool IsHang => Failure is OperationCanceledException;

    /// <summary>A header of the answer; null: it has none of that name.</summary>
    public string? Header(string name) => Head.Split('\n')
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    /// <summary>The body without its content codings; null when they are not what they claim to be.</summary>
    public byte[]? Unpacked()
    {
        var body = Body;
        foreach (var coding in Codings.Reverse())
        {
            Func<Stream, Stream>? open = coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => static stream => new GZipStream(stream, CompressionMode.Decompress),
                "deflate" => static stream => new ZLibStream(stream, CompressionMode.Decompress),
                "br" => static stream => new BrotliStream(stream, CompressionMode.Decompress),
                "identity" => static stream => stream,
                _ => null,
            };
            if (open is null)
            {
                return null;
            }

            try
            {
                using var unpacked = new MemoryStream();
                using var stream = open(new MemoryStream(body));
                stream.CopyTo(unpacked);
                body = unpacked.ToArray();
            }
            catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
            {
                return null;
            }
        }

        return body;
    }

    /// <summary>The text of the body by its charset; null when it cannot be read.</summary>
    public string? Text()
    {
        if (Unpacked() is not { } body)
        {
            return null;
        }

        var charset = Type?.CharSet?.Trim('"').ToLowerInvariant();
        var encoding = charset switch
        {
            null or "utf-8" or "utf8" or "us-ascii" => Encoding.UTF8,
            "iso-8859-1" or "windows-1252" => Encoding.Latin1,
            "utf-16" or "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (encoding is null)
        {
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(body), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var document = JsonDocument.Parse(Text() ?? "", Deep);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The only message in the body, which is one or an event stream of one.</summary>
    public JsonElement? Message()
    {
        var text = Encoding.UTF8.GetString(Body);
        var data = text.Split('\n').Where(line => line.StartsWith("data:", StringComparison.Ordinal)).Select(line => line["data:".Length..]).ToList();
        try
        {
            using var document = JsonDocument.Parse(data.Count == 0 ? text : data[^1], Deep);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
