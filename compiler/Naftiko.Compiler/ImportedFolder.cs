using System.Collections.Immutable;

namespace Naftiko.Compiler;

/// <summary>What became of reading a folder that a document names.</summary>
/// <param name="Files">Every file in it and in folders below, ordered by path; empty when it could not be read.</param>
/// <param name="Problem">Why it could not, as the end of a sentence: "there is no such folder"; empty when it could.</param>
public sealed record ImportedFolder(ImmutableArray<FolderFile> Files, string Problem)
{
    public static ImportedFolder Missing { get; } = Unreadable("there is no such folder");

    public static ImportedFolder Unreadable(string problem) => new([], problem);
}

/// <summary>A file of a folder.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Text">Null when it could not be read as text.</param>
/// <param name="Problem">Why it could not, as the end of a sentence: "it is a link"; empty when it could.</param>
public sealed record FolderFile(string Path, string? Text, string Problem)
{
    /// <summary>Its bytes where they are no text; null: it is text, or could not be read at all.</summary>
    public string? Base64 { get; init; }
}
