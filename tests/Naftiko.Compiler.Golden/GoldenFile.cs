using System.Text;

namespace Naftiko.Compiler.Golden;

/// <summary>
/// Compares a text with a committed file. On a mismatch the received text is written beside it (<c>*.received.*</c>, ignored by git);
/// with <c>UPDATE_GOLDEN=1</c> the committed file is rewritten instead.
/// </summary>
internal static class GoldenFile
{
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <param name="path">Ends in <c>.verified.*</c>, or is a file of an output tree.</param>
    /// <returns>What differs, or null.</returns>
    public static string? Compare(string path, string received)
    {
        if (IsUpdating)
        {
            Write(path, received);
            File.Delete(Received(path));
            return null;
        }

        if (!File.Exists(path))
        {
            Write(Received(path), received);
            return $"missing {Name(path)}";
        }

        var wanted = File.ReadAllText(path);
        if (wanted == received)
        {
            File.Delete(Received(path));
            return null;
        }

        Write(Received(path), received);
        return $"differs {Name(path)}:{Difference(wanted, received)}";
    }

    public static string Name(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    private static string Received(string path) => path.Contains(".verified.", StringComparison.Ordinal)
        ? path.Replace(".verified.", ".received.", StringComparison.Ordinal)
        : Path.ChangeExtension(path, ".received" + Path.GetExtension(path));

    /// <summary>The first line that differs.</summary>
    internal static string Difference(string wanted, string received)
    {
        var left = wanted.Split('\n');
        var right = received.Split('\n');
        var line = left.Zip(right).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"{line + 1}\n  - {Line(left, line)}\n  + {Line(right, line)}";
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(end of file)";

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }
}
