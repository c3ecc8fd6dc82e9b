namespace Naftiko.Compiler.Output;

/// <summary>The path of a file with every link in it followed, so that a file has one path however it was reached.</summary>
public static class RealPath
{
    /// <summary>As many as Linux follows; more is a loop.</summary>
    private const int MostLinks = 40;

    /// <returns>Null when the links go round in a circle or cannot be read. What does not exist is taken as it is written.</returns>
    public static string? Of(string fullPath)
    {
        try
        {
            return Follow(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Follow(string fullPath)
    {
        var root = Path.GetPathRoot(fullPath)!;
        var waiting = new Stack<string>(Segments(fullPath[root.Length..]).Reverse());
        var done = root;
        var links = 0;
        while (waiting.TryPop(out var segment))
        {
            if (segment is "..")
            {
                done = Path.GetDirectoryName(done) ?? root;
                continue;
            }

            var next = Path.Combine(done, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                done = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                done = Path.GetPathRoot(target)!;
                target = target[done.Length..];
            }

            foreach (var part in Segments(target).Reverse())
            {
                waiting.Push(part);
            }
        }

        return done;
    }

    private static IEnumerable<string> Segments(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(static segment => segment != ".");
}
