using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>An exposed adapter: what it serves and where it listens.</summary>
/// <param name="Namespace">The document's namespace, e.g. <c>durable-functions-rest</c>; the name in messages.</param>
/// <param name="Name">The C# name, e.g. <c>DurableFunctionsRest</c>; the settings section is <c>Adapters:{Name}</c>.</param>
/// <param name="Url">Where it listens unless configured, e.g. <c>http://127.0.0.1:8080</c>.</param>
/// <param name="Authentication">What callers need.</param>
public abstract record Adapter(string Namespace, string Name, string? Description, string Url, CallerAuthentication Authentication, SourceSpan Span)
{
    private const int UsualPort = 8080;

    /// <summary>The port of its address, which it keeps in a container.</summary>
    public int Port => Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address.Port : UsualPort;
}

/// <param name="Routes">In document order; method and template are unique.</param>
public sealed record RestAdapter(
    string Namespace, string Name, string? Description, string Url, CallerAuthentication Authentication, ImmutableArray<RestRoute> Routes, SourceSpan Span)
    : Adapter(Namespace, Name, Description, Url, Authentication, Span);

/// <param name="Stdio">The document asks for <c>transport: stdio</c>; otherwise Streamable HTTP, with stdio on request.</param>
/// <param name="Tools">In document order; names are unique.</param>
public sealed record McpAdapter(
    string Namespace,
    string Name,
    string? Description,
    string Url,
    CallerAuthentication Authentication,
    bool Stdio,
    ImmutableArray<Tool> Tools,
    SourceSpan Span)
    : Adapter(Namespace, Name, Description, Url, Authentication, Span)
{
    /// <summary>What clients may do with the list of tools; null: nothing is said about it.</summary>
    public ListCache? Cache { get; init; }

    /// <summary>What a model should know before it uses the server; null: the description says it.</summary>
    public string? Instructions { get; init; }

    /// <summary>In document order; their URIs are unique.</summary>
    public ImmutableArray<McpResource> Resources { get; init; } = [];

    /// <summary>In document order; names are unique.</summary>
    public ImmutableArray<Prompt> Prompts { get; init; } = [];

    /// <summary>Those of its tools on average, rounded; 100 without tools.</summary>
    public int Points => Tools.IsEmpty ? 100 : (int)Math.Round(Tools.Average(static tool => tool.Points), MidpointRounding.AwayFromZero);

    /// <summary>The resources that are read by a call.</summary>
    public IEnumerable<McpResource.Dynamic> Reads() => Resources.OfType<McpResource.Dynamic>();

    public IEnumerable<McpResource.Folder> Folders() => Resources.OfType<McpResource.Folder>();

    /// <summary>The <see cref="Gateway.Operation.Identifier"/> of all that its tools and resources do, with repetitions.</summary>
    public IEnumerable<string> Operations() => Tools.Select(static tool => tool.Operation).Concat(Reads().Select(static resource => resource.Operation));
}

/// <summary>A catalogue of skills for agents.</summary>
public sealed record SkillAdapter(
    string Namespace,
    string Name,
    string? Description,
    string Url,
    CallerAuthentication Authentication,
    ImmutableArray<Skill> Skills,
    SourceSpan Span)
    : Adapter(Namespace, Name, Description, Url, Authentication, Span);

/// <summary>What operators ask the gateway about itself.</summary>
public sealed record ControlAdapter(
    string Namespace, string Name, string? Description, string Url, CallerAuthentication Authentication, ControlFeatures Features, SourceSpan Span)
    : Adapter(Namespace, Name, Description, Url, Authentication, Span);

/// <summary>One route of a REST adapter.</summary>
/// <param name="Operation">The <see cref="Gateway.Operation.Identifier"/> that answers.</param>
/// <param name="Name">The document's operation name, unique in the adapter; for logs.</param>
/// <param name="OperationId">What generated clients call it: an identifier, unique in the adapter whatever its case.</param>
/// <param name="Method">Upper case, or <see cref="MethodKinds.Any"/>: those of the operation, which is a <see cref="Behaviour.Proxy"/>.</param>
/// <param name="Template">An ASP.NET route template, e.g. <c>/instances/{instanceId}</c>.</param>
public sealed record RestRoute(
    string Operation, string Name, string OperationId, string Method, string Template, string? Description, SourceSpan Span)
{
    /// <summary>What it does in a few words.</summary>
    public required string Summary { get; init; }

    /// <summary>Everything below its path is forwarded.</summary>
    public bool IsForwarded => Method == MethodKinds.Any;

    /// <summary>It is still answered, but should not be called any more.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Another route answers HEAD at its path, so that it does not.</summary>
    public bool LeavesHead { get; init; }

    /// <summary>Nobody may keep its answers (RFC 9111, section 5.2.2.5).</summary>
    public bool NoStore { get; init; }

    /// <summary>The scopes a token needs for it besides those of the adapter.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>What the document says of its answers, each status once.</summary>
    public ImmutableArray<DeclaredResponse> Responses { get; init; } = [];
}

/// <summary>An answer as OpenAPI describes it.</summary>
/// <param name="Status">A status, a class of them (<c>4XX</c>) or <c>default</c>.</param>
public sealed record DeclaredResponse(string Status, string? Description, ImmutableArray<DeclaredContent> Contents);

/// <param name="IsBinary">Bytes, which no schema describes.</param>
/// <param name="Schema">Null: nothing is said about it.</param>
public sealed record DeclaredContent(string MediaType, bool IsBinary, SchemaType? Schema);

/// <summary>One tool of an MCP adapter.</summary>
/// <param name="Operation">The <see cref="Gateway.Operation.Identifier"/> that answers.</param>
/// <param name="Name">Matches <c>^[a-zA-Z0-9_-]{1,64}$</c>.</param>
/// <param name="Title">Null where it would say no more than the description.</param>
/// <param name="Description">Never empty.</param>
/// <param name="OutputSchema">Null when the shape of the result is not known.</param>
public sealed record Tool(
    string Operation, string Name, string? Title, string Description, ToolHints Hints, ToolSchema InputSchema, ToolSchema? OutputSchema, SourceSpan Span)
{
    /// <summary>The tool of the same adapter that lists the things this one is about.</summary>
    public string? ListedBy { get; init; }

    /// <summary>The tool of the same adapter that shows the thing this one changes, by the same arguments.</summary>
    public string? ToldBy { get; init; }

    /// <summary>How many bytes it may return that are neither JSON nor text; null: what the settings allow.</summary>
    public long? MaxBinarySize { get; init; }

    /// <summary>The scopes a token needs for it besides those of the adapter; who has not got them does not see it.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Its interface (MCP Apps); null: it has none.</summary>
    public ToolUi? Ui { get; init; }

    /// <summary>What keeps a model from using it rightly.</summary>
    public ImmutableArray<ToolWeakness> Weaknesses { get; init; } = [];

    /// <summary>100 for a tool without a weakness, down to 0.</summary>
    public int Points => 100 - Weaknesses.Sum(static weakness => weakness.Cost);
}

/// <summary>The four annotations of MCP; all are always written.</summary>
public sealed record ToolHints(bool ReadOnly, bool Destructive, bool Idempotent, bool OpenWorld);

/// <summary>A JSON Schema (2020-12) of an object, as the emitter writes it.</summary>
public sealed record ToolSchema(ImmutableArray<SchemaProperty> Properties);

/// <param name="Name">The key, matching <c>^[a-zA-Z0-9_.-]{1,64}$</c> for inputs.</param>
public sealed record SchemaProperty(string Name, SchemaType Schema, bool Required);
