using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>What additions are called on the command line, in a workspace file and in the lock file.</summary>
public static class AdditionWords
{
    private static readonly Dictionary<string, Addition> Additions = Enum.GetValues<Addition>()
        .ToDictionary(Word, StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order of their kinds.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<Addition>().Select(Word)];

    public static string Word(this Addition addition) => addition switch
    {
        Addition.Compose => "compose",
        Addition.Kubernetes => "kubernetes",
        Addition.Tests => "tests",
    };

    /// <returns>Null when there is no such addition.</returns>
    public static Addition? Find(string word) => Additions.TryGetValue(word, out var addition) ? addition : null;

    /// <summary>Each once, in the order of their kinds, so that it does not matter how they were asked for.</summary>
    public static ImmutableArray<Addition> InOrder(this IEnumerable<Addition> additions) => [.. additions.Distinct().Order()];
}
