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

    public static JsonTree.Object Responses { get; } = new(
        [
            Response("BadRequest", "The request has inputs that are not allowed; errors names each."),
            Response("BadGateway", "An upstream could not be reached, or refused the gateway's own credential."),
            Response("Unavailable", "An upstream has failed repeatedly and is given a pause, or the gateway is too busy."),
            Response("GatewayTimeout", "An upstream did not answer in time."),
        ],
        IsOpen: true);

    /// <summary>What every operation can answer by itself, by status.</summary>
    public static IEnumerable<JsonMember> References { get; } =
    [
        Reference("400", "BadRequest"),
        Reference("502", "BadGateway"),
        Reference("503", "Unavailable"),
        Reference("504", "GatewayTimeout"),
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
