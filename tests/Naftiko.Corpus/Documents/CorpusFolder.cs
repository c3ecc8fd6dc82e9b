namespace Naftiko.Corpus.Documents;

/// <summary>The documents: every YAML file of the folder and of its subfolders, but not the files these import.</summary>
internal static class CorpusFolder
{
    public static IReadOnlyList<CorpusDocument> Read(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder)
            .Append(folder)
            .SelectMany(static place => Directory.EnumerateFiles(place, "*.y*ml"))
            .Select(path => new CorpusDocument(Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
            .OrderBy(static document => document.Name, StringComparer.Ordinal),
    ];
}
