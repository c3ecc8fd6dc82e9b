using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Text;

/// <summary>
/// Tells by name and form which text is a credential. A name that means nothing else (<c>password</c>, <c>X-Api-Key</c>) is enough; one
/// that means other things, too (<c>code</c>, <c>key</c>), needs a value that looks random.
/// </summary>
internal static partial class SecretNames
{
    /// <summary>Letters and digits only, in lower case.</summary>
    private static readonly string[] Endings =
    [
        "password", "passwd", "passphrase", "secret", "authorization", "apikey", "appkey", "authkey", "accesskey", "secretkey", "privatekey", "masterkey",
        "subscriptionkey", "functionkey", "functionskey", "applicationkey", "accesstoken", "authtoken", "apitoken", "bearertoken", "refreshtoken",
        "securitytoken", "privatetoken", "apptoken", "secrettoken",
    ];

    /// <summary>Words that are credentials only by themselves: a <c>pageToken</c> is none.</summary>
    private static readonly FrozenSet<string> Whole = FrozenSet.Create(StringComparer.Ordinal, "token", "xtoken");

    private static readonly FrozenSet<string> Doubtful = FrozenSet.Create(
        StringComparer.Ordinal, "key", "code", "sig", "signature", "auth", "pass", "pwd", "cookie", "session", "sessionid", "credential", "credentials");

    /// <summary>The words before a credential in a header (RFC 9110, section 11.4, and what services made of it).</summary>
    private static readonly string[] Schemes = ["Bearer ", "Basic ", "Token ", "ApiKey ", "Api-Key ", "Key ", "OAuth ", "SSWS ", "Bot "];

    /// <param name="name">Of a parameter, a header or a member.</param>
    public static bool IsSecret(string name, string value)
    {
        if (value.Length == 0 || value.Contains("{{", StringComparison.Ordinal))
        {
            return false;
        }

        if (LooksIssued().IsMatch(value))
        {
            return true;
        }

        var plain = Plain(name);
        return !NoSecret().IsMatch(value)
            && !IsScheme(value)
            && (Whole.Contains(plain) || Endings.Any(ending => plain.EndsWith(ending, StringComparison.Ordinal))
                || (Doubtful.Contains(plain) && LooksDrawn().IsMatch(value)));
    }

    /// <summary>Whether a text is written like the name of a setting, e.g. <c>SHOP_TOKEN</c>: most likely braces were forgotten.</summary>
    public static bool IsSettingName(string text) => SettingName().IsMatch(text);

    /// <summary>How much of a header's value is the scheme, which is no secret: 7 in <c>Bearer 8f3a</c>.</summary>
    public static int SchemeLength(string value) =>
        Schemes.FirstOrDefault(scheme => value.Length > scheme.Length && value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))?.Length ?? 0;

    /// <summary>Whether a query string holds a credential.</summary>
    public static bool InQuery(string query) => query.TrimStart('?').Split('&')
        .Any(static pair => pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && IsSecret(pair[..at], Uri.UnescapeDataString(pair[(at + 1)..])));

    /// <summary>
    /// The line with blots in the place of what is a secret by the look of the line alone: for lines of documents that cannot be read, and
    /// for places where nobody expects a credential.
    /// </summary>
    public static string Blot(string line)
    {
        if (line.Length > MaxLine || (!line.Contains(':', StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal)))
        {
            return line;
        }

        foreach (var match in Assignment().Matches(line).Concat(QueryPair().Matches(line)))
        {
            var value = match.Groups["value"];
            var text = value.Value.Trim('"', '\'', ' ');
            if (!value.Value.StartsWith('!') && !IsSettingName(text) && IsSecret(match.Groups["name"].Value, text))
            {
                line = Blot(line, value.Index + value.Value.IndexOf(text, StringComparison.Ordinal), text.Length);
            }
        }

        foreach (Match match in UserInfo().Matches(line))
        {
            var password = match.Groups["password"];
            line = Blot(line, password.Index, password.Length);
        }

        foreach (var match in LooksIssued().EnumerateMatches(line))
        {
            line = Blot(line, match.Index, match.Length);
        }

        return line;
    }

    /// <summary>As many blots as characters, so that columns stay what they are.</summary>
    public static string Blot(string text, int start, int length) => string.Concat(text.AsSpan(0, start), new string(Ink, length), text.AsSpan(start + length));

    public const char Ink = '•';

    /// <summary>Nobody reads longer lines, and no credential is a document of its own.</summary>
    private const int MaxLine = 16 * 1024;

    private static bool IsScheme(string value) => Schemes.Any(scheme => scheme.TrimEnd().Equals(value.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>Words of the language, JSONPath, references to values.</summary>
    [GeneratedRegex(@"^(true|false|null|none|string|integer|number|boolean|array|object|query|header|cookie|body|path|\$.*|[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NoSecret();

    [GeneratedRegex("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SettingName();

    [GeneratedRegex(@"^(?=[^0-9]*[0-9])(?=[^A-Za-z]*[A-Za-z])\S{16,}$", RegexOptions.CultureInvariant)]
    private static partial Regex LooksDrawn();

    /// <summary>
    /// Forms that services give to their keys so that they are found: GitHub, GitLab, Slack, Stripe, AWS, Google, SendGrid, and JSON Web Tokens.
    /// </summary>
    [GeneratedRegex(
        @"\b(gh[opsu]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|[sr]k_(live|test)_[A-Za-z0-9]{10,}|sk-[\w-]{20,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LooksIssued();

    [GeneratedRegex(
        @"(?<name>[A-Za-z][\w.-]{0,60})[""']?\s{0,20}[:=]\s{0,20}(?<value>""[^""]*""?|'[^']*'?|[^\s,&{}\[\]#'""|>*][^,&{}\[\]#]*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"[?&](?<name>[\w.-]{1,60})=(?<value>[^&\s""'#{}]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex QueryPair();

    [GeneratedRegex(@"://[^/\s:@]{1,200}:(?<password>[^@/\s]{1,400})@", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex UserInfo();
}
