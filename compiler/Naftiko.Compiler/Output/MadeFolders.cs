namespace Naftiko.Compiler.Output;

/// <summary>Makes folders, and takes back what was made.</summary>
internal static class MadeFolders
{
    /// <param name="created">Gets those that were not there, outermost first.</param>
    public static void Create(string folder, List<string> created)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            Create(parent, created);
        }

        Directory.CreateDirectory(folder);
        created.Add(folder);
    }

    /// <param name="created">Outermost first.</param>
    public static void RemoveEmpty(IEnumerable<string> created)
    {
        foreach (var folder in created.Reverse())
        {
            TryRemove(folder);
        }
    }

    public static void TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not empty, or not ours to delete: an empty folder left behind does no harm.
        }
    }
}
