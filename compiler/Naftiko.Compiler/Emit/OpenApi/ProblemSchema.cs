using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>The gateway's own errors: problem documents (RFC 9457).</summary>
internal static class ProblemSchema
{
    public static JsonTree.Object Schema { get; } = new(
        [
            new("type", "object"),
            new("description", "What went wrong (RFC 9457)."),
            new("properties", new JsonTree.Object(
                [
                    new("type", Text("An address that says what kind of problem it is.")),
                    new("title", Text("What the status means.")),
                    new("status", new JsonTree.Object([new("type", "integer"), new("format", "int32")])),
                    new("detail", Text("What went wrong here, and what to do about it.")),
                    new("traceId", Text("Names the request in the logs of the gateway.")),
                    new("errors", new JsonTree.Object(
                    [
                        new("type", "object"),
                        new("description", "What is wrong with inputs, by their names."),
                        new("additionalProperties", new JsonTree.Object(
                            [new("type", "array"), new("items", new JsonTree.Object([new("type", "string")]))])),
                    ])),
                ],
                IsOpen: true)),
            new("required", JsonTree.Texts(["title", "status"])),
        ],
        IsOpen: true);

    /// <summary>What an operation can answer by itself, by status.</summary>
    public static IEnumerable<ProblemAnswer> Of(Operation operation, CallerAuthentication authentication)
    {
        yield return new("400", "BadRequest", "The request has inputs that are not allowed; errors says what is wrong with each.");
        if (authentication is not CallerAuthentication.None)
        {
            yield return new("401", "Unauthorized", "The request has no credential, or a wrong one.") { Headers = [AnswerHeaders.Challenge] };
        }

        if (authentication is CallerAuthentication.Tokens)
        {
            yield return new("403", "Forbidden", "The token has not got a scope that is needed.") { Headers = [AnswerHeaders.Challenge] };
        }

        if (operation.Body is not null || operation.ReadsJson || operation.TakesFiles)
        {
            yield return new("413", "PayloadTooLarge", "The request body is larger than this gateway takes.");
        }

        if (operation.ReadsJson || operation.TakesFiles)
        {
            yield return new("415", "UnsupportedMediaType", "The request body is of another content type.");
        }

        var calls = operation.Behaviour.Calls().Any();
        if (calls)
        {
            yield return new("502", "BadGateway", "An upstream could not be reached, or refused the gateway's own credential.");
        }

        yield return new(
            "503", calls ? "Unavailable" : "Busy",
            calls ? "An upstream has failed repeatedly and is given a pause, or the gateway is too busy." : "The gateway is too busy.")
        {
            Headers = [AnswerHeaders.RetryAfter],
        };
        if (calls)
        {
            yield return new("504", "GatewayTimeout", "An upstream did not answer in time.");
        }
    }

    private static JsonTree.Object Text(string description) => new([new("type", "string"), new("description", description)]);
}

/// <param name="Name">In the components of the document.</param>
internal sealed record ProblemAnswer(string Status, string Name, string Description)
{
    public IReadOnlyList<JsonMember> Headers { get; init; } = [];
}
