namespace Naftiko.Compiler.Cli.Tests;

/// <summary>The tool with the compiler it ships with.</summary>
public sealed class RealCompilerTests : IDisposable
{
    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("capability.naftiko.yaml", "examples/durable-functions")]
    [InlineData("examples/crew-manifest/capability.naftiko.yaml", "examples/crew-manifest")]
    [InlineData("examples/clinic/capability.naftiko.yaml", "examples/clinic/Clinic.Gateway")]
    [InlineData("examples/library-desk/capability.naftiko.yaml", "examples/library-desk/LibraryDesk.Gateway")]
    [InlineData("examples/parcel-shop/capability.naftiko.yaml", "examples/parcel-shop/ParcelShop.Gateway")]
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

    /// <summary>What was missing at the last build is an input, too: it may be there now.</summary>
    [Fact]
    public void A_folder_that_appears_changes_or_goes_is_read_again()
    {
        _tool.Write("yard.yaml", """
            naftiko: 1.0.0-alpha3
            info: {label: Yard, description: A yard and what to know about it}
            capability:
              exposes:
              - type: skill
                namespace: yard
                port: 3003
                skills: [{name: greetings, description: How crews greet each other, location: 'file:///./greetings'}]
            """);
        const string Build = "build yard.yaml";
        Assert.Contains("Wrote", _tool.Run(Build).Out, StringComparison.Ordinal);
        Assert.Contains("is up to date", _tool.Run(Build).Out, StringComparison.Ordinal);

        _tool.Write("greetings/SKILL.md", "Wave.\n");
        Assert.Contains("Wrote", _tool.Run(Build).Out, StringComparison.Ordinal);
        Assert.Equal("Wave.\n", File.ReadAllText(_tool["Yard.Gateway/Generated/Skills/greetings/SKILL.md"]));
        Assert.Contains("is up to date", _tool.Run(Build).Out, StringComparison.Ordinal);

        _tool.Write("greetings/songs/sea.md", "Heave.\n");
        Assert.Contains("Wrote", _tool.Run(Build).Out, StringComparison.Ordinal);

        _tool.Write("greetings/songs/sea.md", "Ho.\n");
        _tool.Run(Build);
        Assert.Equal("Ho.\n", File.ReadAllText(_tool["Yard.Gateway/Generated/Skills/greetings/songs/sea.md"]));

        Directory.Delete(_tool["greetings/songs"], recursive: true);
        _tool.Run(Build);
        Assert.False(File.Exists(_tool["Yard.Gateway/Generated/Skills/greetings/songs/sea.md"]));
    }

    [Fact]
    public void The_starter_document_is_built_without_a_warning()
    {
        _tool.Run("init");

        var run = _tool.Run("build capability.naftiko.yaml");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(" files to Books.Gateway", run.Out, StringComparison.Ordinal);
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
