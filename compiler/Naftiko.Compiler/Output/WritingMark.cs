namespace Naftiko.Compiler.Output;

/// <summary>
/// A file that is held open while an output folder is written, so that two builds do not write it at once. The system closes it when a build is
/// killed; that it is there although nobody holds it tells the next build to clean up.
/// </summary>
internal sealed class WritingMark : IDisposable
{
    /// <summary>In MSBuild's folder for intermediate files, which nobody commits.</summary>
    public const string FileName = "obj/naftiko.writing";

    private readonly FileStream? _file;
    private readonly IReadOnlyList<string> _folders;

    private WritingMark(FileStream? file, IReadOnlyList<string> folders)
    {
        _file = file;
        _folders = folders;
    }

    /// <summary>Whether a build has been killed here, or one is at work.</summary>
    public static bool IsIn(string root) => Kind(root) == FolderEntryKind.File;

    /// <returns>Null while another build holds it.</returns>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public static WritingMark? Take(string root)
    {
        if (Kind(root) is not (FolderEntryKind.Missing or FolderEntryKind.File))
        {
            // Nothing is written through a link, not even this.
            return new(null, []);
        }

        var path = OutputPath.FullPath(root, FileName);
        var folders = new List<string>();
        try
        {
            MadeFolders.Create(Path.GetDirectoryName(path)!, folders);
            return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose), folders);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(path))
        {
            return null;
        }
        catch
        {
            MadeFolders.RemoveEmpty(folders);
            throw;
        }
    }

    /// <summary>Folders that were made for it and are still empty go away with it.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        MadeFolders.RemoveEmpty(_folders);
    }

    private static FolderEntryKind Kind(string root) => FolderSnapshot.KindOf(root, FileName);
}
