using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>What the document exposes on one port.</summary>
/// <param name="Authentication">Null: it is open.</param>
/// <param name="Operations">REST operations or tools, in document order.</param>
internal abstract record ExposedAdapter(
    SpannedText Namespace,
    string? Description,
    SpannedText? Address,
    int? Port,
    ExposedAuthentication? Authentication,
    ImmutableArray<ExposedOperation> Operations,
    SourceSpan Span)
{
    /// <summary>Where the port is declared; the adapter's own place when it is not.</summary>
    public SourceSpan PortSpan { get; init; } = Span;
}

internal sealed record ExposedRest(
    SpannedText Namespace,
    string? Description,
    SpannedText? Address,
    int? Port,
    ExposedAuthentication? Authentication,
    ImmutableArray<ExposedOperation> Operations,
    SourceSpan Span)
    : ExposedAdapter(Namespace, Description, Address, Port, Authentication, Operations, Span);

internal sealed record ExposedSkills(
    SpannedText Namespace,
    string? Description,
    SpannedText? Address,
    int? Port,
    ExposedAuthentication? Authentication,
    ImmutableArray<BoundSkill> Skills,
    SourceSpan Span)
    : ExposedAdapter(Namespace, Description, Address, Port, Authentication, [], Span);

internal sealed record ExposedMcp(
    SpannedText Namespace,
    string? Description,
    SpannedText? Address,
    int? Port,
    ExposedAuthentication? Authentication,
    bool Stdio,
    ImmutableArray<ExposedOperation> Operations,
    SourceSpan Span)
    : ExposedAdapter(Namespace, Description, Address, Port, Authentication, Operations, Span)
{
    /// <summary>How many bytes a tool may return that are neither JSON nor text, where what it calls does not say.</summary>
    public long? MaxBinarySize { get; init; }

    /// <summary>What clients may do with the list of tools; null: the document says nothing about it.</summary>
    public ListCache? Cache { get; init; }

    /// <summary>What a model should know before it uses the server; null: the description says it.</summary>
    public string? Instructions { get; init; }

    public ImmutableArray<ExposedFolder> Folders { get; init; } = [];

    public ImmutableArray<BoundPrompt> Prompts { get; init; } = [];

    /// <summary>There is something in it that no operation is needed for.</summary>
    public bool HasFixedParts => !Folders.IsEmpty || !Prompts.IsEmpty;
}

/// <summary>What operators ask the gateway about itself. It exposes no operations.</summary>
/// <param name="Scripting">Null: the document says nothing about scripts.</param>
internal sealed record ExposedControl(
    SpannedText Namespace,
    string? Description,
    SpannedText? Address,
    int? Port,
    ExposedAuthentication? Authentication,
    ControlFeatures Features,
    BoundScripting? Scripting,
    SourceSpan Span)
    : ExposedAdapter(Namespace, Description, Address, Port, Authentication, [], Span);
