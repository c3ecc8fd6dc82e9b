using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Gateway;

/// <summary>The values of <c>format</c> that a gateway checks, as JSON Schema 2020-12 (validation, section 7.3) means them.</summary>
public static partial class TextFormat
{
    /// <summary>Whether a gateway refuses text of another form.</summary>
    public static bool IsChecked(string? format) => format is not null && Wanted(format) is not null;

    /// <summary>In the words of a message: "a date such as 2026-05-06"; null for a format that is only shown.</summary>
    public static string? Wanted(string format) => format switch
    {
        "date" => "a date such as 2026-05-06",
        "date-time" => "a date and time with offset such as 2026-05-06T10:30:00Z",
        "uuid" => "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
        "email" => "an e-mail address such as ann@example.org",
        "uri" => "an absolute URI such as https://example.org/a",
        "ipv4" => "an IPv4 address such as 192.0.2.1",
        "ipv6" => "an IPv6 address such as 2001:db8::1",
        _ => null,
    };

    /// <summary>The same as the gateway's own checks, for values the document itself gives.</summary>
    public static bool Matches(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeForm().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "email" => MailAddress.TryCreate(text, out var address) && address.Address == text,
        "uri" => Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "ipv4" => IPAddress.TryParse(text, out var four) && four.AddressFamily == AddressFamily.InterNetwork && four.ToString() == text,
        "ipv6" => IPAddress.TryParse(text, out var six) && six.AddressFamily == AddressFamily.InterNetworkV6 && !text.Contains('['),
        _ => true,
    };

    /// <summary>RFC 3339, section 5.6.</summary>
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeForm();
}
