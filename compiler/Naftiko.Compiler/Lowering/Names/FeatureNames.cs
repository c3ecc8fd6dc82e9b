using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Lowering.Names;

/// <summary>
/// Names the group an operation belongs to after its path. Siblings only matter where they are too many for one group: then the next
/// segment tells them apart.
/// </summary>
internal sealed class FeatureNames
{
    private const string Suffix = "Feature";

    /// <summary>More files than that in a folder, or methods in a file, and nobody finds his way.</summary>
    private const int MostOperations = 100;

    private readonly HashSet<string> _divided;

    public FeatureNames(BoundDocument document) => _divided =
    [
        .. from api in document.Consumes
           from operation in api.Operations
           group operation by Segment(Split(operation.Path), api.Namespace.Value) into siblings
           where siblings.Count() > MostOperations
           select siblings.Key,
    ];

    /// <summary>The segment before the first placeholder, else the last segment without one.</summary>
    /// <param name="fallback">Names the feature of a path without a single literal segment.</param>
    public string Of(PathTemplate path, string fallback)
    {
        var segments = Split(path);
        var name = Segment(segments, fallback);
        var next = _divided.Contains(name) ? segments.SkipWhile(static s => !IsPlaceholder(s)).FirstOrDefault(static s => HasLetter(s) && !IsPlaceholder(s)) : null;
        return Of(next is null ? name : $"{name}-{next}");
    }

    public static string Of(string name)
    {
        var feature = NameMaker.Pascal(name);
        return ReservedNames.Namespaces.Contains(feature, StringComparer.OrdinalIgnoreCase)
            || ReservedNames.Types.Contains(feature, StringComparer.OrdinalIgnoreCase)
            ? feature + Suffix
            : feature;
    }

    /// <summary>The classes that stand beside the operations of a feature, so that no operation may have such a name.</summary>
    public static IEnumerable<string> Companions(string feature) => [feature + "Json", feature + "Routes", feature + "Tools"];

    private static string[] Split(PathTemplate path) => path.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string Segment(string[] segments, string fallback)
    {
        var first = Array.FindIndex(segments, IsPlaceholder);
        var before = first < 0 ? segments : segments[..first];
        return before.LastOrDefault(HasLetter) ?? segments.LastOrDefault(static s => HasLetter(s) && !IsPlaceholder(s)) ?? fallback;
    }

    private static bool IsPlaceholder(string segment) => segment.Contains('{', StringComparison.Ordinal);

    private static bool HasLetter(string segment) => segment.Any(char.IsLetter);
}
