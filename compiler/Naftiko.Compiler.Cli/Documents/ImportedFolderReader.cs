using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>
/// Reads a folder that a document names: its files, within limits, and no link, which could lead anywhere. Names that begin with a dot are the
/// business of tools.
/// </summary>
internal static class ImportedFolderReader
{
    private const int MostFiles = 1000;
    private const int Deepest = 16;
    private const long LargestFile = 1024 * 1024;
    private const long LargestFolder = 16 * 1024 * 1024;

    public static ImportedFolder Read(string fullPath)
    {
        try
        {
            if (new DirectoryInfo(fullPath).LinkTarget is not null)
            {
                return ImportedFolder.Unreadable("it is a link");
            }

            var files = Find(fullPath);
            return files.Count > MostFiles
                ? ImportedFolder.Unreadable($"it holds more than {MostFiles} files")
                : files.Sum(static file => file.Length) > LargestFolder
                ? ImportedFolder.Unreadable($"its files have more than {LargestFolder / 1024 / 1024} MiB")
                : new([.. files.Select(file => Read(file, fullPath)).OrderBy(static file => file.Path, StringComparer.Ordinal)], "");
        }
        catch (DirectoryNotFoundException)
        {
            return ImportedFolder.Unreadable(File.Exists(fullPath) ? "it is a file" : "there is no such folder");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ImportedFolder.Unreadable($"the system says: {e.Message.TrimEnd('.')}");
        }
    }

    private static List<FileInfo> Find(string fullPath)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = false, AttributesToSkip = 0 };
        var found = new List<FileInfo>();
        Enter(new(fullPath), 0);
        return found;

        void Enter(DirectoryInfo folder, int depth)
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", options).Where(static entry => !entry.Name.StartsWith('.')))
            {
                if (found.Count > MostFiles)
                {
                    return;
                }

                if (entry is FileInfo file)
                {
                    found.Add(file);
                }
                else if (entry is DirectoryInfo inner && entry.LinkTarget is null && depth < Deepest)
                {
                    Enter(inner, depth + 1);
                }
            }
        }
    }

    private static FolderFile Read(FileInfo file, string folder)
    {
        var path = PathOf(file, folder);
        if (file.LinkTarget is not null)
        {
            return new(path, null, "it is a link");
        }

        if (file.Length > LargestFile)
        {
            return new(path, null, $"it has more than {LargestFile / 1024 / 1024} MiB");
        }

        if (RegularFile.ReadResolved(file.FullName) is not { } bytes)
        {
            return new(path, null, "it is no regular file");
        }

        return DocumentText.Decode(bytes, out var text) is { } reason
            ? new(path, null, $"it is not UTF-8 text; {reason}") { Base64 = Convert.ToBase64String(bytes) }
            : new(path, text, "");
    }

    private static string PathOf(FileInfo file, string folder) => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
}
