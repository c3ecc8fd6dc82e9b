using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>
/// Which document of a batch owns which project folder. A folder stays with the document it was built from; who is new gets the folder its
/// gateway is called after, and where that is taken, one called after its file.
/// </summary>
internal sealed class OutputClaims
{
    /// <summary>Two folders that differ in case only are one on many file systems.</summary>
    private readonly Dictionary<string, BatchItem> _owners = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, BuildSettings> _settled = new(StringComparer.Ordinal);

    private OutputClaims()
    {
    }

    /// <summary>Finds the folders that are known before anything is compiled.</summary>
    public static OutputClaims Of(IReadOnlyCollection<BatchItem> items, ToolHost host)
    {
        var claims = new OutputClaims();
        foreach (var item in items)
        {
            var settings = item.Settings;
            claims._settled[item.FullPath] = settings;
            if ((settings.Output ?? (settings.Name is { } name ? Path.Combine(settings.Parent!, OutputTarget.FolderOf(name)) : null)) is { } root)
            {
                claims._owners.TryAdd(Path.TrimEndingDirectorySeparator(root), item);
            }
        }

        var groups = items
            .Where(static item => item.Settings is { Output: null, Name: null })
            .GroupBy(static item => item.Settings.Parent!, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            claims.FindEarlierBuilds(group.Key, [.. group], host);
        }

        return claims;
    }

    /// <summary>The settings of a document with the folder it had before, if it had one.</summary>
    public BuildSettings Settings(BatchItem item) => _settled[item.FullPath];

    /// <summary>The document that has the folder of that name; null when it is free.</summary>
    public BatchItem? OwnerOf(string parent, string name) => _owners.GetValueOrDefault(Path.Combine(parent, OutputTarget.FolderOf(name)));

    /// <summary>Gives a document that is to be built for the first time the folder of that name, if it is free.</summary>
    public bool TryTake(string parent, string name, BatchItem item) => _owners.TryAdd(Path.Combine(parent, OutputTarget.FolderOf(name)), item);

    /// <summary>Names for a document whose own name is taken: after its file, after its folder and file, then counted.</summary>
    public static IEnumerable<string> OtherNames(BatchItem item, string name)
    {
        var file = Path.GetFileName(item.FullPath);
        var stem = file[..file.IndexOf('.', StringComparison.Ordinal)];
        var folder = Path.GetFileName(Path.GetDirectoryName(item.FullPath)) ?? "";

        // Every second document of the world is called capability.yaml, which tells nobody anything.
        var names = stem.Equals("capability", StringComparison.OrdinalIgnoreCase) ? (string[])[folder, $"{folder}-{name}"] : [stem, $"{folder}-{stem}"];
        return names.Where(static text => text.Any(char.IsAsciiLetter)).Select(GatewayName.Propose)
            .Where(other => !other.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Concat(
                Enumerable.Range(2, int.MaxValue - 2).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}{number}")));
    }

    private void FindEarlierBuilds(string parent, List<BatchItem> items, ToolHost host)
    {
        var byFile = OutputTarget.ProjectsIn(parent).Select(OutputTarget.Open)
            .Where(target => target.Lock is { } found && Path.GetFileName(target.Root) == OutputTarget.FolderOf(found.Origin.Name)
                && !_owners.ContainsKey(target.Root))
            .ToLookup(static target => target.Lock!.Origin.Document, static target => (target.Root, target.Lock!.Origin.Inputs), StringComparer.Ordinal);
        foreach (var group in items.GroupBy(static item => Path.GetFileName(item.FullPath), StringComparer.Ordinal))
        {
            var projects = byFile[group.Key].ToList();
            if (projects.Count == 0)
            {
                continue;
            }

            if (projects is [var only] && group.Count() == 1)
            {
                Settle(group.First(), only.Root);
                continue;
            }

            // Several documents of one file name: which is which is told by what they held. The others are told by their names again.
            foreach (var item in group)
            {
                var hash = DocumentReader.Read(item.FullPath, host).File is { } file ? ContentHash.OfDocument(file.Text) : "";
                var same = projects.Where(project => project.Inputs.GetValueOrDefault(group.Key) == hash).ToList();
                if (same is [var match])
                {
                    Settle(item, match.Root);
                    projects.Remove(match);
                }
            }
        }
    }

    private void Settle(BatchItem item, string root)
    {
        if (_owners.TryAdd(root, item))
        {
            _settled[item.FullPath] = item.Settings with { Output = root };
        }
    }
}
