using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Workspaces;

/// <summary>The workspace file that is in force, if any, and what it says about a document.</summary>
internal sealed class WorkspaceScope
{
    private WorkspaceScope(Workspace? workspace, WorkspaceDocuments? documents)
    {
        Workspace = workspace;
        Documents = documents;
    }

    public Workspace? Workspace { get; }

    /// <summary>Null when there is no workspace.</summary>
    public WorkspaceDocuments? Documents { get; }

    /// <summary>The workspace that is typed, or the one that is found.</summary>
    public static (WorkspaceScope Scope, ImmutableArray<Diagnostic> Problems) Open(ToolHost host, IReadOnlyList<string> typed)
    {
        var path = typed is [var only] && Path.GetFileName(only) == Workspace.FileName && File.Exists(host.FullPath(only))
            ? host.FullPath(only)
            : WorkspaceFinder.Find(host);
        if (path is null)
        {
            return (new(null, null), []);
        }

        var (workspace, problems) = WorkspaceReader.Read(path, host);
        if (workspace is null)
        {
            return (new(null, null), problems);
        }

        (var documents, problems) = WorkspaceDocuments.Of(workspace);
        return (new(workspace, documents), problems);
    }

    /// <summary>What is typed for a document, completed by what the workspace says about it.</summary>
    public BuildSettings Settings(string fullPath, BuildSettings typed) =>
        Settings(Documents?.Find(fullPath) ?? new WorkspaceDocument(fullPath, null, IsNamed: false), typed);

    /// <inheritdoc cref="Settings(string, BuildSettings)"/>
    public BuildSettings Settings(WorkspaceDocument document, BuildSettings typed)
    {
        if (Workspace is not { } workspace)
        {
            return typed with { Parent = typed.Parent ?? ParentOf(typed, Path.GetDirectoryName(document.FullPath)) };
        }

        // A folder that is typed says more than one that is written.
        var isFolderTyped = typed.Output is not null || typed.Parent is not null;
        return typed with
        {
            Compile = typed.Compile.Over(document.Entry?.Compile ?? workspace.Compile),
            Output = isFolderTyped ? typed.Output : document.Output,
            Parent = typed.Parent ?? ParentOf(typed, document.Entry is null ? null : document.ParentIn(workspace)) ?? ParentOf(typed, Path.GetDirectoryName(document.FullPath)),
            Name = typed.Name ?? document.Entry?.Name,
        };
    }

    private static string? ParentOf(BuildSettings typed, string? folder) => typed.Output is null ? folder : null;
}
