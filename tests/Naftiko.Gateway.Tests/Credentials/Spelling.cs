using System.Globalization;
using System.Net;
using System.Text;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>One way in which an upstream may write a credential into its answer.</summary>
/// <param name="Write">The credential in this spelling. What it gives can stand inside a JSON string as it is.</param>
internal sealed record Spelling(string Name, Func<string, string> Write)
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        new("raw", credential => credential),
        new("percent", Uri.EscapeDataString),
        new("percent in lower case", credential => EachOdd(credential, bytes => Percent(bytes, "x2"))),
        new("percent in mixed case", credential => Mixed(Uri.EscapeDataString(credential))),
        new("percent of every byte", credential => Percent(Encoding.UTF8.GetBytes(credential), "X2")),
        new("percent twice", credential => Uri.EscapeDataString(Uri.EscapeDataString(credential))),
        new("form", credential => WebUtility.UrlEncode(credential)),
        new("JSON escapes", credential => EachOdd(credential, static (string letter) => Escapes(letter, "x4"))),
        new("JSON escapes in upper case", credential => EachOdd(credential, static (string letter) => Escapes(letter, "X4"))),
        new("JSON escapes of every letter", credential => Escapes(credential, "x4")),
        new("JSON with escaped slashes", credential => credential.Replace("/", "\\/", StringComparison.Ordinal)),
        new("JSON inside JSON", credential => EachOdd(credential, static (string letter) => "\\" + Escapes(letter, "x4"))),
        new("decimal entities", credential => EachOdd(credential, static (string letter) => Entities(letter, "&#{0};"))),
        new("decimal entities with zeros", credential => Entities(credential, "&#{0:D5};")),
        new("hexadecimal entities", credential => EachOdd(credential, static (string letter) => Entities(letter, "&#x{0:X};"))),
        new("hexadecimal entities of every letter", credential => Entities(credential, "&#x{0:x2};")),
        new("named entities", Named),
        .. Enumerable.Range(0, 3).Select(shift => new Spelling($"base64 of a text, shifted by {shift}", credential => Base64(credential, shift))),
        .. Enumerable.Range(0, 3).Select(shift => new Spelling(
            $"base64url of a text, shifted by {shift}",
            credential => Base64(credential, shift).Replace('+', '-').Replace('/', '_').TrimEnd('='))),
    ];

    public static Spelling EscapedJson => All.Single(spelling => spelling.Name == "JSON escapes");

    public override string ToString() => Name;

    private static string Percent(byte[] bytes, string format) =>
        string.Concat(bytes.Select(value => "%" + value.ToString(format, CultureInfo.InvariantCulture)));

    private static string Escapes(string text, string format) =>
        string.Concat(text.Select(letter => "\\u" + ((int)letter).ToString(format, CultureInfo.InvariantCulture)));

    private static string Entities(string text, string format) =>
        string.Concat(text.Select(letter => string.Format(CultureInfo.InvariantCulture, format, (int)letter)));

    private static string Named(string credential) => credential
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("=", "&equals;", StringComparison.Ordinal)
        .Replace("+", "&plus;", StringComparison.Ordinal)
        .Replace("/", "&sol;", StringComparison.Ordinal)
        .Replace("ß", "&szlig;", StringComparison.Ordinal);

    private static string Base64(string credential, int shift) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes("user:?>"[..(3 + shift)] + credential + " is it"));

    /// <summary>Writes what is no ASCII letter or digit in another way.</summary>
    private static string EachOdd(string text, Func<string, string> write) =>
        string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : write(letter.ToString())));

    private static string EachOdd(string text, Func<byte[], string> write) => EachOdd(text, (string letter) => write(Encoding.UTF8.GetBytes(letter)));

    private static string Mixed(string percent)
    {
        var upper = false;
        return string.Concat(percent.Split('%').Select((part, i) =>
            i == 0 ? part : "%" + ((upper = !upper) ? part[..2].ToUpperInvariant() : part[..2].ToLowerInvariant()) + part[2..]));
    }
}
