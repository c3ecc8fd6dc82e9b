namespace Naftiko.Compiler.Cli.Tests;

/// <summary>The tool with the compiler it ships with.</summary>
public sealed class RealCompilerTests : IDisposable
{
    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("capability.naftiko.yaml", "examples/durable-functions")]
    [InlineData("examples/crew-manifest/capability.naftiko.yaml", "examples/crew-manifest")]
    public void The_committed_example_is_what_build_makes(string document, string example)
    {
        _tool.Folder = RepositoryRoot();

        var run = _tool.Run("build", document, "-o", example, "--check", "-v", "q");

        Assert.Equal(new(0, "", ""), run);
    }

    [Fact]
    public void The_committed_workspace_of_the_examples_is_current()
    {
        _tool.Folder = RepositoryRoot();

        Assert.Equal(new(0, "", ""), _tool.Run("build", "examples/naftikoc.yaml", "--check", "-v", "q"));
    }

    [Fact]
    public void The_main_example_is_built_twice_and_written_once()
    {
        File.Copy(Path.Combine(RepositoryRoot(), "capability.naftiko.yaml"), _tool["capability.naftiko.yaml"]);
        Assert.Equal(0, _tool.Run("build capability.naftiko.yaml").ExitCode);
        var before = _tool.Fingerprint();

        var second = _tool.Run("build capability.naftiko.yaml");
        var third = _tool.Run("build capability.naftiko.yaml --force");

        Assert.Contains("is up to date", second.Out, StringComparison.Ordinal);
        Assert.Contains("is up to date", third.Out, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void The_starter_document_keeps_to_the_specification()
    {
        _tool.Run("init");

        var run = _tool.Run("build capability.naftiko.yaml --strict --name Books");

        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: [1\n")]
    [InlineData("just text\n")]
    [InlineData("naftiko: 99.0\n")]
    public void A_document_that_is_none_has_errors_and_nothing_is_written(string text)
    {
        _tool.Write("bad.yaml", text);
        var before = _tool.Fingerprint();

        var run = _tool.Run("build bad.yaml --format concise");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("bad.yaml(", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void A_mebibyte_of_brackets_is_an_error_like_any_other()
    {
        _tool.Write("bad.yaml", new string('[', 1024 * 1024));

        var run = _tool.Run("check bad.yaml --format concise");

        Assert.Equal(1, run.ExitCode);
        Assert.InRange(run.Error.Length, 1, 1000);
    }

    [Theory]
    [InlineData("human")]
    [InlineData("concise")]
    [InlineData("github")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void No_format_shows_a_credential_of_the_document(string format)
    {
        File.Copy(
            Path.Combine(RepositoryRoot(), "tests", "Naftiko.Compiler.Golden", "Cases", "Authentication", "LiteralSecrets", "capability.naftiko.yaml"), _tool["secrets.yaml"]);

        var check = _tool.Run("check secrets.yaml -v d --format " + format);
        var inspect = _tool.Run("inspect secrets.yaml");
        var diff = _tool.Run("diff secrets.yaml");

        Assert.Contains("NAF8003", check.Out + check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary0", check.Out + check.Error + inspect.Out + inspect.Error + diff.Out + diff.Error, StringComparison.Ordinal);
    }

    internal static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Naftiko.Compiler.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
