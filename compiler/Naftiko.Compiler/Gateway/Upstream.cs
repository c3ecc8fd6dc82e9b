using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>A consumed HTTP API or MCP server: one client in the generated project.</summary>
/// <param name="Namespace">The document's namespace, e.g. <c>durable-functions</c>; the name in messages.</param>
/// <param name="Name">The C# name, e.g. <c>DurableFunctions</c>; the settings section is <c>Upstreams:{Name}</c>.</param>
/// <param name="BaseAddress">The declared address with its path and without a trailing slash; null when it must be configured.</param>
/// <param name="CleansResponses">
/// A credential travels in the URL, where upstreams echo it: links in the bodies of responses are rewritten.
/// </param>
/// <param name="Links">Upstream paths that adapters serve, for rewriting links in responses.</param>
public sealed record Upstream(
    string Namespace,
    string Name,
    string? Description,
    string? BaseAddress,
    Authentication Authentication,
    ImmutableArray<ConstantHeader> Headers,
    bool CleansResponses,
    ImmutableArray<UpstreamLink> Links,
    ImmutableArray<UpstreamOperation> Operations,
    SourceSpan Span)
{
    /// <summary>It is an MCP server, and every operation is one of its tools; null: an HTTP API.</summary>
    public UpstreamServer? Server { get; init; }

    /// <summary>The query parameters whose values nobody may see, which links in responses are freed from.</summary>
    public ImmutableArray<string> SecretQueries { get; init; } = [];

    /// <summary>The keys of the secrets that go to it, each once: by authentication, in headers and as values.</summary>
    /// <param name="calls">Those of all operations.</param>
    public IEnumerable<string> Credentials(IEnumerable<UpstreamCall> calls) => Authentication.Secrets()
        .Concat(Headers.Concat(Operations.SelectMany(static operation => operation.Headers)).Select(static header => header.Value))
        .SelectMany(static text => text.Settings())
        .Concat(calls.Where(call => call.Upstream == Name).SelectMany(static call => call.Arguments).SelectMany(static argument => argument.Value.Secrets()))
        .Distinct(StringComparer.Ordinal);
}

/// <summary>A header sent with every request to an upstream.</summary>
public sealed record ConstantHeader(string Name, SecretText Value);

/// <summary>An upstream path that an adapter serves.</summary>
/// <param name="UpstreamPath">
/// The template below the base address, e.g. <c>/instances/{instanceId}</c>, with the placeholders of the route or the arguments of the tool;
/// <c>/{**path}</c> is every path.
/// </param>
/// <param name="Target">The path of a REST route with the same placeholders, or the name of a tool.</param>
/// <param name="QueryNames">The query parameters the route accepts; others are dropped from a rewritten link.</param>
/// <param name="Adapter">The <see cref="Adapter.Name"/>.</param>
/// <param name="Operation">The <see cref="Operation.Identifier"/> of what answers there.</param>
public sealed record UpstreamLink(string UpstreamPath, string Target, ImmutableArray<string> QueryNames, string Adapter, string Operation);

/// <summary>How the gateway authenticates with an upstream.</summary>
public abstract record Authentication
{
    private Authentication()
    {
    }

    public IEnumerable<SecretText> Secrets() => this switch
    {
        None => [],
        ApiKeys keys => keys.Keys.Select(static key => key.Value),
        Bearer bearer => [bearer.Token],
        Basic basic => [basic.UserName, basic.Password],
        Digest digest => [digest.UserName, digest.Password],
        ClientCredentials flow => [flow.ClientId, flow.ClientSecret],
    };

    public sealed record None : Authentication;

    /// <summary>One or more keys, each in a query parameter, a header or a cookie.</summary>
    public sealed record ApiKeys(ImmutableArray<ApiKey> Keys) : Authentication;

    /// <summary>RFC 6750.</summary>
    public sealed record Bearer(SecretText Token) : Authentication;

    /// <summary>RFC 7617.</summary>
    public sealed record Basic(SecretText UserName, SecretText Password) : Authentication;

    /// <summary>RFC 7616.</summary>
    public sealed record Digest(SecretText UserName, SecretText Password) : Authentication;

    /// <summary>RFC 6749, section 4.4.</summary>
    public sealed record ClientCredentials(
        string TokenAddress, SecretText ClientId, SecretText ClientSecret, ImmutableArray<string> Scopes) : Authentication;
}

public enum KeyPlacement
{
    Query,
    Header,
    Cookie,
}

public sealed record ApiKey(KeyPlacement Placement, string Name, SecretText Value);

/// <summary>A request that the upstream answers.</summary>
/// <param name="Name">The document's operation name.</param>
/// <param name="Identifier">What it is called in settings, e.g. <c>ListInstances</c>; unique in the upstream.</param>
/// <param name="Method">Upper case, or <see cref="MethodKinds.Any"/> for what is forwarded.</param>
/// <param name="Path">The path below the base address in parts, beginning with a literal <c>/</c>.</param>
/// <param name="Parameters">What it takes, in declaration order: path, query, header, cookie and body template values.</param>
/// <param name="RetrySafe">May be sent again after a transport failure (RFC 9110, section 9.2).</param>
public sealed record UpstreamOperation(
    string Name,
    string Identifier,
    string? Description,
    string Method,
    ImmutableArray<PathPart> Path,
    ImmutableArray<UpstreamParameter> Parameters,
    ImmutableArray<ConstantHeader> Headers,
    UpstreamBody Body,
    bool RetrySafe,
    SourceSpan Span)
{
    /// <summary>Some call puts a secret into the path, which no log or trace may show.</summary>
    public bool HidesPath { get; init; }

    /// <summary>The tool that it calls, with its body as arguments; null: it is a request of HTTP.</summary>
    public UpstreamTool? Tool { get; init; }

    /// <summary>What it answers with, if that has to be read; null: JSON, or something that is only passed on.</summary>
    public ResponseFormat? Format { get; init; }
}

/// <summary>Exactly one of the two is set.</summary>
/// <param name="Literal">Text of the template, percent-encoded where RFC 3986 demands it.</param>
/// <param name="Parameter">The <see cref="UpstreamParameter.Identifier"/> whose value becomes one percent-encoded segment (or part of one).</param>
public sealed record PathPart(string? Literal, string? Parameter)
{
    /// <summary>Where in a SPARQL text a value stands, which decides how it is written.</summary>
    public SparqlPlace? Sparql { get; init; }
}

/// <summary>What a value is a part of in SPARQL (SPARQL 1.1, section 19.8).</summary>
public enum SparqlPlace
{
    /// <summary>A string in quotes.</summary>
    String,

    /// <summary>An IRI in angle brackets.</summary>
    Iri,

    /// <summary>It stands by itself: a number, a truth value or a string.</summary>
    Term,
}

public enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>A value of the body template.</summary>
    Body,
}

public enum JsonType
{
    String,
    Integer,
    Number,
    Boolean,
    Array,
    Object,

    /// <summary>Any JSON value.</summary>
    Any,
}

/// <summary>How a list or an object is written where one value goes.</summary>
public enum ParameterStyle
{
    /// <summary>A list repeats a query parameter and is joined by commas elsewhere; an object is JSON text.</summary>
    Plain,

    /// <summary><c>a=1,2</c>; an object: <c>a=x,1,y,2</c>.</summary>
    Comma,

    /// <summary><c>a=1%202</c>.</summary>
    Blank,

    /// <summary><c>a=1%7C2</c>.</summary>
    Pipe,

    /// <summary>A list as in <see cref="Plain"/>; an object: <c>x=1&amp;y=2</c>, and <c>x=1,y=2</c> in a header.</summary>
    Members,

    /// <summary><c>a[x]=1</c>; a list: <c>a[]=1</c>.</summary>
    Brackets,
}

/// <param name="Name">The name on the wire, e.g. <c>$select</c>.</param>
/// <param name="Identifier">What it is called in C#, e.g. <c>select</c>.</param>
public sealed record UpstreamParameter(
    string Name, string Identifier, ParameterPlace Place, JsonType Type, bool Required, ParameterStyle Style, string? Description, SourceSpan Span)
{
    /// <summary>How its value is held: as text where some call puts it together of several values or gives a secret.</summary>
    public ValueKind Kind { get; init; }

    /// <summary>It is taken as JSON, and its members are written as the style says.</summary>
    public bool IsTakenApart => Style != ParameterStyle.Plain && (Type is JsonType.Object or JsonType.Any);
}

/// <summary>What an upstream request carries.</summary>
public abstract record UpstreamBody
{
    private UpstreamBody()
    {
    }

    public sealed record None : UpstreamBody;

    /// <summary>The caller's body as it is: bytes and content type.</summary>
    public sealed record Caller(bool Required) : UpstreamBody;

    /// <summary>A body made from the operation's parameters of place <see cref="ParameterPlace.Body"/>.</summary>
    public sealed record Template(BodyFormat Format, BodyNode Root) : UpstreamBody;

    /// <summary>A form of parts, of which each may be a file (RFC 7578).</summary>
    public sealed record Multipart(ImmutableArray<FormPart> Parts) : UpstreamBody
    {
        /// <summary>Its value is the file of a part.</summary>
        public bool IsFile(UpstreamParameter parameter) =>
            Parts.Any(part => part.IsFile && part.Value is BodyNode.Value value && value.Parameter == parameter.Identifier);

        /// <summary>Its value alone is a part, which is no file.</summary>
        public bool IsPart(UpstreamParameter parameter) =>
            Parts.Any(part => !part.IsFile && part.Value is BodyNode.Value value && value.Parameter == parameter.Identifier);

        /// <summary>It is a value in a part that is JSON.</summary>
        public bool IsInJson(UpstreamParameter parameter) => Parts
            .Where(static part => part.Value is BodyNode.Object or BodyNode.Array)
            .SelectMany(static part => part.Value.All())
            .Any(node => node is BodyNode.Value value && value.Parameter == parameter.Identifier);
    }
}

/// <param name="FileName">Null: it is no file, or has the name its caller gives it.</param>
/// <param name="MediaType">Null: none is stated, or that of the caller's file.</param>
/// <param name="IsFile">Its value is a file, which the caller may send as a stream.</param>
public sealed record FormPart(string Name, BodyNode Value, BodyNode? FileName, BodyNode? MediaType, bool IsFile);

public enum BodyFormat
{
    Json,
    Form,
    Text,
    Xml,
    Sparql,
    SparqlUpdate,
}

/// <summary>A node of a body template. A member whose value is absent is left out.</summary>
public abstract record BodyNode
{
    private BodyNode()
    {
    }

    public sealed record Object(ImmutableArray<BodyMember> Members) : BodyNode;

    public sealed record Array(ImmutableArray<BodyNode> Items) : BodyNode;

    /// <summary>A constant, as JSON text.</summary>
    public sealed record Constant(string JsonText) : BodyNode;

    /// <summary>The value of a parameter, in its own type.</summary>
    public sealed record Value(string Parameter) : BodyNode;

    /// <summary>Text with values in it.</summary>
    public sealed record Text(ImmutableArray<PathPart> Parts) : BodyNode;

    /// <summary>The node itself and everything inside of it.</summary>
    public IEnumerable<BodyNode> All() => this switch
    {
        Object value => [value, .. value.Members.SelectMany(static member => member.Value.All())],
        Array value => [value, .. value.Items.SelectMany(static item => item.All())],
        Constant or Value or Text => [this],
    };
}

public sealed record BodyMember(string Name, BodyNode Value);
