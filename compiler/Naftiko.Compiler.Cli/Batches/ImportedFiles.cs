using System.Text.RegularExpressions;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>Files that documents of a batch import. Read off their text, because a document with errors imports files, too.</summary>
internal sealed partial class ImportedFiles
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private ImportedFiles()
    {
    }

    public static ImportedFiles Of(IEnumerable<BatchItem> items, ToolHost host)
    {
        var files = new ImportedFiles();
        foreach (var item in items)
        {
            if (DocumentReader.Read(item.FullPath, host).File is not { } file)
            {
                continue;
            }

            foreach (var location in Location().Matches(file.Text).Select(static match => match.Groups["path"].Value.Trim()))
            {
                if (location.Length > 0 && !location.Contains('\0', StringComparison.Ordinal))
                {
                    files._paths.Add(Path.GetFullPath(location, Path.GetDirectoryName(item.FullPath)!));
                }
            }
        }

        return files;
    }

    public bool Contains(string fullPath) => _paths.Contains(fullPath);

    [GeneratedRegex("""\b(location|from)["']?\s*:\s*["']?(?<path>[^"'\r\n,}#]+)""")]
    private static partial Regex Location();
}
