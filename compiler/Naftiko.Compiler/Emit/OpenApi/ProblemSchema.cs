using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>The gateway's own errors: problem documents (RFC 9457).</summary>
internal static class ProblemSchema
{
    public static JsonTree.Object Schemas { get; } = new(
        [
            new("Problem", new JsonTree.Object(
                [
                    new("type", "object"),
                    new("properties", new JsonTree.Object(
                        [
                            new("title", Type("string")),
                            new("status", Type("integer")),
                            new("detail", Type("string")),
                            new("errors", new JsonTree.Object(
                            [
                                new("type", "array"),
                                new("items", new JsonTree.Object(
                                [
                                    new("type", "object"),
                                    new("properties", new JsonTree.Object([new("name", Type("string")), new("message", Type("string"))], IsOpen: true)),
                                ])),
                            ])),
                        ],
                        IsOpen: true)),
                    new("required", JsonTree.Texts(["title", "status", "detail"])),
                ],
                IsOpen: true)),
        ],
        IsOpen: true);

    public static JsonTree.Object Responses(CallerAuthentication authentication) => new(
        [.. Answers(authentication).Select(static answer => Response(answer.Name, answer.Description))], IsOpen: true);

    /// <summary>What every operation can answer by itself, by status.</summary>
    public static IEnumerable<JsonMember> References(CallerAuthentication authentication) =>
        Answers(authentication).Select(static answer => Reference(answer.Status, answer.Name));

    private static IEnumerable<(string Status, string Name, string Description)> Answers(CallerAuthentication authentication) =>
    [
        ("400", "BadRequest", "The request has inputs that are not allowed; errors names each."),
        .. authentication is CallerAuthentication.None ? Array.Empty<(string, string, string)>()
            : [("401", "Unauthorized", "The request has no credential, or a wrong one; WWW-Authenticate says which it needs.")],
        .. authentication is CallerAuthentication.Tokens
            ? [("403", "Forbidden", "The token has not got a scope that is needed; WWW-Authenticate names all.")]
            : Array.Empty<(string, string, string)>(),
        ("502", "BadGateway", "An upstream could not be reached, or refused the gateway's own credential."),
        ("503", "Unavailable", "An upstream has failed repeatedly and is given a pause, or the gateway is too busy."),
        ("504", "GatewayTimeout", "An upstream did not answer in time."),
    ];

    private static JsonMember Reference(string status, string name) => new(status, new JsonTree.Object([new("$ref", $"#/components/responses/{name}")]));

    private static JsonMember Response(string name, string description) => new(name, new JsonTree.Object(
        [
            new("description", description),
            new("content", new JsonTree.Object(
                [new("application/problem+json", new JsonTree.Object([new("schema", new JsonTree.Object([new("$ref", "#/components/schemas/Problem")]))]))],
                IsOpen: true)),
        ],
        IsOpen: true));

    private static JsonTree.Object Type(string name) => new([new("type", name)]);
}
