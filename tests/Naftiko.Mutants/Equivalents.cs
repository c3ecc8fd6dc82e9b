namespace Naftiko.Mutants;

/// <summary>The mutants that somebody looked at and found to change nothing, each with a word on why.</summary>
internal static class Equivalents
{
    private const string Separator = " # ";

    public static IReadOnlyDictionary<string, string> Read(string root) =>
        File.ReadLines(Path.Combine(root, "tests", "Naftiko.Mutants", "equivalent.txt"))
            .Where(static line => line.Contains(Separator, StringComparison.Ordinal) && line[0] != '#')
            .Select(static line => (Line: line, At: line.LastIndexOf(Separator, StringComparison.Ordinal)))
            .ToDictionary(static l => l.Line[..l.At], static l => l.Line[(l.At + Separator.Length)..], StringComparer.Ordinal);
}
