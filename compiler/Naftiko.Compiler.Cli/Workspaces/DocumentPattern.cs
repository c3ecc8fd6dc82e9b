namespace Naftiko.Compiler.Cli.Workspaces;

/// <summary>
/// File names with <c>*</c>, <c>?</c> and <c>**</c>, for shells that leave them as they are and for workspace files. Hidden folders, links
/// and folders of tools and packages are not searched; a file that is a link is taken.
/// </summary>
internal static class DocumentPattern
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    private static readonly EnumerationOptions Files = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = true, MatchType = MatchType.Simple,
    };

    /// <summary>A link to a folder above itself would never end.</summary>
    private static readonly EnumerationOptions Folders = new()
    {
        AttributesToSkip = Files.AttributesToSkip | FileAttributes.ReparsePoint, IgnoreInaccessible = true, MatchType = MatchType.Simple,
    };

    /// <summary>Whether a text is a pattern; a file may be called like one, and then it is meant.</summary>
    public static bool IsPattern(string text, string fullPath) => text.AsSpan().ContainsAny('*', '?') && !File.Exists(fullPath);

    /// <returns>Full paths in ordinal order, each once.</returns>
    public static IReadOnlyList<string> Expand(string pattern, string folder)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var wild = Array.FindIndex(parts, static part => part.AsSpan().ContainsAny('*', '?'));
        var start = wild == 0 ? folder : Path.GetFullPath(string.Join('/', parts[..wild]) + "/", folder);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Search(Path.TrimEndingDirectorySeparator(start), parts.AsSpan(wild), found);
        return [.. found];
    }

    private static void Search(string folder, ReadOnlySpan<string> parts, SortedSet<string> found)
    {
        var part = parts[0];
        var rest = parts[1..];
        if (part == "**")
        {
            Search(folder, rest.IsEmpty ? ["*"] : rest, found);
            foreach (var below in FoldersIn(folder, "*"))
            {
                Search(below, parts, found);
            }
        }
        else if (rest.IsEmpty)
        {
            found.UnionWith(Directory.Exists(folder) ? Directory.EnumerateFiles(folder, part, Files) : []);
        }
        else if (!part.AsSpan().ContainsAny('*', '?'))
        {
            if (Path.GetFullPath(part, folder) is var below && Directory.Exists(below))
            {
                Search(below, rest, found);
            }
        }
        else
        {
            foreach (var below in FoldersIn(folder, part))
            {
                Search(below, rest, found);
            }
        }
    }

    private static IEnumerable<string> FoldersIn(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder, pattern, Folders).Where(static path => !Skipped.Contains(Path.GetFileName(path)))
        : [];
}
