using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>A REST operation, a tool or a resource.</summary>
/// <param name="Route">The method and path of a REST operation; null for a tool or a resource.</param>
/// <param name="Title">The label of a tool or a resource.</param>
/// <param name="Inputs">Declared inputs only.</param>
/// <param name="Action">Null when it was refused: a diagnostic says why.</param>
internal sealed record ExposedOperation(
    SpannedText Name,
    ExposedRoute? Route,
    string? Title,
    string? Description,
    ExposedHints Hints,
    ImmutableArray<ExposedInput> Inputs,
    ExposedAction? Action,
    ImmutableArray<BoundOutput> Outputs,
    SourceSpan Span)
{
    /// <summary>What an error about this operation is confined to.</summary>
    public required DiagnosticScope Scope { get; init; }

    /// <summary>The words the document groups it by; they only matter for advice.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    public bool Deprecated { get; init; }

    /// <summary>The function that it is; null: what it does is written in its place.</summary>
    public BoundFunction? Function { get; init; }

    /// <summary>The scopes a caller's token needs for it.</summary>
    public ImmutableArray<SpannedText> Scopes { get; init; } = [];

    /// <summary>What the document says of the answers of a REST operation, each status once.</summary>
    public ImmutableArray<BoundResponse> Responses { get; init; } = [];

    /// <summary>What the bytes are that it answers with; null: what the called operation says.</summary>
    public string? MediaType { get; init; }

    /// <summary>What clients read it by; null: it is no resource.</summary>
    public ExposedResource? Resource { get; init; }

    /// <summary>The interface of a tool; null: it has none.</summary>
    public ExposedUi? Ui { get; init; }
}

/// <param name="Method">Upper case, or <see cref="MethodKinds.Any"/> for what is forwarded.</param>
/// <param name="PathSpan">The place of the path in the document.</param>
internal sealed record ExposedRoute(string Method, PathTemplate Path, SourceSpan PathSpan);

/// <summary>The hints of a tool as far as the document gives them.</summary>
internal sealed record ExposedHints(bool? ReadOnly, bool? Destructive, bool? Idempotent, bool? OpenWorld, SourceSpan? Span)
{
    public static readonly ExposedHints None = new(null, null, null, null, null);

    /// <summary>Nothing is said.</summary>
    public bool IsEmpty => this is { ReadOnly: null, Destructive: null, Idempotent: null, OpenWorld: null };
}

/// <param name="Place">Null for a tool, or when the document does not say.</param>
/// <param name="Required">Null when the document does not say.</param>
/// <param name="Value">A constant, or a JSONPath into the request body.</param>
internal sealed record ExposedInput(
    SpannedText Name, InputPlace? Place, BoundShape Shape, bool? Required, SpannedText? Value, SourceSpan Span)
{
    /// <summary>The setting in the place of a constant that is a credential.</summary>
    public string? Secret { get; init; }

    /// <summary>The place in the caller's body that it is taken from; empty: the member of its name.</summary>
    public ImmutableArray<JsonSelector> BodyPath { get; init; } = [];
}

/// <summary>What an operation does.</summary>
internal abstract record ExposedAction
{
    private ExposedAction()
    {
    }

    /// <summary>One call.</summary>
    public sealed record Single(BoundCall Call) : ExposedAction;

    /// <summary>Several steps, and an object made of their results.</summary>
    public sealed record Flow(ImmutableArray<BoundStep> Steps, ImmutableArray<BoundMapping> Mappings) : ExposedAction;

    /// <summary>No call: the declared outputs have their values with them.</summary>
    public sealed record Mock : ExposedAction;

    /// <summary>Every request below the path goes on to an API.</summary>
    /// <param name="Call">Its operation is made up: it has what the API sends with every request.</param>
    /// <param name="TrustedHeaders">Those of callers that go along.</param>
    /// <param name="Methods">Upper case; empty: all.</param>
    public sealed record Forward(BoundCall Call, ImmutableArray<SpannedText> TrustedHeaders, ImmutableArray<string> Methods) : ExposedAction;
}

/// <summary>A call of a consumed operation.</summary>
/// <param name="With">Values given explicitly, by parameter name, in document order.</param>
internal sealed record BoundCall(ConsumedApi Api, ConsumedOperation Operation, ImmutableArray<BoundArgument> With, SourceSpan Span);

internal sealed record BoundArgument(SpannedText Key, BoundValue Value);

/// <summary>One step of a flow.</summary>
internal abstract record BoundStep(SpannedText Name, SourceSpan Span);

internal sealed record BoundCallStep(SpannedText Name, BoundCall Call, SourceSpan Span) : BoundStep(Name, Span);

/// <param name="Script">The file it stands for, for people who write it in C#; null: the document does not say.</param>
/// <param name="With">Values given explicitly, besides the inputs and the results of the steps above.</param>
internal sealed record BoundScriptStep(SpannedText Name, string? Script, ImmutableArray<BoundArgument> With, SourceSpan Span) : BoundStep(Name, Span);

/// <param name="Index">The list that is searched: an earlier step's result, or a place in it.</param>
/// <param name="Match">The place in an entry that is compared.</param>
/// <param name="Value">What is looked for.</param>
/// <param name="Members">What is kept of an entry; none: all of it.</param>
internal sealed record BoundLookupStep(
    SpannedText Name, BoundValue.Step Index, JsonPath Match, BoundValue Value, ImmutableArray<BoundLookupMember> Members, SourceSpan Span)
    : BoundStep(Name, Span);

/// <param name="Path">Its place in an entry.</param>
internal sealed record BoundLookupMember(SpannedText Name, JsonPath Path);

/// <summary>One member of a flow's result.</summary>
/// <param name="Target">Dots nest.</param>
internal sealed record BoundMapping(SpannedText Target, BoundValue Value, SourceSpan Span);
