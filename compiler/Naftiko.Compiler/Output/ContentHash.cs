using System.Security.Cryptography;
using System.Text;

namespace Naftiko.Compiler.Output;

/// <summary>SHA-256 (FIPS 180-4) of file contents, as 64 lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    /// <summary>How many digits one has.</summary>
    public const int Length = 64;

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// The hash of a document, which does not depend on how it was checked out: line endings count as LF and a byte order mark does not
    /// count, because neither changes what the document says.
    /// </summary>
    public static string OfDocument(string text) => Of(text.Replace("\r\n", "\n", StringComparison.Ordinal));

    /// <summary>Whether content is what a hash was taken of, apart from CRLF line endings that a checkout may have put in.</summary>
    public static bool Matches(ReadOnlySpan<byte> content, string hash) =>
        Of(content) == hash || (content.IndexOf("\r\n"u8) >= 0 && Of(WithLineFeeds(content)) == hash);

    private static byte[] WithLineFeeds(ReadOnlySpan<byte> content)
    {
        var result = new byte[content.Length];
        var length = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var isCarriageReturnOfPair = content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n';
            if (!isCarriageReturnOfPair)
            {
                result[length++] = content[i];
            }
        }

        return result[..length];
    }
}
