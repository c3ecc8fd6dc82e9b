namespace Naftiko.Compiler.Output;

/// <summary>
/// Reads files whose names come from somewhere else: a document, a lock file, a pattern. A device, a pipe and a socket have no length, and
/// opening one can wait for ever, or never come to an end; so nothing is opened that has none.
/// </summary>
public static class RegularFile
{
    /// <summary>In bytes, of what a link leads to; zero for whatever is no regular file.</summary>
    public static long Length(string fullPath) => new FileInfo(Target(fullPath)).Length;

    /// <summary>Empty for whatever is no regular file.</summary>
    public static byte[] Read(string fullPath)
    {
        var target = Target(fullPath);
        return new FileInfo(target).Length == 0 ? [] : File.ReadAllBytes(target);
    }

    /// <summary>The same as text in UTF-8.</summary>
    public static string ReadText(string fullPath)
    {
        using var reader = new StreamReader(new MemoryStream(Read(fullPath)));
        return reader.ReadToEnd();
    }

    private static string Target(string fullPath) => RealPath.Of(fullPath) ?? throw new IOException("its links go round in a circle");
}
