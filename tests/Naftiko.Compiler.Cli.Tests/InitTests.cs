using Naftiko.Compiler.Cli.Manual;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class InitTests : IDisposable
{
    private readonly ToolFixture _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void It_writes_a_document_with_the_schema_beside_it()
    {
        var run = _tool.Run("init");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Wrote capability.naftiko.yaml and naftiko.schema.json\n", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("# yaml-language-server: $schema=naftiko.schema.json\n", _tool.Read("capability.naftiko.yaml"), StringComparison.Ordinal);
        Assert.StartsWith("{", _tool.Read("naftiko.schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_overwrites_nothing()
    {
        var before = _tool.Fingerprint();

        var run = _tool.Run("init " + ToolFixture.DocumentName);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NAF7010", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void It_keeps_a_schema_that_is_there()
    {
        _tool.Write("naftiko.schema.json", "mine");

        Assert.StartsWith("Wrote other.yaml\n", _tool.Run("init other.yaml").Out, StringComparison.Ordinal);

        Assert.Equal("mine", _tool.Read("naftiko.schema.json"));
    }

    [Fact]
    public void It_says_when_it_cannot_write()
    {
        var run = _tool.Run($"init {ToolFixture.DocumentName}/below.yaml");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NAF7016", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipe_brings_its_files_along()
    {
        var run = _tool.Run("init care/orders.yaml --from skill");

        Assert.Equal(
            """
            Wrote care/orders.yaml, care/skills/order-care/SKILL.md, care/skills/order-care/tone.md and care/naftiko.schema.json
            Read:    naftikoc explain skill
            Try it:  naftikoc run care/orders.yaml --mock
            Keep it: naftikoc build care/orders.yaml

            """,
            run.Out);
        Assert.Equal("Begin with the answer. One apology is enough.\n", _tool.Read("care/skills/order-care/tone.md"));
    }

    [Fact]
    public void A_file_that_a_recipe_would_bring_along_is_not_overwritten()
    {
        _tool.Write("skills/order-care/tone.md", "mine");
        var before = _tool.Fingerprint();

        var run = _tool.Run("init new.yaml --from skill");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NAF7010: skills/order-care/tone.md", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Theory]
    [InlineData("init --from ", "flow", "scopes")]
    [InlineData("explain ", "flows", "importing")]
    public void Names_are_completed(string typed, params string[] names)
    {
        var words = _tool.Run("[suggest:" + typed.Length + "]", typed).Out.Split('\n');

        Assert.All(names, name => Assert.Contains(name, words));
    }

    [Fact]
    public void Help_names_the_recipes() => Assert.All(
        Cookbook.Names, name => Assert.Matches($@"[ ,]\s*{name}[,.]", _tool.Run("init --help").Out));
}
