using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

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
        var list = string.Join(", ", known.Select(static word => $"`{word}`"));
        return SpellChecker.Suggest(name, known) is { } close ? $"Did you mean `{close}`? Allowed are {list}." : $"Write one of {list}.";
    }

    public static string List(IReadOnlyCollection<string> names) => names.Count switch
    {
        0 => "none",
        <= ListedAtMost => string.Join(", ", names.Select(static name => $"`{name}`")),
        _ => string.Join(", ", names.Take(ListedAtMost).Select(static name => $"`{name}`")) + $" and {names.Count - ListedAtMost} more",
    };
}
