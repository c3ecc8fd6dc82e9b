using System.Globalization;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Lints;

/// <summary>Along which lines a long list of tools comes apart: by the tags of the document if it has any, else by path.</summary>
internal static class ToolGroups
{
    private const int Shown = 5;

    /// <param name="sizes">The bytes of each tool.</param>
    /// <returns>Begins with a comma, or is empty where nothing tells the tools apart.</returns>
    public static string Describe(IReadOnlyList<OperationPlan> plans, IReadOnlyList<int> sizes)
    {
        var byTag = plans.Any(static plan => Tag(plan) is not null);
        var groups = Grouped(byTag ? static plan => Tag(plan) ?? "no tag" : OperationNaming.Feature);
        if (!byTag && groups.Find(group => group.Tools * 2 > plans.Count) is { } bulk)
        {
            // All of an API can lie below one segment, such as `/zones/{id}`.
            groups = Grouped(plan => OperationNaming.Feature(plan) is var feature && feature == bulk.Name && Next(plan) is { } next
                ? $"{feature}/{next}"
                : feature);
        }

        if (groups.Count < 2)
        {
            return "";
        }

        var shown = groups.Take(Shown).Select(static group => string.Create(
            CultureInfo.InvariantCulture, $"`{group.Name}` ({group.Tools} {(group.Tools == 1 ? "tool" : "tools")}, {group.Bytes} bytes)"));
        var more = groups.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {groups.Count - Shown} smaller ones") : "";
        return $", e.g. by {(byTag ? "tag" : "path")}: {string.Join(", ", shown)}{more}";

        List<Group> Grouped(Func<OperationPlan, string> name) =>
        [
            .. plans.Zip(sizes)
                .GroupBy(entry => name(entry.First), StringComparer.Ordinal)
                .Select(static group => new Group(group.Key, group.Count(), group.Sum(static entry => entry.Second)))
                .OrderByDescending(static group => group.Tools)
                .ThenByDescending(static group => group.Bytes)
                .ThenBy(static group => group.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The tool's own first tag, else that of the operation it calls.</summary>
    private static string? Tag(OperationPlan plan) =>
        plan.Exposed.Tags.Concat(plan.Steps.SelectMany(static step => step.Target?.Operation.Tags ?? [])).FirstOrDefault(static tag => tag.Length > 0);

    /// <summary>The first segment without a placeholder behind the first one with.</summary>
    private static string? Next(OperationPlan plan)
    {
        var segments = plan.Only?.Target?.Operation.Path.ToString().Split('/') ?? [];
        return segments.SkipWhile(static s => !IsPlaceholder(s)).FirstOrDefault(static s => s.Length > 0 && !IsPlaceholder(s));
    }

    private static bool IsPlaceholder(string segment) => segment.Contains('{', StringComparison.Ordinal);

    private sealed record Group(string Name, int Tools, int Bytes);
}
