using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>The paths in the filters of a path.</summary>
internal static class JsonQueries
{
    /// <summary>All of them, those in filters of filters as well.</summary>
    public static IEnumerable<JsonQuery> In(ImmutableArray<JsonSelector> path) => path.SelectMany(In);

    /// <summary>The same path where each <c>$</c> in a filter stands for another place.</summary>
    /// <param name="place">Makes the place out of what follows the <c>$</c>.</param>
    public static ImmutableArray<JsonSelector> WithRoot(ImmutableArray<JsonSelector> path, Func<ImmutableArray<JsonSelector>, JsonSource> place) =>
        In(path).Any(static q => q.FromRoot) ? new JsonRootChange(place).Of(path) : path;

    private static IEnumerable<JsonQuery> In(JsonSelector selector) => selector switch
    {
        JsonSelector.Filter filter => In(filter.Condition),
        JsonSelector.Several several => In(several.Selectors),
        JsonSelector.Member or JsonSelector.Index or JsonSelector.Wildcard or JsonSelector.Slice => [],
        JsonSelector.Descendants or JsonSelector.First or JsonSelector.Collected or JsonSelector.Length => [],
    };

    private static IEnumerable<JsonQuery> In(JsonFilter filter) => filter switch
    {
        JsonFilter.Or or => or.Operands.SelectMany(In),
        JsonFilter.And and => and.Operands.SelectMany(In),
        JsonFilter.Not not => In(not.Operand),
        JsonFilter.Exists exists => In(exists.Query),
        JsonFilter.Compares compares => In(compares.Left).Concat(In(compares.Right)),
        JsonFilter.Matches matches => In(matches.Value).Concat(In(matches.Pattern)),
    };

    private static IEnumerable<JsonQuery> In(JsonOperand operand) => operand switch
    {
        JsonOperand.Constant => [],
        JsonOperand.Place place => In(place.Query),
        JsonOperand.Length length => In(length.Value),
        JsonOperand.Count count => In(count.Query),
    };

    private static IEnumerable<JsonQuery> In(JsonQuery query) => In(query.Path).Prepend(query);
}
