using System.Text.RegularExpressions;
using Naftiko.Checks;

namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>The project speaks of itself alone, and its files are all of one kind.</summary>
public sealed class TextTests
{
    /// <summary>What is in them is the compiler's work.</summary>
    private static readonly string Examples = Path.Combine(SourceTree.Root, "examples") + Path.DirectorySeparatorChar;

    private static readonly string[] Kinds = [".cs", ".md", ".scriban", ".json", ".props", ".csproj", ".sh", ".yaml", ".txt"];

    [Fact]
    public void Every_source_file_has_LF_line_endings_and_a_final_newline()
    {
        foreach (var path in Files())
        {
            var text = File.ReadAllText(path);
            Assert.False(text.Contains('\r', StringComparison.Ordinal), $"{path} has carriage returns");
            Assert.True(text.Length == 0 || text.EndsWith('\n'), $"{path} has no final newline");
        }
    }

    [Fact]
    public void No_line_of_code_is_longer_than_160_columns()
    {
        var tooLong = Files().Where(static path => path.EndsWith(".cs", StringComparison.Ordinal) && !path.StartsWith(Examples, StringComparison.Ordinal))
            .SelectMany(static path => LongLines.Check(path, File.ReadAllText(path)));

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Nothing_is_left_to_do()
    {
        foreach (var (path, _) in SourceTree.Code(SourceTree.Root))
        {
            var text = File.ReadAllText(Path.Combine(SourceTree.Root, path));
            foreach (var mark in new[] { "TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "#reg" + "ion" })
            {
                Assert.False(text.Contains(mark, StringComparison.Ordinal), $"{path} holds {mark}");
            }
        }
    }

    [Fact]
    public void Every_file_that_the_architecture_names_exists()
    {
        var names = Regex.Matches(
            File.ReadAllText(Path.Combine(SourceTree.Root, "compiler", "ARCHITECTURE.md")), @"[\w{}.]+\.(cs\.scriban|cs|txt|json)\b", RegexOptions.None,
            TimeSpan.FromSeconds(5))
            .Select(static match => match.Value)
            .ToHashSet(StringComparer.Ordinal);
        var files = Files().Select(static path => Path.GetFileName(path)!).ToHashSet(StringComparer.Ordinal);

        Assert.True(names.Count > 20);
        Assert.DoesNotContain(names, name => !files.Contains(name) && !files.Contains(name + ".scriban"));
    }

    private static IEnumerable<string> Files() =>
        new[] { "compiler", "templates", "schema", "examples", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*", SearchOption.AllDirectories))
            .Where(static path => Kinds.Contains(Path.GetExtension(path)))
            .Where(
                static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "node_modules" or "Cases" or "TestData"));
}
