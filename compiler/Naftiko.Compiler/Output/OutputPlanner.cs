using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Output;

/// <summary>Decides path by path; see the table in this folder's README.</summary>
internal sealed class OutputPlanner(FolderSnapshot folder, LockFile? previous, bool force)
{
    /// <summary>How many of the merged files a message names.</summary>
    private const int PathsNamed = 3;

    private readonly List<OutputAction> _actions = [];
    private readonly DiagnosticBag _findings = new();

    /// <summary>Files that hold what a merge made of two versions of the compiler's.</summary>
    private readonly List<string> _merged = [];

    public void Add(GeneratedFile file)
    {
        if (file.Ownership == FileOwnership.Scaffold)
        {
            AddScaffold(file);
            return;
        }

        var entry = folder[file.Path];
        switch (entry.Kind)
        {
            case FolderEntryKind.Missing:
                Act(OutputActionKind.Create, file.Path, null, file.Content);
                break;
            case FolderEntryKind.File when ContentHash.Matches(entry.Content.Span, ContentHash.Of(file.Content)):
                Act(OutputActionKind.Keep, file.Path, entry.Content, file.Content);
                break;
            case FolderEntryKind.File when previous is null || !previous.Files.ContainsKey(file.Path):
                Conflict(OutputDiagnostics.SomebodyElsesFile, file.Path, entry, file.Content);
                break;
            case FolderEntryKind.File when IsEdited(file.Path, entry.Content.Span):
                Conflict(OutputDiagnostics.EditedByHand, file.Path, entry, file.Content);
                break;
            case FolderEntryKind.File:
                Act(OutputActionKind.Rewrite, file.Path, entry.Content, file.Content);
                break;
            default:
                Obstacle(file.Path, entry, file.Content);
                break;
        }
    }

    /// <summary>Plans the removal of a generated file that the document no longer makes.</summary>
    public void Remove(string path)
    {
        var entry = folder[path];
        switch (entry.Kind)
        {
            case FolderEntryKind.Missing or FolderEntryKind.Blocked:
                break;
            case FolderEntryKind.File when IsEdited(path, entry.Content.Span):
                Conflict(OutputDiagnostics.EditedByHand, path, entry, null);
                break;
            case FolderEntryKind.File:
                Act(OutputActionKind.Delete, path, entry.Content, null);
                break;
            default:
                Obstacle(path, entry, null);
                break;
        }
    }

    public OutputPlan Finish(LockFile next)
    {
        var text = LockFileText.Write(next);
        var entry = folder[LockFile.FileName];
        var lockAction = entry.Kind switch
        {
            FolderEntryKind.Missing => new OutputAction(OutputActionKind.Create, LockFile.FileName, null, text),
            FolderEntryKind.File when ContentHash.Matches(entry.Content.Span, ContentHash.Of(text)) =>
                new OutputAction(OutputActionKind.Keep, LockFile.FileName, entry.Content, text),
            FolderEntryKind.File => new OutputAction(OutputActionKind.Rewrite, LockFile.FileName, entry.Content, text),
            _ => null,
        };
        if (lockAction is null)
        {
            Obstacle(LockFile.FileName, entry, text);
        }

        var actions = _actions.OrderBy(static a => a.Path, StringComparer.Ordinal);
        return new([.. lockAction is null ? actions : actions.Append(lockAction)], _findings.ToImmutable()) { Notes = [.. Merge()] };
    }

    /// <summary>What a merge left behind, if there was one.</summary>
    private IEnumerable<Diagnostic> Merge()
    {
        List<string> paths = [.. previous is { IsMerged: true } ? [LockFile.FileName] : (string[])[], .. _merged.Order(StringComparer.Ordinal)];
        if (paths.Count > 0)
        {
            var more = paths.Count > PathsNamed ? $" and {paths.Count - PathsNamed} more" : "";
            yield return new(OutputDiagnostics.Merged, null, string.Join(", ", paths.Take(PathsNamed)) + more);
        }
    }

    /// <summary>
    /// Whether somebody changed the file by hand. A merge of two branches is nobody's work: it leaves conflict markers, or a file of which
    /// both branches recorded what they wrote and which is neither.
    /// </summary>
    private bool IsEdited(string path, ReadOnlySpan<byte> content)
    {
        if (force || previous!.Wrote(path, content))
        {
            return false;
        }

        var isMerged = previous.Files[path].Length > 1 || ConflictMarkers.AreIn(content);
        if (isMerged)
        {
            _merged.Add(path);
        }

        return !isMerged;
    }

    private void AddScaffold(GeneratedFile file)
    {
        var entry = folder[file.Path];
        if (entry.Kind != FolderEntryKind.Missing)
        {
            // Whatever is there is the user's: a file of his own, a link, even a folder.
            Act(OutputActionKind.Keep, file.Path, null, null);
            return;
        }

        var wasRemoved = previous is not null && previous.Scaffold.Contains(file.Path) && !force;
        Act(wasRemoved ? OutputActionKind.LeaveAway : OutputActionKind.CreateScaffold, file.Path, null, wasRemoved ? null : file.Content);
    }

    private void Obstacle(string path, FolderEntry entry, string? after)
    {
        var (descriptor, detail) = entry.Kind switch
        {
            FolderEntryKind.Link => (OutputDiagnostics.SymbolicLink, path),
            FolderEntryKind.Folder => (OutputDiagnostics.FolderInTheWay, ""),
            FolderEntryKind.Blocked => (OutputDiagnostics.ParentInTheWay, entry.Detail),
            _ => (OutputDiagnostics.UnreadableOutput, entry.Detail),
        };
        _actions.Add(new(OutputActionKind.Conflict, path, null, after));
        _findings.Add(new(descriptor, null, path, detail) { Subject = path });
    }

    private void Conflict(DiagnosticDescriptor descriptor, string path, FolderEntry entry, string? after)
    {
        _actions.Add(new(OutputActionKind.Conflict, path, entry.Content, after));
        _findings.Add(new(descriptor, null, path) { Subject = path });
    }

    private void Act(OutputActionKind kind, string path, ReadOnlyMemory<byte>? before, string? after) =>
        _actions.Add(new(kind, path, before, after));
}
