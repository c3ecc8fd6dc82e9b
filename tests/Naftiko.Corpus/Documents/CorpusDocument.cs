using Naftiko.Checks;
using Naftiko.Compiler;
using Naftiko.Compiler.Text;

namespace Naftiko.Corpus.Documents;

/// <summary>One root document of the folder.</summary>
/// <param name="Name">Relative to the folder, with forward slashes.</param>
/// <param name="Path">Where it is.</param>
internal sealed record CorpusDocument(string Name, string Path)
{
    public string Text { get; } = File.ReadAllText(Path);

    public CompilationResult Compile() => Compile(Text);

    /// <summary>Compiles another text as if it stood in this document's place.</summary>
    public CompilationResult Compile(string text) =>
        Compilation.Compile(new SourceFile(Name, text), new CompilationOptions { KeepGoing = true, ReadImport = ReadImport, ReadFolder = ReadFolder });

    private ImportedFolder ReadFolder(string location)
    {
        var folder = System.IO.Path.GetFullPath(location, System.IO.Path.GetDirectoryName(Path)!);
        return !Directory.Exists(folder) ? ImportedFolder.Missing : FolderOfFiles.Read("", Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create($"/{System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllText(file))));
    }

    private ImportedText ReadImport(string location)
    {
        var path = System.IO.Path.GetFullPath(location, System.IO.Path.GetDirectoryName(Path)!);
        return File.Exists(path) ? ImportedText.Of(new(location, File.ReadAllText(path))) : ImportedText.Missing;
    }
}
