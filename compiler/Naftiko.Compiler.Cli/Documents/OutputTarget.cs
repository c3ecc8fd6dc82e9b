using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>The project folder a build writes to, as it was found.</summary>
/// <param name="Root">Full path.</param>
/// <param name="LockText">The text of its lock file; null when there is none.</param>
/// <param name="Lock">The lock file read; null when there is none or it is damaged.</param>
internal sealed record OutputTarget(string Root, string? LockText, LockFile? Lock)
{
    private const string FolderSuffix = ".Gateway";

    public bool HasDamagedLock => LockText is not null && Lock is null;

    public static OutputTarget Open(string root)
    {
        var path = Path.Combine(root, LockFile.FileName);
        if (!File.Exists(path))
        {
            return new(root, null, null);
        }

        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As good as damaged: nobody can say which files are the compiler's.
            text = "";
        }

        return new(root, text, LockFileText.Read(text));
    }

    /// <summary>Where a build goes without <c>-o</c>: beside the document.</summary>
    public static OutputTarget Default(Document document, string name) => Open(Path.Combine(document.Folder, name + FolderSuffix));

    /// <summary>
    /// The folder beside a document that was built from it before, so that a later build finds it without compiling first and keeps its
    /// name. Null when there is none, or more than one to choose from.
    /// </summary>
    public static OutputTarget? EarlierBuildOf(Document document)
    {
        var found = Directory.EnumerateDirectories(document.Folder, "*" + FolderSuffix)
            .Select(Open)
            .Where(target => target.Lock?.Origin.Document == document.FileName && Path.GetFileName(target.Root) == target.Lock.Origin.Name + FolderSuffix)
            .Take(2)
            .ToList();
        return found is [var only] ? only : null;
    }
}
