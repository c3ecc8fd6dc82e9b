using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>
/// Replaces each <c>$</c> in the filters of a path. A path is written relative to one place and, once lowered, read from another: a
/// property's path begins at its object's place, and a path into an answer begins at a step.
/// </summary>
/// <param name="place">Makes the place out of what follows the <c>$</c>.</param>
internal sealed class JsonRootChange(Func<ImmutableArray<JsonSelector>, JsonSource> place)
{
    public ImmutableArray<JsonSelector> Of(ImmutableArray<JsonSelector> path) => [.. path.Select(Of)];

    private JsonSelector Of(JsonSelector selector) => selector switch
    {
        JsonSelector.Filter filter => filter with { Condition = Of(filter.Condition) },
        JsonSelector.Several several => several with { Selectors = Of(several.Selectors) },
        JsonSelector.Member or JsonSelector.Index or JsonSelector.Wildcard or JsonSelector.Slice => selector,
        JsonSelector.Descendants or JsonSelector.First or JsonSelector.Collected or JsonSelector.Length => selector,
    };

    private JsonFilter Of(JsonFilter filter) => filter switch
    {
        JsonFilter.Or or => new JsonFilter.Or([.. or.Operands.Select(Of)]),
        JsonFilter.And and => new JsonFilter.And([.. and.Operands.Select(Of)]),
        JsonFilter.Not not => new JsonFilter.Not(Of(not.Operand)),
        JsonFilter.Exists exists => new JsonFilter.Exists(Of(exists.Query)),
        JsonFilter.Compares compares => compares with { Left = Of(compares.Left), Right = Of(compares.Right) },
        JsonFilter.Matches matches => matches with { Value = Of(matches.Value), Pattern = Of(matches.Pattern) },
    };

    private JsonOperand Of(JsonOperand operand) => operand switch
    {
        JsonOperand.Constant => operand,
        JsonOperand.Place value => new JsonOperand.Place(Of(value.Query)),
        JsonOperand.Length length => new JsonOperand.Length(Of(length.Value)),
        JsonOperand.Count count => new JsonOperand.Count(Of(count.Query)),
    };

    private JsonQuery Of(JsonQuery query)
    {
        var path = Of(query.Path);
        return query with { Source = query.FromRoot ? place(path) : query.Source with { Path = path } };
    }
}
