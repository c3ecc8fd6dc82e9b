using System.Collections.Immutable;
using Naftiko.Compiler;

namespace Naftiko.Checks;

/// <summary>Stands for the disk where documents name folders.</summary>
public static class FolderOfFiles
{
    /// <param name="files">Texts by path; missing is a folder below which there is none.</param>
    public static ImportedFolder Read(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        var inside = folder.TrimEnd('/') + "/";
        ImmutableArray<FolderFile> found =
        [
            .. files.Where(file => file.Key.StartsWith(inside, StringComparison.Ordinal))
                .Select(file => new FolderFile(file.Key[inside.Length..], file.Value, ""))
                .OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
        return found.IsEmpty ? ImportedFolder.Missing : new(found, "");
    }
}
