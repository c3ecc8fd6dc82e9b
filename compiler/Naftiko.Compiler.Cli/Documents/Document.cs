using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing.Enriching;
using Naftiko.Compiler.Migrating;
using Naftiko.Compiler.Output;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>A document on disk that was read.</summary>
internal sealed class Document
{
    private readonly ToolHost _host;

    private Document(ToolHost host, string fullPath, SourceFile source, SourceFile? overlay)
    {
        _host = host;
        FullPath = fullPath;
        Source = source;
        Overlay = overlay;
    }

    public string FullPath { get; }

    public SourceFile Source { get; }

    /// <summary>What is put into the document whenever it is compiled; null where no such file lies beside it.</summary>
    public SourceFile? Overlay { get; }

    /// <summary>Where its overlay is, if it has one: <c>shop.overlay.yaml</c> beside <c>shop.yaml</c>.</summary>
    public string OverlayPath => OverlayOf(FullPath);

    public string FileName => Path.GetFileName(FullPath);

    public string Folder => Path.GetDirectoryName(FullPath)!;

    /// <param name="isTyped">The user named this very file; see <see cref="DocumentReader.Read"/>.</param>
    public static (Document? Document, Diagnostic? Problem) Open(ToolHost host, string path, bool isTyped)
    {
        var fullPath = host.FullPath(path);
        var (source, problem) = DocumentReader.Read(fullPath, host, mayBePipe: isTyped);
        if (source is null)
        {
            return (null, problem);
        }

        var (overlay, obstacle) = ReadOverlay(host, OverlayOf(fullPath));
        return obstacle is null ? (new(host, fullPath, source, overlay), null) : (null, obstacle);
    }

    private static (SourceFile? File, Diagnostic? Problem) ReadOverlay(ToolHost host, string fullPath)
    {
        // One that is not there may be there the next time.
        host.Reading(fullPath);
        return File.Exists(fullPath) ? DocumentReader.Read(fullPath, host) : (null, null);
    }

    private static string OverlayOf(string fullPath) => Path.ChangeExtension(fullPath, ".overlay.yaml");

    public CompiledDocument Compile(string? name, CompileSettings settings)
    {
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        inputs[FileName] = ContentHash.OfDocument(Source.Text);
        if (Overlay is not null)
        {
            inputs[Path.GetFileName(OverlayPath)] = ContentHash.OfDocument(Overlay.Text);
        }

        var result = _host.Compile(Source, Options(name, settings, (input, text) => inputs[input] = ContentHash.OfDocument(text)));
        return new(inputs.ToImmutable(), result.Diagnostics, result.Model, result.Files)
        {
            Satisfaction = result.Satisfaction, LeftOut = result.LeftOut, Overlay = Overlay?.Path,
        };
    }

    /// <summary>Adds what a description says of an API of the document.</summary>
    /// <param name="isOverlaid">To its overlay, and not to the document.</param>
    public EnrichmentResult Enrich(DescriptionFile description, string? api, bool outputs, bool isOverlaid)
    {
        var options = new EnrichmentOptions
        {
            Api = api, Outputs = outputs, ReadDescription = description.Read, Compilation = Options(null, CompileSettings.Default, static (_, _) => { }),
        };
        return isOverlaid ? OverlayEnrichment.Run(Source, description.Source, Overlay, options) : DocumentEnrichment.Run(Source, description.Source, options);
    }

    /// <summary>Whether a lock file knows of the overlay that there is.</summary>
    public bool KnowsOverlay(LockFile lockFile) => Overlay is null || lockFile.Origin.Inputs.ContainsKey(Path.GetFileName(OverlayPath));

    /// <param name="note">Told each input with its text. What could not be read is an input, too: it may be there the next time.</param>
    private CompilationOptions Options(string? name, CompileSettings settings, Action<string, string> note)
    {
        return settings.ToOptions(name, ReadImport, ReadFolder) with { Overlay = Overlay };

        ImportedText ReadImport(string path)
        {
            if (InputPath(path) is not { } fullPath)
            {
                return ImportedText.Missing;
            }

            var answer = ImportedFileReader.Read(fullPath, _host);
            note(InputName(path, fullPath), TextOf(answer));
            return answer;
        }

        ImportedFolder ReadFolder(string path)
        {
            if (InputPath(path) is not { } fullPath)
            {
                return ImportedFolder.Missing;
            }

            var answer = ReadNoted(fullPath);
            note(InputName(path, fullPath) + "/", TextOf(answer));
            return answer;
        }
    }

    public MigrationResult Migrate(string version) => Migration.Run(Source, version, new CompileSettings().ToOptions(
        null,
        path => InputPath(path) is { } fullPath ? ImportedFileReader.Read(fullPath, _host) : ImportedText.Missing,
        path => InputPath(path) is { } fullPath ? ImportedFolderReader.Read(fullPath) : ImportedFolder.Missing) with { Overlay = Overlay });

    /// <summary>The text of an input, as the lock file names it; of a folder, what stands for its files. Empty when it cannot be read.</summary>
    public string ReadInput(string path) =>
        path == FileName ? Source.Text
        : InputPath(path) is not { } fullPath ? ""
        : path.EndsWith('/') ? TextOf(ReadNoted(fullPath))
        : TextOf(ImportedFileReader.Read(fullPath, _host));

    private ImportedFolder ReadNoted(string fullPath)
    {
        _host.Reading(fullPath);
        return ImportedFolderReader.Read(fullPath);
    }

    private static string TextOf(ImportedText file) => file.File?.Text ?? "";

    private static string TextOf(ImportedFolder folder) => folder.Problem.Length > 0 ? "" : string.Concat(
        folder.Files.Select(static file => $"{file.Path} {HashOf(file)}\n").Prepend("./\n"));

    private static string HashOf(FolderFile file) => (file.Text ?? file.Base64) is { } content ? ContentHash.OfDocument(content) : file.Problem;

    /// <summary>Relative where the document's location is, so that the lock file is the same on every machine.</summary>
    private string InputName(string path, string fullPath) =>
        (Path.IsPathRooted(path) ? fullPath : Path.GetRelativePath(Folder, fullPath)).Replace('\\', '/');

    private string? InputPath(string path) => path.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(path, Folder);
}
