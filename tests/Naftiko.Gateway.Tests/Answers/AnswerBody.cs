using System.Text;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>A kind of body an upstream may send.</summary>
/// <param name="Type">Its media type, without a charset.</param>
/// <param name="Text">The text, given the credential of the API, to be written in the charset of the answer; null when the body is bytes.</param>
/// <param name="Bytes">The bytes, when charsets do not matter.</param>
internal sealed record AnswerBody(string Name, string Type, Func<string, string>? Text = null, byte[]? Bytes = null)
{
    public const string PlainName = "José";

    private const string Plain = """{"id":7,"price":1.5,"name":"José","on":true,"tags":["a","b"]}""";

    /// <summary>A JSON object that fits the mapping and holds nothing odd.</summary>
    public bool IsPlain { get; private init; }

    /// <summary>Holds the credential in some spelling.</summary>
    public bool Echoes { get; init; }

    public static IReadOnlyList<AnswerBody> All { get; } =
    [
        Json("an object", Plain) with { IsPlain = true },
        Json("an object with a float for an integer", """{"id":5.0,"price":9007199254740993,"name":"José","on":false,"tags":[]}""") with { IsPlain = true },
        Json("an object with digits beyond a double", """{"id":9007199254740993,"price":0.10000000000000000000000000001,"name":"José"}""")
            with { IsPlain = true },
        Json("an object of 200 KB", $$"""{"id":7,"name":"José","filling":"{{new string('x', 200_000)}}"}""") with { IsPlain = true },
        Json("an object with nulls", """{"id":null,"price":null,"name":"José","on":null,"tags":null}""") with { IsPlain = true },
        Json("an object of other types", """{"id":"seven","price":[],"name":{"first":"José"},"on":"yes","tags":{"a":1}}"""),
        Json("an object with 1e400", """{"id":1e400,"price":1e400,"name":"José"}"""),
        Json("an object with an integer beyond every type", """{"id":123456789012345678901234567890,"name":"José"}"""),
        Json("an object with a key twice", """{"id":1,"id":2,"name":"first","name":"second"}"""),
        Json("an object with half a character", """{"id":1,"name":"\ud800","tags":["\udfff"],"\ud800":1}"""),
        Json("an object with an escaped NUL", """{"id":1,"name":"a\u0000b"}"""),
        Json("an empty object", "{}"),
        Json("an array", """[{"id":1,"name":"José"},{"id":2}]"""),
        Json("a string", "\"José\""),
        Json("a number", "7.50"),
        Json("true", "true"),
        Json("null", "null"),
        Json("an object nested 65 deep", $$"""{"name":"José","deep":{{Nested(64)}}}"""),
        Json("an array nested 2000 deep", Nested(2000)),
        Json("white space around null", " \r\n\tnull \n"),
        Json("an object with half of it missing", Plain[..30]),
        Json("an object with more after it", Plain + "}"),
        Json("NUL bytes", "{\"name\":\"\0\"}\0\0"),
        Json("the problem of a validation", """{"type":"about:blank","title":"One or more validation errors occurred.","status":400,"errors":{"Name":["The Name field is required."]}}""") with { Type = "application/problem+json" },
        Json("a list of details", """{"detail":[{"loc":["query","top"],"msg":"value is not a valid integer","type":"type_error.integer"}]}"""),
        new("lines of JSON", "application/x-ndjson", _ => "{\"id\":1}\n{\"id\":2}\n"),
        new("HTML", "text/html", _ => "<!doctype html><html><body><h1>José &amp; I</h1><script>var x = \"\\u003d\";</script></body></html>"),
        new("HTML called JSON", "application/json", _ => "<html><body>Down</body></html>"),
        new("plain text", "text/plain", _ => "José was here"),
        new("JSON called text", "text/plain", _ => Plain),
        new("JSON without a type", "", _ => Plain),
        new("JSON of a type that is none", "json; nonsense=;", _ => Plain),
        new("XML", "application/xml", _ => "<?xml version=\"1.0\"?><name>José</name>"),
        new("a BOM and an object", "application/json", Bytes: [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plain)]),
        new("invalid UTF-8", "application/json", Bytes: Encoding.Latin1.GetBytes("{\"id\":1,\"name\":\"Jos\xe9\"}")),
        new("a PNG", "image/png", Bytes: Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")),
        new("a PDF", "application/pdf", Bytes: [.. "%PDF-1.4\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n1 0 obj\n<<>>\nendobj\n"u8]),
        new("nothing, called JSON", "application/json", Bytes: []),
        new("nothing", "", Bytes: []),
        new("an echo in JSON", "application/json", spelled => $$"""{"id":7,"name":"https://api.example/x?code={{spelled}}&y=1","tags":["{{spelled}}"],"{{spelled}}":1}""") { Echoes = true },
        new("an echo in text", "text/plain", spelled => $"GET /x?code={spelled} failed") { Echoes = true },
        new("an echo in HTML", "text/html", spelled => $"<p title=\"{spelled}\">GET /x?code={spelled}</p>") { Echoes = true },
        new("an echo in lines of JSON", "application/x-ndjson", spelled => $"{{\"id\":1}}\n{{\"key\":\"{spelled}\"}}\n") { Echoes = true },
        new("an echo in the message of a problem", "application/problem+json", spelled => $$"""{"title":"No access with {{spelled}}","status":403,"detail":"{{spelled}}"}""") { Echoes = true },
    ];

    private static AnswerBody Json(string name, string text) => new(name, "application/json", _ => text);

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);
}
