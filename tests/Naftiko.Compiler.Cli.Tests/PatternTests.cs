using Naftiko.Compiler.Cli.Workspaces;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class PatternTests : IDisposable
{
    private readonly ToolFixture _tool = new();

    public PatternTests()
    {
        foreach (var path in new[]
        {
            "a.yaml", "b.yml", "docs/a.yaml", "docs/ab.yaml", "docs/x/a.yaml", "docs/x/y/a.yaml", "docs/x/y/b.yaml", "docs/.hidden/a.yaml", "docs/node_modules/a.yaml",
            "docs/bin/a.yaml", ".a.yaml",
        })
        {
            _tool.Write(path, "");
        }
    }

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("*.yaml", "a.yaml orders.naftiko.yaml")]
    [InlineData("./*.yml", "b.yml")]
    [InlineData("docs/*.yaml", "docs/a.yaml docs/ab.yaml")]
    [InlineData("docs/?.yaml", "docs/a.yaml")]
    [InlineData("docs/**/a.yaml", "docs/a.yaml docs/x/a.yaml docs/x/y/a.yaml")]
    [InlineData("docs/**", "docs/a.yaml docs/ab.yaml docs/x/a.yaml docs/x/y/a.yaml docs/x/y/b.yaml")]
    [InlineData("**/y/*.yaml", "docs/x/y/a.yaml docs/x/y/b.yaml")]
    [InlineData("docs/*/a.yaml", "docs/x/a.yaml")]
    [InlineData("d*/x/y/b.yaml", "docs/x/y/b.yaml")]
    [InlineData("docs/x/../*b.yaml", "docs/ab.yaml")]
    [InlineData("none/*.yaml", "")]
    [InlineData("docs/*/none/*", "")]
    public void It_finds(string pattern, string expected)
    {
        var found = DocumentPattern.Expand(pattern, _tool.Root).Select(path => Path.GetRelativePath(_tool.Root, path).Replace('\\', '/'));

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void An_absolute_pattern_is_searched_where_it_says() =>
        Assert.Equal([_tool["docs/a.yaml"], _tool["docs/ab.yaml"]], DocumentPattern.Expand(_tool["docs/*.yaml"], Path.GetTempPath()));

    [Fact]
    public void A_link_to_a_folder_above_ends_nothing_and_repeats_nothing()
    {
        Directory.CreateSymbolicLink(_tool["docs/x/loop"], _tool["docs"]);

        Assert.Equal(3, DocumentPattern.Expand("docs/**/a.yaml", _tool.Root).Count);
    }

    [Fact]
    public void A_file_that_is_called_like_a_pattern_is_no_pattern()
    {
        _tool.Write("odd*.yaml", "");

        Assert.False(DocumentPattern.IsPattern("odd*.yaml", _tool["odd*.yaml"]));
        Assert.True(DocumentPattern.IsPattern("even*.yaml", _tool["even*.yaml"]));
    }
}
