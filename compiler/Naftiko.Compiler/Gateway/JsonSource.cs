using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>A place in the JSON of a call.</summary>
/// <param name="Step">The <see cref="FlowStep.Identifier"/>; null: the one call of a <see cref="Behaviour.Map"/>, or the enclosing item.</param>
/// <param name="Path">Selectors applied in order (RFC 9535).</param>
public sealed record JsonSource(string? Step, ImmutableArray<JsonSelector> Path)
{
    /// <summary>The step's variable holds the value itself, and no answer around it: it is a lookup's.</summary>
    public bool IsFound { get; init; }

    /// <summary>It may stand for several values: some selector may select more than one and none takes the first of them.</summary>
    internal bool IsMany => JsonSelector.SelectMany(Path);
}
