using Naftiko.JsonPaths;

namespace Naftiko.Compiler.Tests.Binding.Expressions;

[Trait("Speed", "Slow")]
public sealed class JsonPathCaseTests
{
    // All of them in one compilation: it takes seconds, each case takes none.
    private static readonly Lazy<PathProgram> Program = new(static () => PathProgram.Compile(JsonPathCases.All.Select(static c => c.Path)));

    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var (section, path, document, selected) in JsonPathCases.All)
        {
            cases.Add(section, path, document, selected);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_path_selects_what_its_section_says(string section, string path, string document, string selected) =>
        Assert.Equal($"{section} {path} {selected}", $"{section} {path} {Program.Value.Read(path, document)}");
}
