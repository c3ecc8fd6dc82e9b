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
}
