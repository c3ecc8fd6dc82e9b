using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding.Paths;

/// <summary>
/// Completes a consumed path by a path that holds the placeholders it lost: both must be the same from the end backwards, so that
/// <c>/payments/{id}/refunds</c> completes <c>/v2/payments/refunds</c>, and <c>/payments/{id}/cancel</c> does not complete <c>/v2/payments</c>.
/// </summary>
internal static partial class PathAlignment
{
    /// <param name="pattern">The path that shows where the values belong.</param>
    /// <param name="lost">The parameter that each lost placeholder of the pattern stands for; each must have a segment of its own.</param>
    /// <returns>Null when the paths do not correspond.</returns>
    public static PathTemplate? Complete(ConsumedOperation operation, PathTemplate pattern, IReadOnlyDictionary<string, ConsumedParameter> lost)
    {
        var shown = PathSegments.Split(pattern).Where(static s => !s.IsEmpty).ToList();
        var isLost = shown.ConvertAll(segment => PathSegments.Single(segment) is { } placeholder && lost.ContainsKey(placeholder.Name));
        if (isLost.Count(static is_ => is_) != lost.Count)
        {
            return null;
        }

        var own = PathSegments.Split(operation.Path).ToList();
        var filled = Enumerable.Range(0, own.Count).Where(i => !own[i].IsEmpty).ToList();
        var kept = Enumerable.Range(0, shown.Count).Where(i => !isLost[i]).ToList();
        var matched = 0;
        while (matched < Math.Min(kept.Count, filled.Count) && Corresponds(shown[kept[^(matched + 1)]], own[filled[^(matched + 1)]]))
        {
            matched++;
        }

        var ahead = kept.SkipLast(matched).Select(i => shown[i]).ToList();
        if (!kept.TakeLast(matched).Any(i => PathSegments.Text(shown[i]) is not null) || (matched < filled.Count && !ahead.TrueForAll(IsVersion)))
        {
            return null;
        }

        // Backwards, so that what is put in does not move the places that are still to come.
        for (var i = shown.Count - 1; i >= 0; i--)
        {
            if (!isLost[i])
            {
                continue;
            }

            var before = kept.Count(index => index < i) - ahead.Count;
            if (before <= 0)
            {
                return null;
            }

            var parameter = lost[PathSegments.Single(shown[i])!.Name];
            own.Insert(filled[^(matched - before + 1)] + 1, [new TemplatePart.Placeholder(parameter.Name.Value, parameter.Span)]);
        }

        return PathSegments.Join(own, operation.Span);
    }

    private static bool Corresponds(ImmutableArray<TemplatePart> shown, ImmutableArray<TemplatePart> own) =>
        PathSegments.Text(shown) is { } left && PathSegments.Text(own) is { } right
            ? ItemNames.SameNoun(left, right)
            : PathSegments.Single(shown) is not null && PathSegments.Single(own) is not null;

    /// <summary>What an exposed path begins with and the consumed one has otherwise: <c>v1</c>, <c>api</c>.</summary>
    private static bool IsVersion(ImmutableArray<TemplatePart> segment) => PathSegments.Text(segment) is { } text && Version().IsMatch(text);

    [GeneratedRegex(
        "^(v[0-9]+([.-][0-9]+)*|api|rest|[0-9]{4}-[0-9]{2}(-[0-9]{2})?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Version();
}
