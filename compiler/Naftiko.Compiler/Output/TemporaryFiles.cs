using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Output;

/// <summary>The files a build writes beside their targets before it renames them into place, and what a killed build left of them.</summary>
public static partial class TemporaryFiles
{
    public const string Extension = ".naftiko-tmp";

    internal static string NameBeside(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}{Extension}");

    /// <summary>Removes what is left of builds that were killed. Call it only while no other build writes the folder.</summary>
    /// <param name="paths">Paths of the present build: in their folders an earlier one may have written, too.</param>
    internal static void RemoveLeftOver(string root, IEnumerable<string> paths)
    {
        var folders = paths.SelectMany(OutputPath.Parents).Append("Generated").Distinct(StringComparer.Ordinal)
            .Where(folder => FolderSnapshot.KindOf(root, folder) == FolderEntryKind.Folder)
            .Select(folder => OutputPath.FullPath(root, folder))
            .Append(root);
        foreach (var file in folders.SelectMany(folder => In(folder, isDeep: folder != root)).Distinct(StringComparer.Ordinal).ToList())
        {
            OutputWriter.TryDelete(file);
        }
    }

    /// <summary>Never through a link, and never a file that merely resembles ours.</summary>
    private static IEnumerable<string> In(string folder, bool isDeep)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = isDeep, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true, MatchType = MatchType.Simple,
        };
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*" + Extension, options).Where(static path => Name.IsMatch(Path.GetFileName(path)))
            : [];
    }

    /// <summary>As <see cref="Path.GetRandomFileName"/> makes them.</summary>
    [GeneratedRegex("""^\.[a-z0-9]{8}\.[a-z0-9]{3}\.naftiko-tmp\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }
}
