using System.Globalization;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The names of the classes in which a feature lists its routes and its tools, and of what they hold for an adapter.</summary>
internal static class FeatureTable
{
    public static string RoutesOf(string feature) => feature + "Routes";

    public static string ToolsOf(string feature) => feature + "Tools";

    /// <param name="number">Counts what the class holds for the adapter, from one.</param>
    public static Identifier Member(Adapter adapter, string table, int number = 1)
    {
        var name = number == 1 ? "For" + adapter.Name : $"For{adapter.Name}_{number.ToString(CultureInfo.InvariantCulture)}";

        // No member may be called like its class.
        return new(name == table ? name + "_" : name);
    }
}
