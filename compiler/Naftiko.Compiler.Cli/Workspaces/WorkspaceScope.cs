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
        if ((WorkspaceFinder.Typed(host, typed) ?? WorkspaceFinder.Find(host)) is not { } path)
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
        // A folder that is typed says more than one that is written, and one that is written more than the document's own.
        var isFolderTyped = typed.Output is not null || typed.Parent is not null;
        var settings = isFolderTyped ? typed : typed with
        {
            Output = document.Output,
            Parent = (document.Entry is null || Workspace is null ? null : document.ParentIn(Workspace)) ?? Path.GetDirectoryName(document.FullPath),
        };
        return Workspace is null ? settings : settings with
        {
            Compile = typed.Compile.Over(document.Entry?.Compile ?? Workspace.Compile), Name = typed.Name ?? document.Entry?.Name,
        };
    }
}
