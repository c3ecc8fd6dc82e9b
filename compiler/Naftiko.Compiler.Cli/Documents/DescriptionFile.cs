using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>An OpenAPI description on disk, and the files that it refers to.</summary>
internal sealed class DescriptionFile
{
    private readonly ToolHost _host;
    private readonly string _fullPath;

    private DescriptionFile(ToolHost host, string fullPath, SourceFile source) => (_host, _fullPath, Source) = (host, fullPath, source);

    public SourceFile Source { get; }

    /// <param name="path">As it was typed; an address is refused with what fetches it.</param>
    /// <param name="command">What to type before the name of a file.</param>
    public static (DescriptionFile? File, Diagnostic? Problem) Open(ToolHost host, string path, string command)
    {
        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return (null, new Diagnostic(CommandLineDiagnostics.DescriptionIsUrl, null, path, FileName(path), command));
        }

        var fullPath = host.FullPath(path);
        var (source, problem) = DocumentReader.Read(fullPath, host, mayBePipe: true);
        return source is null ? (null, problem) : (new(host, fullPath, source), null);
    }

    /// <summary>Whoever wrote the description need not be who reads it: only files beside and below it are read.</summary>
    /// <param name="path">Relative to the description.</param>
    public ImportedText Read(string path)
    {
        var folder = RealPath.Of(Path.GetDirectoryName(_fullPath)!);
        var file = path.Contains('\0', StringComparison.Ordinal) ? null : RealPath.Of(Path.GetFullPath(path, Path.GetDirectoryName(_fullPath)!));
        return folder is null || file is null
            || !file.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? ImportedText.Unreadable("it lies outside of the folder of the description")
            : ImportedFileReader.Read(Path.GetFullPath(path, Path.GetDirectoryName(_fullPath)!), _host);
    }

    /// <summary>The last word of the address, as a file that import takes.</summary>
    private static string FileName(string url)
    {
        var last = url.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        var isName = last.Length > 0 && Path.HasExtension(last) && last.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
        return isName ? last : "openapi.yaml";
    }
}
