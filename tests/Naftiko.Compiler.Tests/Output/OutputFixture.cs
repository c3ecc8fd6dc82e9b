using System.Collections.Immutable;
using System.Text;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Tests.Output;

/// <summary>Builds hand-made files into a temporary folder the way the tool does.</summary>
internal static class OutputFixture
{
    public static LockOrigin Origin { get; } = new(
        "1.2.3", "1.0", "Orders", "orders.yaml", 2, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("orders.yaml", new('a', 64)));

    public static GeneratedFile Generated(string path, string content) => new(path, content, FileOwnership.Generated);

    public static GeneratedFile Scaffold(string path, string content) => new(path, content, FileOwnership.Scaffold);

    public static OutputPlan Plan(this TemporaryFolder folder, bool force, params GeneratedFile[] files)
    {
        var previous = File.Exists(folder[LockFile.FileName]) ? LockFileText.Read(folder.Read(LockFile.FileName)) : null;
        return OutputPlan.Make(
            files, FolderSnapshot.Take(folder.Root, OutputPlan.Paths(files, previous).Concat(files.Select(f => f.Path))), previous, Origin, force);
    }

    public static ImmutableArray<Diagnostic> Build(this TemporaryFolder folder, params GeneratedFile[] files) =>
        OutputWriter.Apply(folder.Root, folder.Plan(force: false, files));

    public static FolderSnapshot Snapshot(params (string Path, string Content)[] files) =>
        new(files.ToImmutableDictionary(f => f.Path, f => FolderEntry.File(Encoding.UTF8.GetBytes(f.Content)), StringComparer.Ordinal));

    public static string Show(this OutputPlan plan) => string.Join('\n', plan.Actions.Select(a => $"{a.Kind} {a.Path}"));
}
