using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>
/// The headers that tell clients what to do next. None is called required: an answer of an API that is passed on with the same status may lack it.
/// </summary>
internal static class AnswerHeaders
{
    public static JsonMember Challenge { get; } = Header("WWW-Authenticate", "Says which credential is needed; for a token, with which scopes.");

    /// <summary>A text: the gateway sends seconds, and an API may send a date (RFC 9110, section 10.2.3).</summary>
    public static JsonMember RetryAfter { get; } = Header("Retry-After", "How long to wait before the next request: seconds, or a date.");

    /// <summary>Of an answer of an API that has begun something (RFC 9110, section 15.3.3).</summary>
    public static IReadOnlyList<JsonMember> OfWork { get; } = [Header("Location", "Where to ask how far the work is, if the API says so."), RetryAfter];

    public static JsonMember Token(string name) => Header(name, "There are more results; send it with the next request.");

    /// <summary>What a response has after its description; nothing for one without headers.</summary>
    public static IEnumerable<JsonMember> Of(IReadOnlyList<JsonMember> headers) =>
        headers.Count == 0 ? [] : [new("headers", new JsonTree.Object(headers, IsOpen: true))];

    private static JsonMember Header(string name, string description) => new(
        name, new JsonTree.Object([new("description", description), new("schema", new JsonTree.Object([new("type", "string")]))]));
}
