using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Workspaces;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>Looks whether the folders a workspace file names can stand beside each other.</summary>
internal static class OutputFolders
{
    public static ImmutableArray<Diagnostic> Check(ToolHost host, IEnumerable<BatchItem> items, WorkspaceScope scope)
    {
        var findings = new DiagnosticBag();
        var owners = new Dictionary<string, BatchItem>(StringComparer.OrdinalIgnoreCase);
        var named = items.Where(static item => item.Settings.Output is not null)
            .Select(static item => (Item: item, Root: Path.TrimEndingDirectorySeparator(item.Settings.Output!)))
            .OrderBy(static pair => pair.Root.Length);
        foreach (var (item, root) in named)
        {
            for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (owners.TryGetValue(folder, out var owner))
                {
                    findings.Add(new(
                        CommandLineDiagnostics.OutputShared, Place(item), item.Settings.Document, host.Show(root), owner.Settings.Document, host.Show(folder)));
                    break;
                }
            }

            owners.TryAdd(root, item);
        }

        return findings.ToImmutable();

        Text.SourceSpan? Place(BatchItem item) => scope.Documents?.Find(item.FullPath)?.Entry?.Place;
    }
}
