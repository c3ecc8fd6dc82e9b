namespace Naftiko.Compiler.Output;

/// <summary>
/// Reads files whose names come from somewhere else: a document, a lock file, a pattern. A device, a pipe and a socket have no length, and
/// opening one can wait for ever, or never come to an end; so nothing is opened that has none.
/// </summary>
public static class RegularFile
{
    /// <summary>Follows the links of a path.</summary>
    public static string Resolve(string fullPath) => RealPath.Of(fullPath) ?? throw new IOException("its links go round in a circle");

    /// <summary>In bytes; zero for whatever is no regular file.</summary>
    /// <param name="path">With its links followed.</param>
    public static long LengthResolved(string path) => new FileInfo(path).Length;

    /// <summary>Empty for whatever is no regular file.</summary>
    /// <param name="path">With its links followed.</param>
    public static byte[] ReadResolved(string path) => LengthResolved(path) == 0 ? [] : File.ReadAllBytes(path);

    /// <summary>Empty for whatever is no regular file.</summary>
    public static byte[] Read(string fullPath) => ReadResolved(Resolve(fullPath));

    /// <summary>The same as text in UTF-8.</summary>
    public static string ReadText(string fullPath)
    {
        using var reader = new StreamReader(new MemoryStream(Read(fullPath)));
        return reader.ReadToEnd();
    }
}
