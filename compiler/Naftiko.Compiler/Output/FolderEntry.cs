namespace Naftiko.Compiler.Output;

public enum FolderEntryKind
{
    Missing,
    File,

    /// <summary>A symbolic link, junction or other reparse point: never written through.</summary>
    Link,
    Folder,

    /// <summary>Something above the path is a file or a link, so that no file can be there.</summary>
    Blocked,
    Unreadable,
}

/// <summary>What is at a path of the output folder before a build.</summary>
/// <param name="Content">The bytes of a <see cref="FolderEntryKind.File"/>.</param>
/// <param name="Detail">The path that blocks it, or why it cannot be read.</param>
public readonly record struct FolderEntry(FolderEntryKind Kind, ReadOnlyMemory<byte> Content, string Detail)
{
    public static FolderEntry Missing { get; } = new(FolderEntryKind.Missing, default, "");

    public static FolderEntry File(ReadOnlyMemory<byte> content) => new(FolderEntryKind.File, content, "");
}
