namespace Naftiko.Compiler.Cli.Tests;

public sealed class InputListTests : IDisposable
{
    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public InputListTests()
    {
        _tool.Write("shared/api.yaml", "naftiko: 1.0.0-alpha2\nconsumes:\n  - { type: http, namespace: shop, baseUri: 'https://shop.test' }\n");
        _tool.Write(
            ToolFixture.DocumentName, "naftiko: 1.0.0-alpha2\ncapability:\n  consumes:\n    - { import: shop, location: ./shared/api.yaml }\n");
    }

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("check orders.naftiko.yaml --inputs obj/inputs.txt")]
    [InlineData("check orders.naftiko.yaml missing.yaml --inputs obj/inputs.txt")]
    [InlineData("build orders.naftiko.yaml --dry-run --inputs obj/inputs.txt")]
    public void What_was_read_is_listed(string commandLine)
    {
        _tool.Run(commandLine);

        var inputs = _tool.Read("obj/inputs.txt").Split('\n');
        Assert.Contains(_tool[ToolFixture.DocumentName], inputs);
        Assert.Contains(_tool["shared/api.yaml"], inputs);
        Assert.Equal("", inputs[^1]);
    }

    [Fact]
    public void What_is_missing_is_not_listed()
    {
        File.Delete(_tool["shared/api.yaml"]);

        var run = _tool.Run("check orders.naftiko.yaml --inputs inputs.txt");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(_tool[ToolFixture.DocumentName] + "\n", _tool.Read("inputs.txt"));
    }

    [Fact]
    public void A_list_that_cannot_be_written_is_an_error()
    {
        _tool.Write("taken", "");

        var run = _tool.Run("check orders.naftiko.yaml --inputs taken/inputs.txt");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("taken/inputs.txt cannot be created", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_watches_needs_no_list() =>
        Assert.Contains("--inputs does not go with --watch", _tool.Run("check a.yaml --watch --inputs inputs.txt").Error, StringComparison.Ordinal);
}
