namespace Naftiko.Compiler.Tests.Language;

/// <summary>One row: a document, and what a rule of LANGUAGE.md says comes of it. <c>README.md</c> beside this file shows how it is written.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Place">Where the row stands, for messages.</param>
/// <param name="Documents">One document, or several that must make the same gateway.</param>
internal sealed record LanguageCase(string Id, string Title, string Place, string[] Options, CaseDocument[] Documents, string[] Expected)
{
    public static IReadOnlyList<LanguageCase> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static string Folder => Path.Combine(Architecture.SourceTree.Root, "tests", "Naftiko.Compiler.Tests", "Language", "Cases");

    private static IEnumerable<LanguageCase> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var start = Next(lines, 0); start < lines.Length; start = Next(lines, start + 1))
        {
            yield return Row(lines[start..Next(lines, start + 1)], $"{Path.GetFileName(path)}:{start + 1}");
        }
    }

    private static int Next(string[] lines, int from) =>
        Array.FindIndex(lines, from, static line => line.StartsWith("## ", StringComparison.Ordinal)) is >= 0 and var found ? found : lines.Length;

    private static LanguageCase Row(string[] lines, string place)
    {
        var head = lines[0].Split(' ', 3);
        var options = lines.Skip(1).TakeWhile(static line => line.StartsWith("$ ", StringComparison.Ordinal)).ToArray();
        var arrow = Array.IndexOf(lines, "=>");
        Assert.True(arrow > 0 && head.Length == 3, $"{place}: a row is `## <id> <title>`, a document, `=>` and what comes of it");
        var documents = string.Join('\n', lines[(1 + options.Length)..arrow]).Split("\n==\n").Select(CaseDocument.Parse).ToArray();
        var expected = lines[(arrow + 1)..].Where(static line => line.Trim().Length > 0).ToArray();
        return new(head[1], head[2], place, [.. options.SelectMany(static line => line[2..].Split(' '))], documents, expected);
    }
}
