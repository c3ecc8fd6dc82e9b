namespace Naftiko.Compiler.Imports;

/// <summary>Resolves a file name of a document against the document's own, both with forward slashes.</summary>
internal static class RelativePath
{
    private const string FileScheme = "file://";

    /// <summary>Whether a file name of the document leads out of its folder.</summary>
    public static bool LeadsOut(string location) => IsOutside(Resolve("", location));

    /// <summary>Whether a path that has been resolved is absolute, or begins above the document's folder.</summary>
    public static bool IsOutside(string path) =>
        path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..");

    public static string Resolve(string document, string location)
    {
        var path = location.Trim().Replace('\\', '/');
        if (path.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase))
        {
            path = path[FileScheme.Length..];
            path = path.StartsWith("/./", StringComparison.Ordinal) ? path[1..] : path;
        }

        if (path.StartsWith('/') || (path.Length > 1 && path[1] == ':'))
        {
            return path;
        }

        var slash = document.LastIndexOf('/');
        var segments = new List<string>();
        foreach (var segment in $"{(slash < 0 ? "" : document[..(slash + 1)])}{path}".Split('/'))
        {
            switch (segment)
            {
                case ".":
                    break;
                case ".." when segments.Count > 0 && segments[^1] is not (".." or ""):
                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        return string.Join('/', segments);
    }
}
