using System.Text;

namespace Naftiko.Compiler.Output;

/// <summary>
/// Remembers, outside version control, that this very build of the compiler made or confirmed a lock file. The version in the lock cannot
/// tell: two builds of one version differ while the compiler is being worked on. Losing a stamp costs a compilation, nothing else.
/// </summary>
public static class BuildStamp
{
    /// <summary>MSBuild's folder for intermediate files, which nobody commits.</summary>
    public const string FileName = "obj/naftiko.stamp";

    /// <param name="choices">The <see cref="CompilationOptions.Fingerprint"/>, as other choices may lead to another gateway.</param>
    public static bool Confirms(string root, string lockText, string choices)
    {
        try
        {
            var path = OutputPath.FullPath(root, FileName);
            return File.Exists(path) && RegularFile.ReadText(path) == Compute(lockText, choices);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes the stamp unless it is there; a folder that cannot be written simply has none.</summary>
    public static void Write(string root, string lockText, string choices)
    {
        // A checkout can bring a link of that name, which leads anywhere.
        if (Confirms(root, lockText, choices) || FolderSnapshot.KindOf(root, FileName) is not (FolderEntryKind.Missing or FolderEntryKind.File))
        {
            return;
        }

        try
        {
            var path = OutputPath.FullPath(root, FileName);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Compute(lockText, choices));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Only speed is lost.
        }
    }

    private static string Compute(string lockText, string choices)
    {
        var compiler = typeof(BuildStamp).Module.ModuleVersionId;
        return ContentHash.Of(Encoding.UTF8.GetBytes($"{compiler:N}\n{choices}\n{lockText.Replace("\r\n", "\n", StringComparison.Ordinal)}")) + "\n";
    }
}
