using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Names;

/// <summary>Names that generated code already uses, so that nothing of a document may take them.</summary>
internal static class ReservedNames
{
    /// <summary>Types that files of operations mention without a namespace.</summary>
    public static readonly string[] Types =
    [
        .. Names("framework-types"),
        "Answer", "AnswerFormat", "AuthenticationHeaderValue", "AvroAnswer", "AvroBytes", "AvroFile", "BodyText", "BufferingHandler",
        "BoundedStream", "CallContext", "CallInput", "CallLog", "ClientCredentialsAuthentication", "Concurrently", "CredentialCache", "CredentialRedactor", "DelimitedAnswer", "Encoding", "Features",
        "FlowDeadline", "FlowHosting", "FlowOptions", "FlowProgress", "ForwardOperation", "Func", "GatewaySecrets", "GatewayTool", "GeneratedRegex",
        "Hosting", "HtmlAnswer", "HttpStatusCode", "IEnumerable", "IOptions", "IOptionsMonitor", "IPathPolicy", "IReadOnlyList", "IRegexp",
        "InputFile", "InputText", "InputValue", "Json", "JsonNode", "JsonPropertyName", "JsonSerializable", "JsonSerializerContext",
        "JsonSourceGenerationOptions", "JsonType", "JsonValue", "Lazy", "LinkRoute", "List", "Lookup", "MarkdownAnswer",
        "McpConnection", "McpTool", "NetworkCredential",
        "Operation", "PathSegment", "Problem", "Program", "ProtobufAnswer", "Request", "RespondOperation", "Response", "ResponseWriter", "RestCall",
        "Shared", "SparqlText", "StepValue", "SuppressMessage", "TextFormat", "ToolAnswer", "ToolInput", "ToolServer", "UpstreamClient", "UpstreamConnection",
        "ProxiedRequest", "UpstreamException", "UpstreamOptions", "UpstreamRequest", "UpstreamResponse", "Upstreams", "XmlAnswer", "YamlAnswer",
    ];

    /// <summary>
    /// Further types that some file of a gateway mentions without a namespace. The root namespace of a project is in sight everywhere, and hides
    /// what is called like it.
    /// </summary>
    public static readonly string[] Mentioned = Names("mentioned-types");

    /// <summary>
    /// The lists that tests keep. <c>framework-types</c>: the public types of the namespaces every file of a gateway sees without asking (implicit
    /// usings) or that the files beside operations import; an operation called like one of them would be ambiguous where both are in sight.
    /// </summary>
    private static string[] Names(string list)
    {
        using var stream = typeof(ReservedNames).Assembly.GetManifestResourceStream($"names/{list}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A namespace of such a name can be called like the class of a client or a flow, which are mentioned without theirs.</summary>
    public static bool HidesClass(string name) => name.EndsWith("Client", StringComparison.Ordinal) || name.EndsWith("Flow", StringComparison.Ordinal);

    /// <summary>Namespaces of the gateway and of what it uses; a feature of such a name would hide them.</summary>
    public static readonly string[] Namespaces =
        ["Features", "Flows", "Gateway", "Hosting", "Inputs", "Mcp", "Microsoft", "ModelContextProtocol", "OpenApi", "Rest", "Shared", "System", "Upstreams"];

    /// <summary>The classes of an upstream, which every file sees.</summary>
    public static IEnumerable<string> OfUpstream(Upstream upstream) => new[] { "Client", "Upstream", "Authentication", "Answers" }
        .Concat(upstream.Server is null ? [] : ["Tools"])
        .Select(kind => upstream.Name + kind);

    /// <summary>What with <c>Client</c>, <c>Authentication</c> or <c>Upstream</c> behind it is a type of the generated code or of its libraries.</summary>
    public static readonly string[] Upstreams = ["ClientCredentials", "Digest", "Http", "Mcp", "Tcp", "Udp", "Upstream", "Web"];

    /// <summary>
    /// Members of the classes that an operation becomes or is mentioned in, besides those called like a type; there a class of such a name would be
    /// hidden.
    /// </summary>
    public static readonly string[] Members =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Operations", "Output", "ReferenceEquals", "RunAsync", "ToString"];

    /// <summary>Locals and parameters of generated methods. A test demands those that templates declare; the others only read badly.</summary>
    public static readonly string[] Locals =
    [
        "answer", "arguments", "body", "cancel", "cancellationToken", "content", "context", "entry", "flow", "http", "input", "item", "json", "logger",
        "member", "message", "options", "path", "query", "request", "response", "result", "root", "secrets", "tool", "upstream", "writer",
    ];

    /// <summary>Members every record has, which no member of a contract may hide or be.</summary>
    public static readonly string[] RecordMembers =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals",
        "ToString",
    ];

    /// <summary>Members of <c>GatewaySecrets</c> besides the secrets.</summary>
    public static readonly string[] SecretMembers =
        ["Equals", "Finalize", "GatewaySecrets", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "Setup", "ToString"];

    /// <summary>Properties of the settings beside those of upstreams, adapters and secrets.</summary>
    public static readonly string[] Settings = ["Adapters", "Binds", "Flows", "Logging", "Mcp", "Secrets", "Upstreams", "Urls"];
}
