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
            text = RegularFile.ReadText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As good as damaged: nobody can say which files are the compiler's.
            text = "";
        }

        return new(root, text, LockFileText.Read(text));
    }

    /// <summary>Where a build goes when no project folder is named.</summary>
    public static OutputTarget Default(string parent, string name) => Open(Path.Combine(parent, FolderOf(name)));

    /// <summary>What the folder of a gateway is called.</summary>
    public static string FolderOf(string name) => name + FolderSuffix;

    /// <summary>The project folders in a folder, whatever they were built from, in ordinal order.</summary>
    public static IEnumerable<string> ProjectsIn(string parent) => Directory.Exists(parent)
        ? Directory.EnumerateDirectories(parent, "*" + FolderSuffix).Order(StringComparer.Ordinal)
        : [];

    /// <summary>
    /// A project folder inside this one. MSBuild takes every C# file below a project file for its own, so that no project may be made
    /// around another one. Null when there is none.
    /// </summary>
    public string? ProjectBelow() => ProjectsIn(Root).FirstOrDefault(static folder => File.Exists(Path.Combine(folder, LockFile.FileName)));

    /// <summary>
    /// The folder in another one that was built from a document before, so that a later build finds it without compiling first and keeps its
    /// name. Null when there is none, or more than one to choose from.
    /// </summary>
    public static OutputTarget? EarlierBuildOf(Document document, string parent)
    {
        var found = ProjectsIn(parent)
            .Select(Open)
            .Where(target => target.Lock?.Origin.Document == document.FileName && Path.GetFileName(target.Root) == FolderOf(target.Lock.Origin.Name))
            .Take(2)
            .ToList();
        return found is [var only] ? only : null;
    }
}
