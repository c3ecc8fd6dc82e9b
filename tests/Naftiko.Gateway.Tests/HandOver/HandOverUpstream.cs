using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.HandOver;

/// <summary>The shop, its feed, its staff, and the server that gives tokens for the staff.</summary>
internal sealed class HandOverUpstream : IAsyncDisposable
{
    private static readonly Dictionary<string, RawAnswer> Items = new()
    {
        ["plain"] = RawAnswer.Json(200, """{"id":9007199254740993,"price":1.0,"name":"plain","tags":["a"]}"""),
        ["whole-float"] = RawAnswer.Json(200, """{"id":5.0,"name":"five"}"""),
        ["bom"] = Answer("application/json", [0xEF, 0xBB, 0xBF, .. """{"id":1,"name":"bom"}"""u8]),
        ["latin-1"] = Answer("application/json; charset=iso-8859-1", Encoding.Latin1.GetBytes("""{"id":1,"name":"José"}""")),
        ["invalid-utf-8"] = Answer("application/json", Encoding.Latin1.GetBytes("""{"id":1,"name":"José"}""")),
        ["packed"] = RawAnswer.Of("200 OK", Packed("""{"id":1,"name":"packed"}"""), "Content-Type: application/json", "Content-Encoding: gzip"),
        ["picture"] = Answer("image/png", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")),
        ["latin-1-name"] = RawAnswer.Json(200, """{"id":1}""", "Content-Disposition: attachment; filename=\"Jos\xe9.json\""),
        ["utf-8-name"] = RawAnswer.Json(200, """{"id":1}""", "Content-Disposition: " + RawAnswer.Utf8("attachment; filename=\"日本.json\"")),
        ["gone"] = new([RawAnswer.Head("204 No Content", ["Content-Type: application/json"])]),
        ["patience"] = RawAnswer.Json(429, """{"message":"slow down"}""", "Retry-After: Wed, 21 Oct 2037 07:28:00 GMT"),
        ["details"] = RawAnswer.Json(422, """{"detail":[{"loc":["query","top"],"msg":"value is not a valid integer","type":"type_error.integer"}]}"""),
        ["members"] = RawAnswer.Json(400, """{"title":"One or more validation errors occurred.","status":400,"errors":{"Name":["The Name field is required."]}}"""),
        ["stalls"] = new([RawAnswer.Head("200 OK", ["Content-Type: application/json", "Content-Length: 500"]), "{\"id\":1"u8.ToArray()], ConnectionEnd.Stall),
    };

    private readonly RawUpstream upstream;
    private int tokens;
    private string? valid;

    public HandOverUpstream() => upstream = new RawUpstream(Serve);

    public Uri Address => upstream.Address;

    /// <summary>What a token says about how long it is valid.</summary>
    public string ExpiresIn { get; set; } = "3600";

    /// <summary>Lets no token pass any more that was given so far.</summary>
    public void RevokeToken() => Volatile.Write(ref valid, null);

    public ValueTask DisposeAsync() => upstream.DisposeAsync();

    private RawAnswer Serve(RawRequest request)
    {
        var name = request.Path.Split('/')[^1];
        switch (name)
        {
            case "token":
                var token = $"t{Interlocked.Increment(ref tokens)}";
                Volatile.Write(ref valid, token);
                return RawAnswer.Json(200, $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{ExpiresIn}}}""");
            case "rota":
                return Volatile.Read(ref valid) is { } current && request.Header("Authorization") == "Bearer " + current
                    ? RawAnswer.Json(200, """{"ok":true}""")
                    : RawAnswer.Json(401, "{}", "WWW-Authenticate: Bearer error=\"invalid_token\"");
            case "events":
                return new(
                    [RawAnswer.Head("200 OK", ["Content-Type: text/event-stream", "Transfer-Encoding: chunked"]),
                     RawAnswer.Chunk("data: {\"n\":0}\n\n"u8.ToArray())],
                    ConnectionEnd.Stall);
            default:
                return Items.TryGetValue(name, out var item) ? item
                    : RawAnswer.Json(200, JsonSerializer.Serialize(new { method = request.Method, target = request.Target, body = request.BodyText }));
        }
    }

    private static RawAnswer Answer(string type, byte[] body) => RawAnswer.Of("200 OK", body, "Content-Type: " + type);

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
