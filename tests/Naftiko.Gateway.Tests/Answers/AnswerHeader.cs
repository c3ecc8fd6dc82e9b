using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>Headers beside type, coding and length that an answer may carry.</summary>
/// <param name="Lines">The lines, given the origin the request went to and the credential in some spelling.</param>
internal sealed record AnswerHeader(string Name, Func<string, string, string[]> Lines)
{
    /// <summary>A client may refuse the whole answer because of it.</summary>
    public bool IsTooMuch { get; private init; }

    public bool Echoes { get; private init; }

    /// <summary>The end of the status line instead of <c>Some Reason</c>, given the credential.</summary>
    public Func<string, string>? Reason { get; private init; }

    /// <summary>An answer of status 103 comes before the real one.</summary>
    public bool HasEarlyHints { get; private init; }

    public static AnswerHeader None { get; } = Fixed("none");

    public static IReadOnlyList<AnswerHeader> All { get; } =
    [
        None,
        Fixed("a file name in Latin-1", "Content-Disposition: attachment; filename=\"Jos\xe9.json\""),
        Fixed("a file name in UTF-8", "Content-Disposition: " + RawAnswer.Utf8("attachment; filename=\"日本.json\"")),
        Fixed("an odd file name", "Content-Disposition: attachment; filename=a b;;filename*=UTF-8''%zz"),
        new("a location of its own", static (origin, _) => [$"Location: {origin}/landing?x=1"]),
        Fixed("a location elsewhere", "Location: https://elsewhere.test-works.dev/landing"),
        Fixed("a relative location", "Location: ../landing"),
        Fixed("a location in a circle", "Location: ?again"),
        Fixed("a location that is none", "Location: http://[::1:80%%/\\\xff"),
        Fixed("a location of another scheme", "Location: file:///etc/passwd"),
        Fixed("an empty location", "Location: "),
        Fixed("a wait of seconds", "Retry-After: 120"),
        Fixed("a wait of no seconds", "Retry-After: 0"),
        Fixed("a wait until a day", "Retry-After: Wed, 21 Oct 2037 07:28:00 GMT"),
        Fixed("a wait until a day long gone", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT"),
        Fixed("a wait of nonsense", "Retry-After: soon, maybe"),
        Fixed("a wait beyond every number", "Retry-After: 99999999999999999999"),
        Fixed(
            "headers twice", "ETag: \"a\"", "ETag: \"b\"", "Retry-After: 120", "Retry-After: 240", "Location: /a", "Location: /b", "X-Twice: 1", "X-Twice: 2"),
        Fixed("a tag without quotes", "ETag: abc", "Last-Modified: yesterday"),
        Fixed("a cache that says everything", "Cache-Control: max-age=abc, no-store, private=\"x"),
        Fixed("a link", "Link: </next?page=2>; rel=next, <nonsense; rel"),
        Fixed("a cookie", "Set-Cookie: a=b; Path=/; HttpOnly"),
        Fixed("a challenge", "WWW-Authenticate: Bearer error=\"invalid_token\""),
        Fixed("control characters", "ETag: \"a\tb\"", "X-Note: a\x01b", "Content-Language: d\x02e"),
        Fixed("a long header", "ETag: \"" + new string('e', 8_000) + "\"", "Link: <" + new string('l', 8_000) + ">; rel=next"),
        Fixed("headers beyond any limit", [.. Enumerable.Range(0, 10).Select(static i => $"X-Long-{i}: {new string('x', 10_000)}")]) with { IsTooMuch = true },
        Fixed("early hints") with { HasEarlyHints = true },
        new("an echo in the location", static (origin, spelled) => [$"Location: {origin}/landing?code={spelled}"]) { Echoes = true },
        new("an echo in a location elsewhere", static (_, spelled) => [$"Location: https://elsewhere.test-works.dev/x?code={spelled}"]) { Echoes = true },
        new("an echo in many headers", static (_, spelled) =>
        [
            $"ETag: \"{spelled}\"", $"Link: <https://api.example/x?code={spelled}>; rel=next", $"Retry-After: {spelled}", $"Content-Language: {spelled}",
            $"Content-Disposition: attachment; filename=\"{spelled}\"", $"Cache-Control: private=\"{spelled}\"", $"X-Ms-Continuation-Token: {spelled}",
            $"WWW-Authenticate: Bearer realm=\"{spelled}\"", $"Set-Cookie: key={spelled}", $"X-Echo: {spelled}", $"RateLimit-Policy: {spelled}",
        ]) { Echoes = true },
        Fixed("an echo in the status line") with { Echoes = true, Reason = static spelled => $"No access with {spelled}" },
    ];

    private static AnswerHeader Fixed(string name, params string[] lines) => new(name, (_, _) => lines);
}
