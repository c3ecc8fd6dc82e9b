using Naftiko.Compiler.Cli.Manual;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class OtherCommandTests : IDisposable
{
    private readonly ToolFixture _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Check_writes_nothing_and_counts()
    {
        var before = _tool.Fingerprint();
        _tool.Findings = file => [SampleDiagnostics.UndeclaredAt(file, 1, 1, "naftiko")];

        var run = _tool.Run("check orders.naftiko.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Checked orders.naftiko.yaml, no errors · 1 warning · 0.00 s\n", run.Out);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void Check_of_a_document_with_errors_fails()
    {
        _tool.Findings = file => [new Diagnostic(SampleDiagnostics.Broken, SampleDiagnostics.Span(file, 1, 1, 1, 2), "a", "b")];

        Assert.Equal(1, _tool.Run("check orders.naftiko.yaml").ExitCode);
    }

    [Fact]
    public void Check_hands_strictness_to_the_compiler()
    {
        var strict = false;
        _tool.Compiler = (document, options) =>
        {
            strict = options.Strict;
            return new([], SampleModels.Empty(document, "Orders"), []);
        };

        _tool.Run("check orders.naftiko.yaml --strict");

        Assert.True(strict);
    }

    [Fact]
    public void Diff_shows_what_a_build_would_change()
    {
        _tool.Run("build orders.naftiko.yaml");
        _tool.Files[1] = _tool.Files[1] with { Content = "class Orders2;\n" };
        var before = _tool.Fingerprint();

        var run = _tool.Run("diff orders.naftiko.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            "--- a/Generated/Orders.cs\n+++ b/Generated/Orders.cs\n@@ -1 +1 @@\n-class Orders;\n+class Orders2;\n--- a/naftiko.lock.json\n",
            run.Out, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void Diff_of_a_current_folder_is_empty()
    {
        _tool.Run("build orders.naftiko.yaml");

        Assert.Equal(new(0, "", ""), _tool.Run("diff orders.naftiko.yaml"));
    }

    [Fact]
    public void Diff_shows_an_edit_made_by_hand()
    {
        _tool.Run("build orders.naftiko.yaml");
        _tool.Write("Orders.Gateway/Generated/Orders.cs", "class Mine;\n");

        Assert.Contains("-class Mine;\n+class Orders;\n", _tool.Run("diff orders.naftiko.yaml").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_shows_the_page()
    {
        var run = _tool.Run("explain NAF6001");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("NAF6001: A generated file was edited by hand\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(run, _tool.Run("explain 6001"));
        Assert.Equal(run, _tool.Run("explain naf6001"));
    }

    [Fact]
    public void Explain_lists_every_topic_and_diagnostic()
    {
        var parts = _tool.Run("explain").Out.Split("\n\n");

        var topics = parts[0].Split('\n');
        Assert.Equal("first-gateway       A first gateway", topics[0]);
        Assert.Contains(topics, static line => line.StartsWith("importing ", StringComparison.Ordinal));
        Assert.Equal(Cookbook.Topics.Length, topics.Length);
        var ids = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(DiagnosticPages.Ids.Length, ids.Length);
        Assert.Contains("NAF6001  A generated file was edited by hand", ids);
    }

    [Theory]
    [InlineData("flow")]
    [InlineData("flows")]
    [InlineData("FLOW")]
    public void Explain_shows_a_page_of_the_manual(string word)
    {
        var run = _tool.Run("explain " + word);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("One call after another\n\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n    naftiko: 1.0.0-alpha3\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("](", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("```", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_shows_the_pages_that_a_word_may_mean()
    {
        var run = _tool.Run("explain bodies");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "There are 3 pages about bodies; read one with naftikoc explain and its name:\njson-body  A JSON body\nform       A form\nupload     A file upload\n", run.Out);
    }

    [Fact]
    public void Version_is_one_line() => Assert.Equal(new(0, ToolIdentity.Version + "\n", ""), _tool.Run("--version"));

    [Fact]
    public void Help_lists_the_commands()
    {
        var run = _tool.Run("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["build", "check", "diff", "inspect", "run", "init", "explain"], command => Assert.Contains($"  {command} ", run.Out, StringComparison.Ordinal));
        Assert.Equal(run, _tool.Run());
    }
}
