using System.Collections.Immutable;

namespace Naftiko.Compiler.Output;

/// <summary>The state of those paths of an output folder that a build may touch.</summary>
public sealed class FolderSnapshot(ImmutableDictionary<string, FolderEntry> entries)
{
    /// <summary>A folder that does not exist or holds nothing of interest.</summary>
    public static FolderSnapshot Empty { get; } = new(ImmutableDictionary.Create<string, FolderEntry>(StringComparer.Ordinal));

    public FolderEntry this[string path] => entries.GetValueOrDefault(path, FolderEntry.Missing);

    /// <summary>Reads the given paths. Never throws: what cannot be read becomes <see cref="FolderEntryKind.Unreadable"/>.</summary>
    /// <param name="root">The full path of the output folder.</param>
    public static FolderSnapshot Take(string root, IEnumerable<string> paths)
    {
        var result = ImmutableDictionary.CreateBuilder<string, FolderEntry>(StringComparer.Ordinal);
        var folders = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            result[path] = Blocker(root, path, folders) is { } blocker
                ? new(FolderEntryKind.Blocked, default, blocker)
                : Read(OutputPath.FullPath(root, path));
        }

        return new(result.ToImmutable());
    }

    /// <summary>What is at a path, without reading it.</summary>
    public static FolderEntryKind KindOf(string root, string path) =>
        Blocker(root, path, new(StringComparer.Ordinal)) is null ? Kind(OutputPath.FullPath(root, path)) : FolderEntryKind.Blocked;

    private static string? Blocker(string root, string path, Dictionary<string, bool> known)
    {
        foreach (var parent in OutputPath.Parents(path))
        {
            if (!known.TryGetValue(parent, out var blocks))
            {
                known[parent] = blocks = Kind(OutputPath.FullPath(root, parent)) is FolderEntryKind.File or FolderEntryKind.Link;
            }

            if (blocks)
            {
                return parent;
            }
        }

        return null;
    }

    private static FolderEntry Read(string path)
    {
        var kind = Kind(path);
        if (kind is not (FolderEntryKind.File or FolderEntryKind.Unreadable))
        {
            return new(kind, default, "");
        }

        try
        {
            return FolderEntry.File(RegularFile.Read(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(FolderEntryKind.Unreadable, default, e.Message);
        }
    }

    private static FolderEntryKind Kind(string path)
    {
        FileAttributes attributes;
        try
        {
            // FileInfo reads the entry itself, not what a link points to: a dangling link exists for it.
            attributes = new FileInfo(path).Attributes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Opening it will say why.
            return FolderEntryKind.Unreadable;
        }

        return attributes == (FileAttributes)(-1) ? FolderEntryKind.Missing
            : attributes.HasFlag(FileAttributes.ReparsePoint) ? FolderEntryKind.Link
            : attributes.HasFlag(FileAttributes.Directory) ? FolderEntryKind.Folder
            : FolderEntryKind.File;
    }
}
