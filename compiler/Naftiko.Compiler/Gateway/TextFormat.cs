using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Gateway;

/// <summary>
/// The values of <c>format</c> that a gateway checks, as JSON Schema 2020-12 (validation, section 7.3) means them. Any other one is shown
/// and not checked.
/// </summary>
public sealed partial class TextFormat
{
    private readonly string _what;
    private readonly Func<string, bool> _matches;

    private TextFormat(string name, string what, string example, Func<string, bool> matches)
    {
        (Name, _what, Example, _matches) = (name, what, example, matches);
    }

    public static TextFormat Date { get; } = new("date", "a date", "2026-05-06", static text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
    {
        TypeWords = ["date"],
    };

    public static TextFormat DateTime { get; } = new("date-time", "a date and time with offset", "2026-05-06T10:30:00Z", static text =>
        DateTimeForm().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _))
    {
        TypeWords = ["date-time", "datetime"],
    };

    public static TextFormat Uuid { get; } = new("uuid", "a UUID", "123e4567-e89b-12d3-a456-426614174000", static text =>
        Guid.TryParseExact(text, "D", out _))
    {
        TypeWords = ["uuid"],
    };

    public static TextFormat Email { get; } = new("email", "an e-mail address", "ann@example.org", static text =>
        MailAddress.TryCreate(text, out var address) && address.Address == text);

    public static TextFormat AbsoluteUri { get; } = new("uri", "an absolute URI", "https://example.org/a", static text =>
        Uri.IsWellFormedUriString(text, UriKind.Absolute))
    {
        TypeWords = ["uri"],
    };

    public static TextFormat Ipv4 { get; } = new("ipv4", "an IPv4 address", "192.0.2.1", static text =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text);

    public static TextFormat Ipv6 { get; } = new("ipv6", "an IPv6 address", "2001:db8::1", static text =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 && !text.Contains('[', StringComparison.Ordinal));

    public static ImmutableArray<TextFormat> All { get; } = [Date, DateTime, Uuid, Email, AbsoluteUri, Ipv4, Ipv6];

    /// <summary>As documents and schemas spell it.</summary>
    public string Name { get; }

    public string Example { get; }

    /// <summary>In the words of a message: "a date such as 2026-05-06".</summary>
    public string Wanted => $"{_what} such as {Example}";

    /// <summary>Words that documents write as a type although the specification has them as formats of text.</summary>
    public ImmutableArray<string> TypeWords { get; private init; } = [];

    /// <returns>Null for a format that is not checked.</returns>
    public static TextFormat? Find(string? name) => All.FirstOrDefault(format => format.Name == name);

    public static TextFormat? OfTypeWord(string word) => All.FirstOrDefault(format => format.TypeWords.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>The same as the gateway's own checks, for values the document itself gives.</summary>
    public bool Matches(string text) => _matches(text);

    /// <summary>RFC 3339, section 5.6.</summary>
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeForm();
}
