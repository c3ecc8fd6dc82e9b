using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Scale;

/// <summary>What a change of a document does to the generated files, which is what somebody reviews.</summary>
internal static class GeneratedDiff
{
    /// <returns>A line for each file that differs, in order: its path, how many lines are new and how many are gone.</returns>
    public static IEnumerable<string> Between(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(path => Describe(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path)))
            .OfType<string>();

    /// <returns>The files a build writes for a document each time, by path.</returns>
    public static IReadOnlyDictionary<string, string> Files(string document)
    {
        var result = Compilation.Compile(new SourceFile("capability.yaml", document), new());
        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);

        // Scaffold files are written once and never again.
        var files = result.Files.Where(static f => f.Ownership == FileOwnership.Generated).ToDictionary(static f => f.Path, static f => f.Content);
        var origin = new LockOrigin("", "", result.Model!.Name, "capability.yaml", 0, ImmutableSortedDictionary<string, string>.Empty);
        files.Add(LockFile.FileName, LockFileText.Write(LockFile.For(origin, result.Files)));
        return files;
    }

    private static string? Describe(string path, string? before, string? after)
    {
        if (before == after)
        {
            return null;
        }

        var edits = LineDiff.Compare(Lines(before), Lines(after));
        var (added, removed) = (edits.Count(static e => e.Kind == LineEditKind.Insert), edits.Count(static e => e.Kind == LineEditKind.Delete));
        return string.Create(CultureInfo.InvariantCulture, $"{path} +{added} -{removed}");
    }

    private static string[] Lines(string? text) => text is null ? [] : text.TrimEnd('\n').Split('\n');
}
