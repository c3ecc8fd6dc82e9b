using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>A function of an aggregate: what REST operations and tools do that refer to it.</summary>
/// <param name="Namespace">The namespace of the aggregate.</param>
/// <param name="Action">Null when it was refused: a diagnostic says why.</param>
internal sealed record BoundFunction(
    string Namespace,
    SpannedText Name,
    string? Title,
    string? Description,
    FunctionSemantics Semantics,
    ImmutableArray<ExposedInput> Inputs,
    ExposedAction? Action,
    ImmutableArray<BoundOutput> Outputs)
{
    /// <summary>What an error about it is confined to, and takes along whatever refers to it.</summary>
    public required DiagnosticScope Scope { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>What the bytes are that it answers with; null: what the called operation says.</summary>
    public string? MediaType { get; init; }

    /// <summary>As <c>ref</c> names it.</summary>
    public string FullName => $"{Namespace}.{Name.Value}";
}

/// <summary>What calling a function can do, as far as the document says.</summary>
/// <param name="Safe">It changes nothing.</param>
/// <param name="Idempotent">Twice has the effect of once.</param>
/// <param name="Cacheable">Whether answers may be kept.</param>
internal sealed record FunctionSemantics(bool? Safe, bool? Idempotent, bool? Cacheable)
{
    public static readonly FunctionSemantics None = new(null, null, null);
}
