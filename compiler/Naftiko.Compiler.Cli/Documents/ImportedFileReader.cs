using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>
/// Reads a file that a document names. Whoever wrote the document need not be who compiles it, so that only a regular file within the limit is
/// opened, and why it is not says nothing of what it holds.
/// </summary>
internal static class ImportedFileReader
{
    public static ImportedText Read(string fullPath, ToolHost host)
    {
        if (RealPath.Of(fullPath) is not { } path)
        {
            return ImportedText.Unreadable("its links go round in a circle");
        }

        return DocumentReader.Read(path, host, isResolved: true) switch
        {
            // Whatever is no regular file has no length, and is not opened.
            ({ Text.Length: 0 }, _) => ImportedText.Unreadable("it is empty, or no regular file but a device or a pipe"),
            ({ } file, _) => ImportedText.Of(new(host.Show(fullPath), file.Text), path),
            (null, var problem) => ImportedText.Unreadable(Reason(problem!)),
        };
    }

    private static string Reason(Diagnostic problem) => problem switch
    {
        _ when problem.Descriptor == CommandLineDiagnostics.DocumentMissing => "there is no such file",
        _ when problem.Descriptor == CommandLineDiagnostics.DocumentIsFolder => "it is a folder",
        _ when problem.Descriptor == CommandLineDiagnostics.DocumentTooLarge =>
            $"it has {problem.Arguments[1]} MiB, and {problem.Arguments[2]} MiB are the limit",
        _ when problem.Descriptor == CommandLineDiagnostics.DocumentNotText => $"it is not UTF-8 text; {problem.Arguments[1]}",
        _ => $"the system says: {problem.Arguments[1]}",
    };
}
