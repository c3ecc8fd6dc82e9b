using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Lowering.Names;

/// <summary>Names the group an operation belongs to after its path alone, never after its siblings.</summary>
internal static class FeatureNames
{
    private const string Suffix = "Feature";

    /// <summary>The segment before the first placeholder, else the last segment without one.</summary>
    /// <param name="fallback">Names the feature of a path without a single literal segment.</param>
    public static string Of(PathTemplate path, string fallback)
    {
        var segments = path.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(segments, static s => s.Contains('{', StringComparison.Ordinal));
        var before = first < 0 ? segments : segments[..first];
        var name = before.LastOrDefault(HasLetter) ?? segments.LastOrDefault(static s => HasLetter(s) && !s.Contains('{', StringComparison.Ordinal));
        return Of(name ?? fallback);
    }

    public static string Of(string name)
    {
        var feature = NameMaker.Pascal(name);
        return ReservedNames.HidesClass(feature)
            || ReservedNames.Namespaces.Contains(feature, StringComparer.OrdinalIgnoreCase)
            || ReservedNames.Types.Contains(feature, StringComparer.OrdinalIgnoreCase)
            ? feature + Suffix
            : feature;
    }

    /// <summary>The classes that stand beside the operations of a feature, so that no operation may have such a name.</summary>
    public static IEnumerable<string> Companions(string feature) => [feature + "Json", feature + "Routes", feature + "Tools"];

    private static bool HasLetter(string segment) => segment.Any(char.IsLetter);
}
