using System.Globalization;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Lints;

/// <summary>Along which lines a long list of tools comes apart: by the tags of the document if it has any, else by path.</summary>
internal static class ToolGroups
{
    private const int Shown = 5;

    /// <param name="sizes">The bytes of each tool.</param>
    /// <returns>Begins with a comma, or is empty where nothing tells the tools apart.</returns>
    public static string Describe(IReadOnlyList<OperationPlan> plans, IReadOnlyList<int> sizes, FeatureNames features)
    {
        var byTag = plans.Any(static plan => Tag(plan) is not null);
        var groups = plans.Zip(sizes)
            .GroupBy(entry => byTag ? Tag(entry.First) ?? "no tag" : OperationNaming.Feature(entry.First, features), StringComparer.Ordinal)
            .Select(static group => (Name: group.Key, Tools: group.Count(), Bytes: group.Sum(static entry => entry.Second)))
            .OrderByDescending(static group => group.Tools)
            .ThenByDescending(static group => group.Bytes)
            .ThenBy(static group => group.Name, StringComparer.Ordinal)
            .ToList();
        if (groups.Count < 2)
        {
            return "";
        }

        var shown = groups.Take(Shown).Select(static group => string.Create(
            CultureInfo.InvariantCulture, $"`{group.Name}` ({group.Tools} {(group.Tools == 1 ? "tool" : "tools")}, {group.Bytes} bytes)"));
        var more = groups.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {groups.Count - Shown} smaller ones") : "";
        return $", e.g. by {(byTag ? "tag" : "path")}: {string.Join(", ", shown)}{more}";
    }

    /// <summary>The tool's own first tag, else that of the operation it calls.</summary>
    private static string? Tag(OperationPlan plan) =>
        plan.Exposed.Tags.Concat(plan.Steps.SelectMany(static step => step.Target?.Operation.Tags ?? [])).FirstOrDefault(static tag => tag.Length > 0);
}
