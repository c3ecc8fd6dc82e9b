using System.Text;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>Reads a document from disk as text, strictly: a byte that is not text is an error, not a question mark.</summary>
internal static class DocumentReader
{
    private const long MaxMebibytes = 64;

    private const long MaxBytes = MaxMebibytes * 1024 * 1024;

    /// <param name="mayBePipe">
    /// The user named this very file: then it may be a pipe (<c>/dev/stdin</c>, <c>&lt;(…)</c>), which is waited for. What a pattern or a
    /// document names is read only if it is a regular file.
    /// </param>
    /// <param name="isResolved">The links of the path have been followed.</param>
    /// <returns>The text, or why there is none.</returns>
    public static (SourceFile? File, Diagnostic? Problem) Read(string fullPath, ToolHost host, bool mayBePipe = false, bool isResolved = false)
    {
        host.Reading(fullPath);
        var shown = host.Show(fullPath);
        if (Directory.Exists(fullPath))
        {
            return (null, new(CommandLineDiagnostics.DocumentIsFolder, null, shown, HelpForFolder(fullPath, host)));
        }

        if (!File.Exists(fullPath))
        {
            return (null, new(CommandLineDiagnostics.DocumentMissing, null, shown, HelpForMissing(fullPath, host)));
        }

        try
        {
            var path = isResolved ? fullPath : RegularFile.Resolve(fullPath);
            var length = RegularFile.LengthResolved(path);
            var bytes = length > MaxBytes ? null : length == 0 && mayBePipe ? ReadPipe(fullPath) : RegularFile.ReadResolved(path);
            if (bytes is null)
            {
                return (null, new(CommandLineDiagnostics.DocumentTooLarge, null, shown, Math.Max(length / 1024 / 1024, MaxMebibytes + 1), MaxMebibytes));
            }

            return DocumentText.Decode(bytes, out var text) is { } reason
                ? (null, new(CommandLineDiagnostics.DocumentNotText, null, shown, reason))
                : (new SourceFile(shown, text), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new(CommandLineDiagnostics.DocumentUnreadable, null, shown, e.Message.TrimEnd('.')));
        }
    }

    /// <summary>Null when it does not end within the limit.</summary>
    private static byte[]? ReadPipe(string fullPath)
    {
        using var pipe = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        using var read = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var count = pipe.Read(buffer); count > 0; count = pipe.Read(buffer))
        {
            read.Write(buffer, 0, count);
            if (read.Length > MaxBytes)
            {
                return null;
            }
        }

        return read.ToArray();
    }

    private static string HelpForMissing(string fullPath, ToolHost host)
    {
        if (Path.GetFileName(fullPath).AsSpan().ContainsAny('*', '?'))
        {
            return "This command takes one document; build and check take patterns.";
        }

        var folder = Path.GetDirectoryName(fullPath);
        if (!Directory.Exists(folder))
        {
            return $"The folder {host.Show(folder ?? fullPath)} does not exist either: check the path.";
        }

        var documents = Documents(folder);
        var meant = SpellChecker.Suggest(Path.GetFileName(fullPath), documents.Select(static d => Path.GetFileName(d)))
            ?? (documents is [var only] ? Path.GetFileName(only) : null);
        return meant is null
            ? "Check the path, or make a starter document with: naftikoc init"
            : $"Did you mean {host.Show(Path.Combine(folder, meant))}?";
    }

    private static string HelpForFolder(string folder, ToolHost host) => Documents(folder) switch
    {
        [var only] => $"Name the document in it: {host.Show(only)}",
        [var first, ..] =>
            $"Name one of the documents in it, for example {host.Show(first)}, or all of them: '{host.Show(folder)}/*{Path.GetExtension(first)}'",
        _ => "Name a YAML file, or make a starter document with: naftikoc init",
    };

    private static string[] Documents(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Where(static f => Path.GetExtension(f) is ".yaml" or ".yml").Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
