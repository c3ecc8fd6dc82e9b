using System.IO.Compression;
using System.Text;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>A way in which an upstream gives a credential back. A new one is a row here.</summary>
/// <param name="Answers">What it answers, given the credential: one call is made for each, through every face.</param>
internal sealed record Echo(string Name, Func<string, IEnumerable<Func<RawRequest, RawAnswer>>> Answers)
{
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(1);

    /// <summary>The status a REST caller gets of an answer as it is; null when that is up to the gateway.</summary>
    public int? Status { get; private init; }

    /// <summary>It counts as a failure of the upstream, which a gateway answers with a pause when there are too many.</summary>
    public bool IsFailure { get; private init; }

    /// <summary>Only when the credential is a number.</summary>
    public bool NeedsDigits { get; private init; }

    /// <summary>The header a REST caller asks for a part with; each answer is asked for with each.</summary>
    public IReadOnlyList<string> Ranges { get; private init; } = [];

    public static IReadOnlyList<Echo> All { get; } =
    [
        .. Spelling.All.Select(InJson),
        .. Spelling.All.Select(InText),
        .. Spelling.All.Select(InHtml),

        // What holds the text.
        Body("in lines of JSON", "application/x-ndjson", credential => Utf8($$"""{"name":"a"}{{"\n"}}{"name":"{{Spelling.EscapedJson.Write(credential)}}"}{{"\n"}}""")),
        Body("in JSON after a BOM", "application/json", credential => [0xEF, 0xBB, 0xBF, .. Utf8(Json(Spelling.EscapedJson.Write(credential)))]),
        Body("as a name in JSON", "application/json", credential => Utf8($$"""{"{{Spelling.EscapedJson.Write(credential)}}":"x","name":"n"}""")),
        Body("as a number in JSON", "application/json", credential => Utf8($$"""{"name":"n","number":{{credential}}}""")) with { NeedsDigits = true },
        Body("as a number in an array", "application/json", credential => Utf8($"[1,{credential},2]")) with { NeedsDigits = true },
        Body("as the whole of the JSON", "application/json", credential => Utf8($"\"{credential}\"")),
        Body("in UTF-16 with a BOM", "application/json; charset=utf-16", credential => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Json(credential))]),
        Body("in UTF-16, big end first", "text/plain; charset=utf-16be", credential => Encoding.BigEndianUnicode.GetBytes(Text(credential))),
        Body("in UTF-16 without a charset", "text/plain", credential => Encoding.Unicode.GetBytes(Text(credential))) with { Status = null },
        Body("in Latin-1", "application/json; charset=iso-8859-1", credential => Encoding.Latin1.GetBytes(Json(credential))),
        Body("in an unknown charset", "text/plain; charset=x-klingon", credential => Utf8(Text(credential))) with { Status = null },
        Body("in a form", "application/x-www-form-urlencoded", credential => Utf8("a=b&code=" + Uri.EscapeDataString(credential))),
        Body("in XML", "application/xml", credential => Utf8($"<key a=\"{credential.Replace("&", "&amp;", StringComparison.Ordinal)}\"/>")),
        Body("in bytes", "application/octet-stream", credential => [0, 1, 0xFF, .. Utf8(credential), 0xFE, 0]),
        Body("in bytes without a type", null, credential => Utf8(Text(credential))),
        Body("in a picture", "image/png", credential => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Utf8(credential)]),
        Body("in parts", "multipart/mixed; boundary=x", credential => Utf8($"--x\r\nContent-Type: text/plain\r\n\r\n{credential}\r\n--x--\r\n")),
        Body("in events", "text/event-stream", credential => Utf8($"data: {Json(credential)}\n\n")),
        Body("in JSON called something else", "application/vnd.api+json", credential => Utf8(Json(Spelling.EscapedJson.Write(credential)))),
        Body("in JSON after a long text", "application/json", credential => Utf8($$"""{"filling":"{{new string('x', 70_000)}}","name":"{{credential}}"}""")),

        // What packs it.
        Packed("gzip", "gzip", Gzip),
        Packed("x-gzip", "x-gzip", Gzip),
        Packed("gzip without compressing", "gzip", static data => Pack(data, static target => new GZipStream(target, CompressionLevel.NoCompression))),
        Packed("zlib", "deflate", static data => Pack(data, static target => new ZLibStream(target, CompressionLevel.Optimal))),
        Packed("brotli", "br", static data => Pack(data, static target => new BrotliStream(target, CompressionLevel.Optimal))),
        Packed("gzip twice", "gzip, gzip", static data => Gzip(Gzip(data))),
        Packed("raw deflate", "deflate", static data => Pack(data, static target => new DeflateStream(target, CompressionLevel.NoCompression)))
            with { Status = null },
        Packed("a coding nobody knows", "shrink", static data => data) with { Status = null },
        Packed("a broken gzip", "gzip", static data => Pack(data, static target => new GZipStream(target, CompressionLevel.NoCompression))[..^6])
            with { Status = null },
        new("packed by a gzip with a wrong byte",
            credential => Damaged(Pack(Utf8(Json(credential)), static target => new GZipStream(target, CompressionLevel.NoCompression)))
                .Select<byte[], Func<RawRequest, RawAnswer>>(body => _ => RawAnswer.Chunked("200 OK", [.. body.Chunk(1)], "Content-Type: application/json", "Content-Encoding: gzip"))),

        // How it travels.
        new("split between two chunks", credential => Cuts(Text(credential)).Select<(byte[], byte[]), Func<RawRequest, RawAnswer>>(
            cut => _ => RawAnswer.Chunked("200 OK", [cut.Item1, cut.Item2], "Content-Type: text/plain") with { Pause = ShortPause })) { Status = 200 },
        new("split between two reads", credential => Cuts(Json(credential)).Select<(byte[], byte[]), Func<RawRequest, RawAnswer>>(
            cut => _ => RawAnswer.InPieces("200 OK", [cut.Item1, cut.Item2], "Content-Type: application/json") with { Pause = ShortPause })) { Status = 200 },
        new("byte after byte", credential =>
            [_ => RawAnswer.InPieces("200 OK", [.. Utf8(Text(credential)).Chunk(1)], "Content-Type: text/plain") with { Pause = ShortPause }]) { Status = 200 },
        new("in two ranges", credential => [request => Part(request, Utf8(Json(credential)))])
        { Ranges = ["bytes=0-25", "bytes=26-60", "bytes=26-", "bytes=-30", "bytes=0-25,26-60"] },
        new("in a part nobody asked for", credential => [_ => RawAnswer.Of("206 Partial Content", Utf8(credential[(credential.Length / 2)..]), "Content-Type: text/plain", "Content-Range: bytes 20-40/41")]),

        // Errors.
        .. new[] { 400, 403, 404, 409, 422, 500 }.Select(status => Error("a problem", status, "application/problem+json", credential =>
            $$$"""{"title":"No access with {{{credential}}}","status":{{{status}}},"detail":"{{{credential}}}","errors":{"code":["{{{credential}}} is not valid."]}}""")),
        Error("an error object", 400, "application/json", credential => $$$"""{"error":{"code":"Denied","message":"Key {{{credential}}} is wrong."}}"""),
        Error("a list of details", 422, "application/json", credential => $$"""{"detail":[{"loc":["query","{{credential}}"],"msg":"{{credential}} is no key","type":"key"}]}"""),
        Error("an exception", 500, "application/json", credential => $$"""{"Message":"An error has occurred.","ExceptionMessage":"{{credential}}","StackTrace":"at {{credential}}"}"""),
        Error("an HTML page", 500, "text/html", credential => $"<h1>GET /x?code={credential}</h1>"),
        Error("a text", 404, "text/plain", Uri.EscapeDataString),
        Error("a refusal", 401, "application/json", credential => $$"""{"message":"{{credential}} has expired"}""") with { Status = null },
        Error("a request for patience", 429, "application/json", credential => $$"""{"message":"{{credential}} asks too often"}""") with { IsFailure = true },
        Error("a text", 503, "text/plain", credential => credential) with { IsFailure = true },
        new("in an answer that breaks off", credential =>
            [_ => new([RawAnswer.Head("200 OK", ["Content-Type: application/json", "Content-Length: 500"]),
                      Utf8($$"""{"name":"{{credential}}""")], ConnectionEnd.Reset, ShortPause)])
            { IsFailure = true },
        new("in what is no HTTP", credential => [_ => new([Utf8(credential + "\r\n\r\n")], ConnectionEnd.Close)]) { IsFailure = true },

        // Headers.
        .. new[]
        {
            "Location: https://elsewhere.test-works.dev/x?code={0}", "Location: /x?code={0}", "Content-Location: /x?code={0}", "Link: </x?code={0}>; rel=\"next\"", "ETag: \"{0}\"",
            "Retry-After: {0}", "Content-Disposition: attachment; filename=\"{0}.json\"", "Content-Language: {0}", "Cache-Control: private=\"{0}\"", "Last-Modified: {0}",
            "X-Ms-Continuation-Token: {0}", "RateLimit-Policy: {0}", "X-RateLimit-Reset: {0}", "WWW-Authenticate: Bearer realm=\"{0}\"", "Set-Cookie: key={0}",
            "X-Echo: {0}",
            "Content-Type: application/json; note=\"{0}\"",
        }.SelectMany(InHeader),
        new("in the status line", credential => [_ => RawAnswer.Of("200 " + RawAnswer.Utf8(credential), "{}"u8.ToArray(), "Content-Type: application/json")])
        { Status = 200 },
        new("in a trailer",
            credential => [_ => new([RawAnswer.Head("200 OK", ["Content-Type: application/json", "Trailer: X-Echo", "Transfer-Encoding: chunked"]),
                RawAnswer.Chunk("{}"u8.ToArray()),
                Encoding.Latin1.GetBytes($"0\r\nX-Echo: {RawAnswer.Utf8(credential)}\r\n\r\n")])])
        { Status = 200 },
        .. new[] { 201, 202, 301, 302, 303, 307, 308 }.SelectMany(Redirect),
    ];

    public static Echo Named(string name) => All.Single(echo => echo.Name == name);

    public override string ToString() => Name;

    private static Echo InJson(Spelling spelling) => Body($"in JSON: {spelling}", "application/json", credential => Utf8(Json(spelling.Write(credential))));

    private static Echo InText(Spelling spelling) => Body($"in text: {spelling}", "text/plain", credential => Utf8(Text(spelling.Write(credential))));

    private static Echo InHtml(Spelling spelling) => Body($"in HTML: {spelling}", "text/html", credential => Utf8($"<p title='{spelling.Write(credential)}'>key</p><script>var key = \"{spelling.Write(credential)}\";</script>"));

    private static IEnumerable<Echo> InHeader(string header)
    {
        var name = header.Split(':')[0] + (header.Contains("elsewhere", StringComparison.Ordinal) ? " elsewhere" : "");
        yield return new(
            $"in {name}: raw", credential => [_ => RawAnswer.Json(200, "{}", header.Replace("{0}", RawAnswer.Utf8(credential), StringComparison.Ordinal))]);
        yield return new(
            $"in {name}: percent",
            credential => [_ => RawAnswer.Json(200, "{}", header.Replace("{0}", Uri.EscapeDataString(credential), StringComparison.Ordinal))]);
    }

    private static IEnumerable<Echo> Redirect(int status) =>
        from target in new[] { ("elsewhere", "https://elsewhere.test-works.dev"), ("here", "") }
        select new Echo($"in a redirect {target.Item1} with {status}", credential => [request => RawAnswer.Json(
            request.Path.StartsWith("/landing/", StringComparison.Ordinal) ? 200 : status,
            Json(credential),
            $"Location: {target.Item2}/landing/{request.Path.Split('/')[^1]}?code={Uri.EscapeDataString(credential)}#{RawAnswer.Utf8(credential)}")]);

    private static Echo Body(string name, string? type, Func<string, byte[]> body) =>
        new(name, credential => [_ => RawAnswer.Of("200 OK", body(credential), type is null ? [] : ["Content-Type: " + type])]) { Status = 200 };

    private static Echo Packed(string name, string coding, Func<byte[], byte[]> pack) =>
        new($"packed by {name}",
            credential => [_ => RawAnswer.Of("200 OK", pack(Utf8(Json(credential))), "Content-Type: application/json", "Content-Encoding: " + coding)])
        { Status = 200 };

    private static Echo Error(string kind, int status, string type, Func<string, string> body) =>
        new($"in {kind} with {status}", credential => [_ => RawAnswer.Of($"{status} Some Reason", Utf8(body(credential)), "Content-Type: " + type)])
        { Status = status };

    private static RawAnswer Part(RawRequest request, byte[] body)
    {
        if (request.Header("Range")?["bytes=".Length..] is not { } asked)
        {
            return RawAnswer.Of("200 OK", body, "Content-Type: application/json", "Accept-Ranges: bytes");
        }

        using var parts = new MemoryStream();
        foreach (var range in asked.Split(',').Select(range => range.Trim().Split('-')))
        {
            var start = range[0].Length == 0 ? Math.Max(0, body.Length - int.Parse(range[1], null)) : int.Parse(range[0], null);
            var end = range[0].Length == 0 || range[1].Length == 0 ? body.Length : Math.Min(body.Length, int.Parse(range[1], null) + 1);
            parts.Write(body.AsSpan(Math.Min(start, end)..end));
            parts.Write("\r\n--x\r\n"u8);
        }

        return RawAnswer.Of("206 Partial Content", parts.ToArray(), "Content-Type: application/json", $"Content-Range: bytes {asked.Split(',')[0]}/{body.Length}");
    }

    private static IEnumerable<(byte[] Before, byte[] After)> Cuts(string text)
    {
        var bytes = Utf8(text);
        return Enumerable.Range(1, bytes.Length - 1).Select(at => (bytes[..at], bytes[at..]));
    }

    /// <summary>The checksum at the end is what tells that there is one.</summary>
    private static IEnumerable<byte[]> Damaged(byte[] body) =>
        Enumerable.Range(0, body.Length / 5).Select(each => body.Select((value, at) => at == each * 5 ? (byte)(value ^ 1) : value).ToArray());

    private static string Json(string spelled) => $$"""{"name":"{{spelled}}","tags":["x {{spelled}} y"]}""";

    private static string Text(string spelled) => $"key {spelled} is";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] data) => Pack(data, static target => new GZipStream(target, CompressionLevel.Optimal));

    private static byte[] Pack(byte[] data, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream();
        using (var stream = open(packed))
        {
            stream.Write(data);
        }

        return packed.ToArray();
    }
}
