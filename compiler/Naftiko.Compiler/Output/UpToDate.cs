namespace Naftiko.Compiler.Output;

/// <summary>Recognises, without compiling, that a build would change nothing.</summary>
public static class UpToDate
{
    /// <param name="root">The full path of the output folder.</param>
    /// <param name="lockText">The text of its lock file, read to <paramref name="lockFile"/>.</param>
    /// <param name="choices">The <see cref="CompilationOptions.Fingerprint"/> of this build.</param>
    /// <param name="readInput">What was hashed of an input, by its path in the lock.</param>
    public static bool Holds(string root, string lockText, LockFile lockFile, string choices, Func<string, string> readInput) =>
        BuildStamp.Confirms(root, lockText, choices)
        && !WritingMark.IsIn(root)
        && lockFile.Origin.Inputs.All(input => ContentHash.OfDocument(readInput(input.Key)) == input.Value)
        && FilesMatch(root, lockFile);

    private static bool FilesMatch(string root, LockFile lockFile)
    {
        var folder = FolderSnapshot.Take(root, lockFile.Files.Keys);
        return lockFile.Files.All(file =>
            folder[file.Key] is { Kind: FolderEntryKind.File } entry && lockFile.Wrote(file.Key, entry.Content.Span));
    }
}
