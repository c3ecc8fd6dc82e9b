using System.Text;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Hosting;

/// <summary>Writes a file whole or not at all: what stood there may be somebody's work.</summary>
internal static class WholeFile
{
    /// <summary>In UTF-8 without a byte order mark; makes the folder.</summary>
    /// <returns>What the system says, without its full stop, when it could not be written; then nothing has changed.</returns>
    public static string? Write(string path, string text)
    {
        var temporary = path + TemporaryFiles.Extension;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // What a killed build left is removed; so is a link of that name, but not what it leads to.
            File.Delete(temporary);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            return e.Message.TrimEnd('.');
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one worth reporting.
        }
    }
}
