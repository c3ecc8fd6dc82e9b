namespace Naftiko.Compiler.Text;

/// <summary>Words messages about names that do not exist.</summary>
internal static class Suggestion
{
    private const int ListedAtMost = 8;

    /// <returns>A clause to follow a statement, or nothing.</returns>
    public static string For(string name, IEnumerable<string> known) =>
        SpellChecker.Suggest(name, known) is { } close ? $"; perhaps `{close}` is meant" : "";

    /// <returns>A whole help: "Did you mean `rest`? Allowed are `rest`, `mcp`."</returns>
    public static string Help(string name, IReadOnlyCollection<string> known)
    {
        var list = All(known);
        return SpellChecker.Suggest(name, known) is { } close ? $"Did you mean `{close}`? Allowed are {list}." : $"Write one of {list}.";
    }

    public static string List(IReadOnlyCollection<string> names) => names.Count switch
    {
        0 => "none",
        <= ListedAtMost => All(names),
        _ => $"{All(names.Take(ListedAtMost))} and {names.Count - ListedAtMost} more",
    };

    /// <summary>However many they are.</summary>
    public static string All(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"`{name}`"));
}
