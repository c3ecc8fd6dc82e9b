using System.Text;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>Reads a document from disk as text, strictly: a byte that is not text is an error, not a question mark.</summary>
internal static class DocumentReader
{
    private const long MaxMebibytes = 64;

    /// <returns>The text, or why there is none.</returns>
    public static (SourceFile? File, Diagnostic? Problem) Read(string fullPath, ToolHost host)
    {
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
            var length = new FileInfo(fullPath).Length;
            if (length > MaxMebibytes * 1024 * 1024)
            {
                return (null, new(CommandLineDiagnostics.DocumentTooLarge, null, shown, length / 1024 / 1024, MaxMebibytes));
            }

            return DocumentText.Decode(File.ReadAllBytes(fullPath), out var text) is { } reason
                ? (null, new(CommandLineDiagnostics.DocumentNotText, null, shown, reason))
                : (new SourceFile(shown, text), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new(CommandLineDiagnostics.DocumentUnreadable, null, shown, e.Message.TrimEnd('.')));
        }
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
        var meant = SpellChecker.Suggest(Path.GetFileName(fullPath), documents.Select(static d => Path.GetFileName(d))) ?? (documents is [var only] ? Path.GetFileName(only) : null);
        return meant is null
            ? "Check the path, or make a starter document with: naftikoc init"
            : $"Did you mean {host.Show(Path.Combine(folder, meant))}?";
    }

    private static string HelpForFolder(string folder, ToolHost host) => Documents(folder) switch
    {
        [var only] => $"Name the document in it: {host.Show(only)}",
        [var first, ..] => $"Name one of the documents in it, for example {host.Show(first)}, or all of them: '{host.Show(folder)}/*{Path.GetExtension(first)}'",
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
