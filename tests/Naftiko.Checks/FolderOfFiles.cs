using System.Collections.Immutable;
using Naftiko.Compiler;

namespace Naftiko.Checks;

/// <summary>Stands for the disk where documents name folders.</summary>
public static class FolderOfFiles
{
    private const string Base64 = "base64:";

    /// <param name="files">Texts by path, or bytes after <c>base64:</c>; missing is a folder below which there is none.</param>
    public static ImportedFolder Read(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        var inside = folder.TrimEnd('/') + "/";
        ImmutableArray<FolderFile> found =
        [
            .. files.Where(file => file.Key.StartsWith(inside, StringComparison.Ordinal))
                .Select(file => Read(file.Key[inside.Length..], file.Value))
                .OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
        return found.IsEmpty ? ImportedFolder.Missing : new(found, "");
    }

    private static FolderFile Read(string path, string text) => text.StartsWith(Base64, StringComparison.Ordinal)
        ? new(path, null, "it is not UTF-8 text") { Base64 = text[Base64.Length..].Trim() }
        : new(path, text, "");
}
