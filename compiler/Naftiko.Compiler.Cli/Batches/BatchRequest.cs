using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Workspaces;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>What was typed, put together with what the workspace file says: one document with its settings, or a batch.</summary>
/// <param name="Single">Null: a batch.</param>
/// <param name="Batch">Null: a single document.</param>
internal sealed record BatchRequest(BuildSettings? Single, Batch? Batch)
{
    /// <param name="typed">What every document is asked for; its <see cref="BuildSettings.Document"/> is not looked at.</param>
    public static (BatchRequest? Request, ImmutableArray<Diagnostic> Problems) Make(ToolHost host, IReadOnlyList<string> documents, BuildSettings typed)
    {
        var (scope, problems) = WorkspaceScope.Open(host, documents);
        if (!problems.IsEmpty)
        {
            return (null, problems);
        }

        if (documents.Count > 0 && WorkspaceFinder.Typed(host, documents) is null)
        {
            return OfDocuments(host, documents, typed, scope);
        }

        if (scope.Workspace is null)
        {
            return (null, [new(CommandLineDiagnostics.NoDocument, null, HelpForNoDocument(host))]);
        }

        return OfMany(host, [.. scope.Documents!.All], typed, scope);
    }

    private static (BatchRequest? Request, ImmutableArray<Diagnostic> Problems) OfDocuments(
        ToolHost host, IReadOnlyList<string> documents, BuildSettings typed, WorkspaceScope scope)
    {
        if (documents is [var only] && !DocumentPattern.IsPattern(only, host.FullPath(only)) && !IsForCompany(host, typed))
        {
            return (new(scope.Settings(host.FullPath(only), typed with { Document = only }), null), []);
        }

        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in documents)
        {
            if (!DocumentPattern.IsPattern(text, host.FullPath(text)))
            {
                paths.Add(host.FullPath(text));
                continue;
            }

            var matches = DocumentPattern.Expand(text, host.CurrentDirectory);
            if (matches.Count == 0)
            {
                return (null, [new(CommandLineDiagnostics.NothingMatches, null, text, "Check the pattern; `*` stands for part of a name, `**` for any folders between.")]);
            }

            paths.UnionWith(matches);
        }

        var all = paths.Where(path => path != scope.Workspace?.FullPath)
            .Select(path => scope.Documents?.Find(path) ?? new WorkspaceDocument(path, null, IsNamed: false))
            .ToList();
        return OfMany(host, all, typed, scope);
    }

    private static (BatchRequest? Request, ImmutableArray<Diagnostic> Problems) OfMany(
        ToolHost host, IReadOnlyList<WorkspaceDocument> documents, BuildSettings typed, WorkspaceScope scope)
    {
        if (typed.Name is { } name)
        {
            return (null, [new(CommandLineDiagnostics.NameForMany, null, name)]);
        }

        var parent = typed.Output is null ? null : host.FullPath(typed.Output);
        if (File.Exists(parent))
        {
            return (null, [new(CommandLineDiagnostics.OutputIsFile, null, host.Show(parent))]);
        }

        var general = typed with { Output = null, Parent = parent, IsInCompany = true };
        ImmutableArray<BatchItem> items =
        [
            .. documents.Select(document => new BatchItem(
                document.FullPath, scope.Settings(document, general with { Document = host.Show(document.FullPath) }), document.IsNamed)),
        ];
        var problems = OutputFolders.Check(host, items, scope);
        var solution = parent is null && scope.Workspace is { } workspace
            ? workspace.Solution
            : Path.Combine(parent ?? host.CurrentDirectory, Workspace.DefaultSolution);
        return (new(null, new(items, solution)), problems);
    }

    /// <summary>
    /// A folder that holds the projects of several documents is one for projects, also when a shell has come up with a single document this
    /// time: made a project itself, it would take in the code of the others.
    /// </summary>
    private static bool IsForCompany(ToolHost host, BuildSettings typed) =>
        typed is { Output: { } output, Name: null } && OutputTarget.Open(host.FullPath(output)) is { LockText: null } target
            && target.ProjectBelow() is not null;

    private static string HelpForNoDocument(ToolHost host)
    {
        var document = Directory.EnumerateFiles(host.CurrentDirectory, "*.yaml").Order(StringComparer.Ordinal).FirstOrDefault();
        return document is null
            ? "Name a document, or make one to start from with: naftikoc init"
            : $"Name a document, for example: {host.Show(document)}";
    }
}
