using System.Collections.Immutable;
using System.Reflection;

namespace Naftiko.Compiler.Cli.Manual;

/// <summary>
/// The manual that the tool carries: the folders of <c>docs/cookbook</c>, in the order of its <c>recipes.txt</c>, and the other pages of <c>docs</c>. Each
/// document is there once, for readers, for <c>init --from</c> and for the tests.
/// </summary>
internal static class Cookbook
{
    private const string Prefix = "docs/";
    private const string CookbookPrefix = Prefix + "cookbook/";
    private const string PageFile = "README.md";
    private const string DocumentFile = "capability.naftiko.yaml";

    /// <summary>The names of the resources by their paths in the repository; where the tool was built on Windows, names have its separators.</summary>
    private static ImmutableSortedDictionary<string, string> ResourceNames { get; } = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(static name => name.Replace('\\', '/'), static name => name, StringComparer.Ordinal);

    private static readonly Lazy<ImmutableArray<Recipe>> AllRecipes = new(() => [.. Lines().Select(ReadRecipe)]);

    private static readonly Lazy<ImmutableArray<Topic>> AllTopics = new(() =>
    [
        .. Recipes,
        .. ResourceNames.Keys
            .Where(static path => path.EndsWith(".md", StringComparison.Ordinal) && path.LastIndexOf('/') == Prefix.Length - 1 && path != Prefix + PageFile)
            .Select(static path => new Topic(Path.GetFileNameWithoutExtension(path), [], Read(Name(path)))),
    ]);

    /// <summary>The names of the recipes, without reading them.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Lines().Select(static line => line.Split(':')[0])];

    /// <summary>In the order in which they are best read; the first is what <c>init</c> writes when no other is asked for.</summary>
    public static ImmutableArray<Recipe> Recipes => AllRecipes.Value;

    /// <summary>The recipes and the other pages.</summary>
    public static ImmutableArray<Topic> Topics => AllTopics.Value;

    /// <summary>Whatever can be typed for a topic.</summary>
    public static IEnumerable<string> Words => Topics.SelectMany(static topic => topic.Words.Prepend(topic.Name)).Distinct(StringComparer.Ordinal);

    /// <summary>A recipe by its own name; null if there is none.</summary>
    public static Recipe? FindRecipe(string name) => Recipes.FirstOrDefault(recipe => recipe.Name == name);

    /// <summary>The one topic of that name, else all that know the word; none if nothing does. Case does not count.</summary>
    public static ImmutableArray<Topic> Find(string word)
    {
        var plain = word.ToLowerInvariant();
        return Topics.FirstOrDefault(topic => topic.Name == plain) is { } named ? [named] : [.. Topics.Where(topic => topic.IsAbout(plain))];
    }

    private static string[] Lines() => Read(Name(CookbookPrefix + "recipes.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A line of the list is the folder, a colon, and other words for it.</summary>
    private static Recipe ReadRecipe(string line)
    {
        var parts = line.Split(':', 2);
        var folder = CookbookPrefix + parts[0] + "/";
        var files = ResourceNames
            .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Key[folder.Length..], static file => Read(file.Value), StringComparer.Ordinal);
        return new(
            parts[0],
            [.. parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            files[PageFile],
            files[DocumentFile],
            files.RemoveRange([PageFile, DocumentFile]));
    }

    private static string Name(string path) => ResourceNames[path];

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
