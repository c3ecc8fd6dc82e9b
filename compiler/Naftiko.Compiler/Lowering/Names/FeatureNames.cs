using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Lowering.Names;

/// <summary>Names the group an operation belongs to after its path alone, never after its siblings.</summary>
internal static class FeatureNames
{
    private const string Suffix = "Feature";

    private static readonly HashSet<string> Reserved = new([.. ReservedNames.Namespaces, .. ReservedNames.Types], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The last noun before the first placeholder, else the last one of the path. What is done to a thing, such as <c>archive</c> or
    /// <c>gdpr-delete</c>, names no group, nor does a version.
    /// </summary>
    /// <param name="fallback">Names the feature of a path without a noun.</param>
    public static string Of(PathTemplate path, string fallback)
    {
        var segments = path.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(segments, static s => s.Contains('{', StringComparison.Ordinal));
        var before = first < 0 ? segments : segments[..first];
        var literals = segments.Where(static s => !s.Contains('{', StringComparison.Ordinal)).ToList();
        return Of(before.LastOrDefault(ApiWords.IsNoun) ?? literals.LastOrDefault(ApiWords.IsNoun) ?? literals.LastOrDefault(ApiWords.CanBeNoun) ?? fallback);
    }

    /// <summary>Names a group after something that is done: <c>get-crew-manifest</c> → <c>CrewManifest</c>.</summary>
    public static string OfAction(string name)
    {
        var words = NameWords.Split(name);
        return Of(words.Count > 1 && ApiWords.IsVerb(words[0]) ? string.Join('-', words.Skip(1)) : name);
    }

    public static string Of(string name)
    {
        var feature = NameMaker.Pascal(name);
        return ReservedNames.HidesClass(feature) || Reserved.Contains(feature) ? feature + Suffix : feature;
    }

    /// <summary>The classes that stand beside the operations of a feature, so that no operation may have such a name.</summary>
    public static IEnumerable<string> Companions(string feature) => [feature + "Json", feature + Suffix];
}
