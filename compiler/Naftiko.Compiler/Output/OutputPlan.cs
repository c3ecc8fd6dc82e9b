using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Output;

/// <summary>What a build is going to do with an output folder, decided before anything is written.</summary>
/// <param name="Actions">One per path, ordered ordinally by path; the lock file last.</param>
/// <param name="Diagnostics">Why nothing may be written; empty when all is well.</param>
public sealed record OutputPlan(ImmutableArray<OutputAction> Actions, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What the user is told although all is well.</summary>
    public ImmutableArray<Diagnostic> Notes { get; init; } = [];

    /// <summary>The disk is already as it should be.</summary>
    public bool IsCurrent => Diagnostics.IsEmpty && !Actions.Any(static a => a.Changes);

    public int Count(OutputActionKind kind) => Actions.Count(a => a.Kind == kind);

    /// <param name="files">What the folder shall hold.</param>
    /// <param name="folder">What it holds: at least the paths of <see cref="Paths"/>.</param>
    /// <param name="previous">The lock file of the folder; null when it has none.</param>
    /// <param name="origin">Goes into the new lock file.</param>
    /// <param name="force">Overwrite generated files that were edited by hand and bring back scaffold files.</param>
    public static OutputPlan Make(
        IReadOnlyList<GeneratedFile> files, FolderSnapshot folder, LockFile? previous, LockOrigin origin, bool force)
    {
        var planner = new OutputPlanner(folder, previous, force);
        foreach (var file in files)
        {
            planner.Add(file);
        }

        foreach (var path in previous?.Files.Keys.Except(files.Select(static f => f.Path), StringComparer.Ordinal) ?? [])
        {
            planner.Remove(path);
        }

        return planner.Finish(LockFile.For(origin, files));
    }

    /// <summary>The paths whose state <see cref="Make"/> asks for.</summary>
    public static IEnumerable<string> Paths(IEnumerable<GeneratedFile> files, LockFile? previous) =>
        files.Select(static f => f.Path).Concat(previous?.Files.Keys ?? []).Append(LockFile.FileName).Distinct(StringComparer.Ordinal);
}
