namespace Naftiko.Compiler.Output;

/// <summary>Paths inside an output folder: relative, with forward slashes.</summary>
internal static class OutputPath
{
    /// <summary>
    /// Whether a path stays inside the folder on every operating system. A lock file comes with a checkout and is not to be trusted: a
    /// path like <c>../../.ssh/config</c> in it must never reach the file system.
    /// </summary>
    public static bool IsSafe(string path) =>
        path.Length > 0
        && path.AsSpan().IndexOfAny(['\\', ':', '\0']) < 0
        && path.Split('/').All(static segment => segment is not ("" or "." or ".."));

    public static string FullPath(string root, string path) =>
        Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The folders above a path, outermost first: <c>a</c>, <c>a/b</c> for <c>a/b/c.cs</c>.</summary>
    public static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
