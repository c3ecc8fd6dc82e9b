namespace Naftiko.Compiler.Golden;

/// <summary>Compares a tree of files with a committed folder.</summary>
internal static class GoldenTree
{
    /// <returns>What is missing, extra or different; empty when the trees are the same.</returns>
    public static IReadOnlyList<string> Compare(string folder, IReadOnlyDictionary<string, string> received)
    {
        var differences = received
            .OrderBy(static f => f.Key, StringComparer.Ordinal)
            .Select(f => GoldenFile.Compare(Path.Combine(folder, f.Key), f.Value))
            .OfType<string>()
            .ToList();
        var committed = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
        foreach (var path in committed.Where(static p => !p.Contains(".received.", StringComparison.Ordinal)))
        {
            if (received.ContainsKey(Path.GetRelativePath(folder, path).Replace('\\', '/')))
            {
                continue;
            }

            if (GoldenFile.IsUpdating)
            {
                File.Delete(path);
            }
            else
            {
                differences.Add($"extra {GoldenFile.Name(path)}");
            }
        }

        return differences;
    }
}
