using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Golden;

public sealed class CaseTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_compiler_says_and_makes_what_is_committed(string name)
    {
        var golden = new GoldenCase(name);
        var document = golden.Document();
        var result = golden.Compile();

        List<string?> differences = [GoldenFile.Compare(golden.Diagnostics, AnnotatedSource.Of(document, result.Diagnostics))];
        if (!golden.IsAboutDiagnostics)
        {
            differences.AddRange(Products(golden, result));
        }

        Assert.Equal("", string.Join('\n', differences.OfType<string>()));
    }

    private static IEnumerable<string?> Products(GoldenCase golden, CompilationResult result) =>
    [
        GoldenFile.Compare(Path.Combine(golden.Folder, "model.verified.json"), result.Model is null ? "null\n" : ModelDump.ToJson(result.Model)),
        GoldenFile.Compare(Path.Combine(golden.Folder, "files.verified.txt"), string.Concat(result.Files.Select(static f => f.Path + "\n"))),
        .. GoldenTree.Compare(Path.Combine(golden.Folder, "output"), GoldenCase.OwnFiles(result)),
    ];
}
