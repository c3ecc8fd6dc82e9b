namespace Naftiko.Corpus.Documents;

/// <summary>A list beside the program: one entry a line; <c>#</c> begins a comment.</summary>
internal static class ListFile
{
    public static IReadOnlyList<string> Read(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, name))
            .Select(static line => line.Trim())
            .Where(static line => line.Length > 0 && line[0] != '#'),
    ];
}
