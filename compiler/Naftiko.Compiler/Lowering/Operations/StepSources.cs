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
        var step = Find(reference.Name, steps)!;
        var path = JsonQueries.WithRoot(reference.Path, inner => Root(inner, step, steps));
        return At(step, Translate(step, path));
    }

    /// <summary>A <c>$</c> in a filter means what it means before it: its first name is that of a step.</summary>
    private static JsonSource Root(ImmutableArray<JsonSelector> path, PlannedStep source, IReadOnlyList<PlannedStep> steps) =>
        path is [JsonSelector.Member member, ..] && Find(member.Name, steps) is { } step
            ? At(step, Translate(step, path[1..]))
            : At(source, path);

    /// <summary>The place in an entry of a step's list that a name or path means.</summary>
    public static ImmutableArray<JsonSelector> InEntry(PlannedStep step, ImmutableArray<JsonSelector> path) => Translate(step, path);

    private static JsonSource At(PlannedStep step, ImmutableArray<JsonSelector> path) => new(step.Identifier, path) { IsFound = step.IsFound };

    public static PlannedStep? Find(string name, IReadOnlyList<PlannedStep> steps) => steps.FirstOrDefault(s => s.Source?.Name.Value == name);

    private static ImmutableArray<JsonSelector> Translate(PlannedStep step, ImmutableArray<JsonSelector> path) =>
        step.Lookup is { IsMany: true } && path is [JsonSelector.Member, ..] ? [new JsonSelector.Wildcard(), .. path]
        : Translate(path, step.Target?.Operation.Outputs ?? [], inner => At(step, inner));

    /// <summary>The named parts belong to the response or, when it is an array, to each of its items.</summary>
    private static ImmutableArray<JsonSelector> Translate(
        ImmutableArray<JsonSelector> path, ImmutableArray<BoundOutput> outputs, Func<ImmutableArray<JsonSelector>, JsonSource> root)
    {
        var head = path.Length > 0 && path[0] is not (JsonSelector.Member or JsonSelector.Descendants) ? 1 : 0;
        if (path.Length <= head || path[head] is not JsonSelector.Member member)
        {
            return path;
        }

        var named = outputs.FirstOrDefault(output => output.Name?.Value == member.Name && output.Mapping is not null);
        if (named?.Mapping is not { } mapping)
        {
            return path;
        }

        var rest = path[(head + 1)..];
        JsonSelector[] list = rest is [var next, ..] && IsInList(next) && JsonSelector.SelectMany(mapping.Selectors) ? [new JsonSelector.Collected()] : [];
        return [.. path[..head], .. JsonQueries.WithRoot(mapping.Selectors, root), .. list, .. rest];
    }

    /// <summary>It selects items of a list: of the one that a name stands for, not of each value in it.</summary>
    private static bool IsInList(JsonSelector selector) => selector switch
    {
        JsonSelector.Index or JsonSelector.Slice or JsonSelector.Wildcard or JsonSelector.Filter or JsonSelector.Several => true,
        JsonSelector.Member or JsonSelector.Descendants or JsonSelector.First or JsonSelector.Collected or JsonSelector.Length => false,
    };
}
