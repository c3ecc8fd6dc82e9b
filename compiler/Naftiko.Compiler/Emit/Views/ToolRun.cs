using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>
/// Tools of one feature that follow each other in an adapter. Each feature lists its own, so that a new tool changes no file outside of
/// it, and the adapter puts the runs together in document order.
/// </summary>
/// <param name="Name">The property of the feature's table that holds them.</param>
internal sealed record ToolRun(string Feature, Identifier Name, IReadOnlyList<Tool> Tools)
{
    /// <returns>In document order.</returns>
    public static IReadOnlyList<ToolRun> Of(GatewayTraits traits, McpAdapter adapter)
    {
        var runs = new List<ToolRun>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var tools = new List<Tool>();
        for (var i = 0; i < adapter.Tools.Length; i++)
        {
            var feature = traits.Find(adapter.Tools[i].Operation).Feature;
            tools.Add(adapter.Tools[i]);
            if (i + 1 < adapter.Tools.Length && traits.Find(adapter.Tools[i + 1].Operation).Feature == feature)
            {
                continue;
            }

            var number = counts[feature] = counts.GetValueOrDefault(feature) + 1;
            runs.Add(new(feature, FeatureTable.Member(adapter, FeatureTable.ToolsOf(feature), number), tools));
            tools = [];
        }

        return runs;
    }
}
