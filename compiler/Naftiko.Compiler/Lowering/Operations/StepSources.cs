using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Turns a reference to a step's result into a place in its JSON. Where the called operation gives parts of its response names of its
/// own (<c>outputParameters</c> with <c>name</c> and <c>value</c>), these names are replaced by the places they stand for.
/// </summary>
internal static class StepSources
{
    public static JsonSource Of(BoundValue.Step reference, IReadOnlyList<PlannedStep> steps)
    {
        var step = steps.First(s => s.Source?.Name.Value == reference.Name);
        return new(step.Identifier, Translate(reference.Path, step.Target?.Operation.Outputs ?? []));
    }

    /// <summary>The named parts belong to the response or, when it is an array, to each of its items.</summary>
    public static ImmutableArray<JsonSelector> Translate(ImmutableArray<JsonSelector> path, ImmutableArray<BoundOutput> outputs)
    {
        var head = path.Length > 0 && path[0] is JsonSelector.Index or JsonSelector.Wildcard ? 1 : 0;
        if (path.Length <= head || path[head] is not JsonSelector.Member member)
        {
            return path;
        }

        var named = outputs.FirstOrDefault(output => output.Name?.Value == member.Name && output.Mapping is not null);
        return named?.Mapping is { } mapping ? [.. path[..head], .. mapping.Selectors, .. path[(head + 1)..]] : path;
    }
}
