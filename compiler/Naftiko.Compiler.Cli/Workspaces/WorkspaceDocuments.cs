using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Workspaces;

/// <summary>The documents of a workspace by full path, each with the entry that speaks of it.</summary>
internal sealed class WorkspaceDocuments
{
    private readonly SortedDictionary<string, WorkspaceDocument> _documents = new(StringComparer.Ordinal);

    private WorkspaceDocuments()
    {
    }

    /// <summary>In ordinal order of their paths.</summary>
    public IEnumerable<WorkspaceDocument> All => _documents.Values;

    public static (WorkspaceDocuments Documents, ImmutableArray<Diagnostic> Problems) Of(Workspace workspace)
    {
        var documents = new WorkspaceDocuments();
        var findings = new DiagnosticBag();

        // Who is named says more than who is matched, and the first match more than a later one.
        foreach (var entry in workspace.Entries.Where(entry => !IsPattern(workspace, entry)))
        {
            var path = Path.GetFullPath(entry.Document, workspace.Folder);
            if (!documents._documents.TryAdd(path, new(path, entry, IsNamed: true)))
            {
                var first = documents._documents[path].Entry!;
                findings.Add(new(CommandLineDiagnostics.DocumentTwice, entry.Place, entry.Document) { Related = [new(first.Place, "first named here")] });
            }
        }

        var excluded = workspace.Exclude
            .SelectMany(text => DocumentPattern.IsPattern(text, Path.GetFullPath(text, workspace.Folder))
                ? DocumentPattern.Expand(text, workspace.Folder)
                : [Path.GetFullPath(text, workspace.Folder)])
            .Append(workspace.FullPath)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var entry in workspace.Entries.Where(entry => IsPattern(workspace, entry)))
        {
            var matches = DocumentPattern.Expand(entry.Document, workspace.Folder).Where(path => !excluded.Contains(path)).ToList();
            if (matches.Count == 0)
            {
                findings.Report(CommandLineDiagnostics.NothingMatches, entry.Place, entry.Document, "Check the pattern: it is relative to the workspace file, and `**` stands for any folders.");
            }

            foreach (var path in matches)
            {
                documents._documents.TryAdd(path, new(path, entry, IsNamed: false));
            }
        }

        return (documents, findings.ToImmutable());
    }

    /// <summary>Null when the workspace does not speak of the document.</summary>
    public WorkspaceDocument? Find(string fullPath) => _documents.GetValueOrDefault(fullPath);

    private static bool IsPattern(Workspace workspace, WorkspaceEntry entry) =>
        DocumentPattern.IsPattern(entry.Document, Path.GetFullPath(entry.Document, workspace.Folder));
}

/// <summary>A document of a workspace.</summary>
/// <param name="IsNamed">Named by its entry, not matched by the entry's pattern.</param>
internal sealed record WorkspaceDocument(string FullPath, WorkspaceEntry? Entry, bool IsNamed)
{
    /// <summary>The project folder, where the workspace names it.</summary>
    public string? Output => IsNamed ? Entry?.Output : null;

    /// <summary>The folder in which the project folder is made; null: beside the document.</summary>
    public string? ParentIn(Workspace workspace) => (IsNamed ? null : Entry?.Output) ?? workspace.Output;
}
