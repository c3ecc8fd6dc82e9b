using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>An HTTP API or an MCP server the document consumes.</summary>
/// <param name="BaseUri">As written, possibly empty or with placeholders; null when the document gives none.</param>
/// <param name="Parameters">Sent with every operation.</param>
internal sealed record ConsumedApi(
    SpannedText Namespace,
    SpannedText? BaseUri,
    string? Description,
    ConsumedAuthentication? Authentication,
    ImmutableArray<ConsumedParameter> Parameters,
    ImmutableArray<ConsumedOperation> Operations,
    SourceSpan Span)
{
    public ConsumedProtocol Protocol { get; init; } = new ConsumedProtocol.Http();

    /// <summary>The document says that it needs no credential.</summary>
    public bool IsOpen { get; init; }
}

/// <param name="Method">Upper case, or <see cref="MethodKinds.Any"/> for what is forwarded.</param>
/// <param name="Path">The whole path below the base address, beginning with a slash.</param>
/// <param name="Parameters">
/// Declared ones of the resource and of the operation, and one per placeholder of the path that nobody declares.
/// </param>
/// <param name="Body">Null: nothing is declared about a body.</param>
/// <param name="Format">JSON unless declared.</param>
/// <param name="Outputs">What the document says the operation yields: names for values of the response.</param>
internal sealed record ConsumedOperation(
    SpannedText Name,
    string Method,
    PathTemplate Path,
    string? Description,
    ImmutableArray<ConsumedParameter> Parameters,
    ConsumedBody? Body,
    ConsumedFormat Format,
    ImmutableArray<BoundOutput> Outputs,
    SourceSpan Span)
{
    /// <summary>The tool of an MCP server that it is, with its arguments as body; null: a request of HTTP.</summary>
    public ConsumedTool? Tool { get; init; }

    /// <summary>It changes nothing, as its method or its tool says.</summary>
    public bool IsRead => Tool is null ? MethodKinds.IsSafe(Method) : Tool.Hints.ReadOnly == true;

    /// <summary>The state is the same however often it is called, as its method or its tool says.</summary>
    public bool IsIdempotent => Tool is null ? Method is not ("POST" or "PATCH") : IsRead || Tool.Hints.Idempotent == true;

    /// <summary>It may delete or overwrite. Of a tool nobody knows, unless the document says so.</summary>
    public bool IsDestructive => Tool is null ? Method == "DELETE" : !IsRead && Tool.Hints.Destructive != false;

    /// <summary>What it sends, for messages.</summary>
    public string Request => Tool is null ? $"{Method} {Path}" : $"tool {Name}";

    /// <summary>The words the document groups it by; they only matter for advice.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    public bool Deprecated { get; init; }

    /// <summary>Where it is called, if not where the API is.</summary>
    public ConsumedServer? Server { get; init; }

    /// <summary>Declared <c>in: path</c>, but the path has no place for them, and nothing has shown one.</summary>
    public ImmutableArray<ConsumedParameter> LostValues { get; init; } = [];
}

internal enum ConsumedPlace
{
    Path,
    Query,
    Header,
    Cookie,
    Body,

    /// <summary>Not sent: a value of the process environment that templates use.</summary>
    Environment,
}

/// <param name="Required">Null when the document does not say.</param>
/// <param name="Value">A fixed or computed value; null: the caller gives it.</param>
/// <param name="IsImplicit">A placeholder of the path that nobody declares.</param>
internal sealed record ConsumedParameter(
    SpannedText Name,
    ConsumedPlace Place,
    BoundShape Shape,
    bool? Required,
    Template? Value,
    bool IsImplicit,
    SourceSpan Span)
{
    /// <summary>How a list or an object is written; null when the document does not say.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary>Null when the document does not say.</summary>
    public JsonType? Type => Shape.Type;

    public string? Description => Shape.Description;
}
