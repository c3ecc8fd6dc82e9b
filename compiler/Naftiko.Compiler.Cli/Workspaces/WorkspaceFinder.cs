using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.Workspaces;

/// <summary>
/// Finds the workspace file that is in force: in the current directory or, within a repository, in a folder above it. Outside of a
/// repository nobody looks further up, so that a file left in a shared folder says nothing about somebody else's documents.
/// </summary>
internal static class WorkspaceFinder
{
    private const string RepositoryMark = ".git";

    /// <summary>The workspace file that is typed in the place of documents, as a full path; null when it is something else.</summary>
    public static string? Typed(ToolHost host, IReadOnlyList<string> typed) =>
        typed is [var only] && Path.GetFileName(only) == Workspace.FileName && File.Exists(host.FullPath(only)) ? host.FullPath(only) : null;

    /// <returns>The full path, or null.</returns>
    public static string? Find(ToolHost host)
    {
        var here = Path.Combine(host.CurrentDirectory, Workspace.FileName);
        if (File.Exists(here))
        {
            return here;
        }

        string? found = null;
        for (var folder = host.CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, Workspace.FileName);
            found ??= File.Exists(candidate) ? candidate : null;
            if (Path.Exists(Path.Combine(folder, RepositoryMark)))
            {
                return found;
            }
        }

        return null;
    }
}
