using System.Collections.Immutable;
using System.Text;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Output;

/// <summary>
/// Carries out a plan. All new contents are first written to temporary files beside their targets, so that a full disk or a missing
/// permission leaves the folder as it was; only then files are removed and renamed into place, the lock file last; a rename that fails takes
/// the earlier ones back. Should the machine stop in between, the next build finds files that already hold what it wants and goes on.
/// </summary>
public static class OutputWriter
{
    /// <param name="root">The full path of the output folder; it is created when needed.</param>
    /// <returns>Empty when everything was written.</returns>
    public static ImmutableArray<Diagnostic> Apply(string root, OutputPlan plan)
    {
        if (!plan.Diagnostics.IsEmpty)
        {
            return plan.Diagnostics;
        }

        if (plan.IsCurrent && !WritingMark.IsIn(root))
        {
            return [];
        }

        try
        {
            using var mark = WritingMark.Take(root);
            if (mark is null)
            {
                return [new(OutputDiagnostics.AnotherBuild, null, root)];
            }

            TemporaryFiles.RemoveLeftOver(root, plan.Actions.Select(static a => a.Path));
            return Changed(root, plan) is { } path ? [new(OutputDiagnostics.ChangedMeanwhile, null, path)] : Write(root, plan);
        }
        catch (Exception e) when (IsExpected(e))
        {
            return [CannotWrite(WritingMark.FileName, e)];
        }
    }

    /// <summary>A path that is no longer as it was when the plan was made.</summary>
    private static string? Changed(string root, OutputPlan plan)
    {
        var actions = plan.Actions.Where(static a => a.Changes).ToList();
        var folder = FolderSnapshot.Take(root, actions.Select(static a => a.Path));
        return actions.Find(action => folder[action.Path] is var now && !(action.Before is { } before
            ? now.Kind == FolderEntryKind.File && now.Content.Span.SequenceEqual(before.Span)
            : now.Kind is FolderEntryKind.Missing or FolderEntryKind.Unreadable))?.Path;
    }

    private static ImmutableArray<Diagnostic> Write(string root, OutputPlan plan)
    {
        IReadOnlyList<StagedFile> staged = [];
        var done = new List<OutputAction>();
        var createdFolders = new List<string>();
        var current = root;
        try
        {
            var written = plan.Actions.Where(static a => a.Changes && a.After is not null).ToList();
            foreach (var action in written)
            {
                current = action.Path;
                MadeFolders.Create(Path.GetDirectoryName(OutputPath.FullPath(root, action.Path))!, createdFolders);
            }

            // A gateway can have thousands of files, and creating one is mostly waiting.
            staged = InParallel.Map(written, action => Stage(OutputPath.FullPath(root, action.Path), action));
            if (staged.FirstOrDefault(static file => file.Problem is not null) is { } failed)
            {
                Abandon(staged, createdFolders);
                return [CannotWrite(failed.Action.Path, failed.Problem!)];
            }

            // Before the renames: on a file system that ignores case, Foo.cs and foo.cs are one file.
            foreach (var action in plan.Actions.Where(static a => a.Kind == OutputActionKind.Delete))
            {
                current = action.Path;
                File.Delete(OutputPath.FullPath(root, action.Path));
                done.Add(action);
            }

            foreach (var file in staged)
            {
                current = file.Action.Path;
                File.Move(file.Temporary, file.Target, overwrite: file.Action.Kind == OutputActionKind.Rewrite);
                done.Add(file.Action);
            }

            RemoveEmptyFolders(root, plan);
            return [];
        }
        catch (Exception e) when (IsExpected(e))
        {
            Undo(root, done);
            Abandon(staged, createdFolders);
            return [CannotWrite(current, e)];
        }
    }

    private static StagedFile Stage(string target, OutputAction action)
    {
        var staged = new StagedFile(action, TemporaryFiles.NameBeside(target), target);
        try
        {
            using var stream = new FileStream(staged.Temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(Encoding.UTF8.GetBytes(action.After!));
            return staged;
        }
        catch (Exception e) when (IsExpected(e))
        {
            return staged with { Problem = e };
        }
    }

    private static bool IsExpected(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static Diagnostic CannotWrite(string path, Exception e) => new(OutputDiagnostics.CannotWrite, null, path, e.Message.TrimEnd('.'));

    private static void RemoveEmptyFolders(string root, OutputPlan plan)
    {
        var parents = plan.Actions.Where(static a => a.Kind == OutputActionKind.Delete).SelectMany(static a => OutputPath.Parents(a.Path));
        foreach (var folder in parents.Distinct(StringComparer.Ordinal).OrderByDescending(static p => p.Length))
        {
            MadeFolders.TryRemove(OutputPath.FullPath(root, folder));
        }
    }

    private static void Undo(string root, List<OutputAction> done)
    {
        foreach (var action in done)
        {
            var path = OutputPath.FullPath(root, action.Path);
            if (action.Before is not { } before)
            {
                TryDelete(path);
                continue;
            }

            try
            {
                File.WriteAllBytes(path, before.ToArray());
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The first failure is the one worth reporting.
            }
        }
    }

    private static void Abandon(IReadOnlyList<StagedFile> staged, List<string> createdFolders)
    {
        foreach (var file in staged)
        {
            TryDelete(file.Temporary);
        }

        MadeFolders.RemoveEmpty(createdFolders);
    }

    internal static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one worth reporting.
        }
    }

    private sealed record StagedFile(OutputAction Action, string Temporary, string Target, Exception? Problem = null);
}
