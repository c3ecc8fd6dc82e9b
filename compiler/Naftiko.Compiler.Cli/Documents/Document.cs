using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>A document on disk that was read.</summary>
internal sealed class Document
{
    private readonly ToolHost _host;

    private Document(ToolHost host, string fullPath, SourceFile source)
    {
        _host = host;
        FullPath = fullPath;
        Source = source;
    }

    public string FullPath { get; }

    public SourceFile Source { get; }

    public string FileName => Path.GetFileName(FullPath);

    public string Folder => Path.GetDirectoryName(FullPath)!;

    /// <param name="isTyped">The user named this very file; see <see cref="DocumentReader.Read"/>.</param>
    public static (Document? Document, Diagnostic? Problem) Open(ToolHost host, string path, bool isTyped)
    {
        var fullPath = host.FullPath(path);
        var (source, problem) = DocumentReader.Read(fullPath, host, mayBePipe: isTyped);
        return source is null ? (null, problem) : (new(host, fullPath, source), null);
    }

    public CompiledDocument Compile(string? name, CompileSettings settings)
    {
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        inputs[FileName] = ContentHash.OfDocument(Source.Text);
        var result = _host.Compile(Source, settings.ToOptions(name, ReadImport, ReadFolder));
        return new(inputs.ToImmutable(), result.Diagnostics, result.Model, result.Files)
        {
            Satisfaction = result.Satisfaction, LeftOut = result.LeftOut,
        };

        ImportedText ReadImport(string path)
        {
            if (InputPath(path) is not { } fullPath)
            {
                return ImportedText.Missing;
            }

            var answer = ImportedFileReader.Read(fullPath, _host);
            if (answer.File is { } file)
            {
                inputs[Path.GetRelativePath(Folder, fullPath).Replace('\\', '/')] = ContentHash.OfDocument(file.Text);
            }

            return answer;
        }

        ImportedFolder ReadFolder(string path)
        {
            if (InputPath(path) is not { } fullPath)
            {
                return ImportedFolder.Missing;
            }

            var answer = ImportedFolderReader.Read(fullPath);
            var shown = Path.GetRelativePath(Folder, fullPath).Replace('\\', '/');
            if (answer.Problem.Length == 0)
            {
                // The folder itself is an input: a file may come or go.
                inputs[shown + "/"] = ContentHash.OfDocument(ImportedFolderReader.Listing(fullPath) ?? "");
            }

            foreach (var file in answer.Files.Where(static file => file.Text is not null))
            {
                inputs[$"{shown}/{file.Path}"] = ContentHash.OfDocument(file.Text!);
            }

            return answer;
        }
    }

    /// <summary>The text of this document or of one of its imports, as the lock file names them.</summary>
    public string? ReadInput(string path)
    {
        if (path == FileName)
        {
            return Source.Text;
        }

        return InputPath(path) is not { } fullPath ? null
            : path.EndsWith('/') ? ImportedFolderReader.Listing(fullPath)
            : DocumentReader.Read(fullPath, _host).File?.Text;
    }

    private string? InputPath(string path) => path.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(path, Folder);
}
