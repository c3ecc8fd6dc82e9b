using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class BuildTests : IDisposable
{
    private const string Build = "build " + ToolFixture.DocumentName;

    private readonly ToolFixture _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_build_writes_the_project_beside_the_document()
    {
        var run = _tool.Run(Build);

        Assert.Equal(new(0, "Wrote 4 files to Orders.Gateway · 0.00 s\n", ""), run);
        Assert.Equal("class Orders;\n", _tool.Read("Orders.Gateway/Generated/Orders.cs"));
        Assert.Contains("\"document\": \"orders.naftiko.yaml\"", _tool.Read("Orders.Gateway/naftiko.lock.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_option_names_the_project_folder_itself()
    {
        Assert.Equal(0, _tool.Run(Build + " -o deep/gateway").ExitCode);

        Assert.True(File.Exists(_tool["deep/gateway/Program.cs"]));
    }

    [Fact]
    public void A_second_build_neither_compiles_nor_writes()
    {
        _tool.Run(Build);
        var before = _tool.Fingerprint();

        var run = _tool.Run(Build);

        Assert.Equal("Orders.Gateway is up to date · 0.00 s\n", run.Out);
        Assert.Equal(before, _tool.Fingerprint());
        Assert.Equal(1, _tool.Compilations);
    }

    [Fact]
    public void A_second_build_still_tells_of_the_warnings()
    {
        _tool.Findings = file => [SampleDiagnostics.UndeclaredAt(file, 1, 1, "naftiko")];
        _tool.Run(Build);

        Assert.Equal(
            "Orders.Gateway is up to date · 1 warning (naftikoc check orders.naftiko.yaml shows it) · 0.00 s\n", _tool.Run(Build).Out);
    }

    [Theory]
    [InlineData(" -v d")]
    [InlineData(" --format json")]
    [InlineData(" --format github")]
    [InlineData(" --check")]
    [InlineData(" --force")]
    public void Whoever_wants_every_finding_or_proof_gets_a_compilation(string option)
    {
        _tool.Run(Build);
        var before = _tool.Fingerprint();

        Assert.Equal(0, _tool.Run(Build + option).ExitCode);

        Assert.Equal(2, _tool.Compilations);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void A_strict_build_of_a_document_with_warnings_is_compiled_again()
    {
        _tool.Findings = file => [SampleDiagnostics.UndeclaredAt(file, 1, 1, "naftiko")];
        _tool.Run(Build);

        _tool.Run(Build + " --strict");

        Assert.Equal(2, _tool.Compilations);
    }

    [Fact]
    public void A_changed_document_is_compiled_again()
    {
        _tool.Run(Build);
        _tool.Write(ToolFixture.DocumentName, _tool.Document + "# more\n");

        Assert.Equal("Wrote 1 file to Orders.Gateway · 0.00 s\n", _tool.Run(Build).Out);
    }

    [Fact]
    public void A_changed_import_is_compiled_again()
    {
        _tool.Write("shared/clients.yaml", "consumes: []\n");
        _tool.Compiler = (document, options) =>
        {
            Assert.Equal("shared/clients.yaml", options.ReadImport("shared/clients.yaml").File!.Path);
            Assert.Equal(ImportedText.Missing, options.ReadImport("shared/none.yaml"));
            return new([], SampleModels.Empty(document, "Orders"), [.. _tool.Files]);
        };
        _tool.Run(Build);
        Assert.Contains("\"shared/clients.yaml\": ", _tool.Read("Orders.Gateway/naftiko.lock.json"), StringComparison.Ordinal);
        Assert.Contains("is up to date", _tool.Run(Build).Out, StringComparison.Ordinal);

        _tool.Write("shared/clients.yaml", "consumes: [ ]\n");

        Assert.Equal("Wrote 1 file to Orders.Gateway · 0.00 s\n", _tool.Run(Build).Out);
    }

    [Fact]
    public void Another_name_makes_another_folder_and_a_later_build_keeps_it()
    {
        _tool.Run(Build + " --name Shop");
        Assert.True(File.Exists(_tool["Shop.Gateway/naftiko.lock.json"]));
        _tool.Write(ToolFixture.DocumentName, _tool.Document + "# more\n");

        Assert.Equal("Wrote 1 file to Shop.Gateway · 0.00 s\n", _tool.Run(Build).Out);

        Assert.False(Directory.Exists(_tool["Orders.Gateway"]));
    }

    [Fact]
    public void A_folder_does_not_change_its_gateway()
    {
        _tool.Run(Build + " -o out");

        var run = _tool.Run(Build + " -o out --name Shop");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NAF6009", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_in_the_document_write_nothing()
    {
        _tool.Findings = file => [new Diagnostic(SampleDiagnostics.Broken, SampleDiagnostics.Span(file, 3, 10, 3, 16), "a", "b")];

        var run = _tool.Run(Build);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Nothing was written · 1 error · 0.00 s\n", run.Out);
        Assert.Equal([_tool[ToolFixture.DocumentName]], Directory.EnumerateFileSystemEntries(_tool.Root));
    }

    [Fact]
    public void An_edited_generated_file_stops_the_build()
    {
        _tool.Run(Build);
        _tool.Write("Orders.Gateway/Generated/Orders.cs", "class Mine;\n");

        var run = _tool.Run(Build);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("error NAF6001: Generated/Orders.cs was edited", run.Error, StringComparison.Ordinal);
        Assert.Equal("class Mine;\n", _tool.Read("Orders.Gateway/Generated/Orders.cs"));
    }

    [Fact]
    public void Force_overwrites_an_edited_generated_file()
    {
        _tool.Run(Build);
        _tool.Write("Orders.Gateway/Generated/Orders.cs", "class Mine;\n");

        Assert.Equal(0, _tool.Run(Build + " --force").ExitCode);

        Assert.Equal("class Orders;\n", _tool.Read("Orders.Gateway/Generated/Orders.cs"));
    }

    [Fact]
    public void Somebody_elses_file_stops_the_build()
    {
        _tool.Write("out/Generated/Orders.cs", "class Theirs;\n");
        var before = _tool.Fingerprint();

        var run = _tool.Run(Build + " -o out");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("NAF6002", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void A_damaged_lock_stops_the_build_unless_forced()
    {
        _tool.Run(Build);
        _tool.Write("Orders.Gateway/naftiko.lock.json", "see the wiki\n" + _tool.Read("Orders.Gateway/naftiko.lock.json"));

        var refused = _tool.Run(Build + " -o Orders.Gateway");
        var forced = _tool.Run(Build + " -o Orders.Gateway --force");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("NAF6006", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, forced.ExitCode);
        Assert.NotNull(LockFileText.Read(_tool.Read("Orders.Gateway/naftiko.lock.json")));
    }

    [Fact]
    public void A_forced_build_over_a_damaged_lock_leaves_the_document_beside_it_alone()
    {
        _tool.Run(Build + " -o .");
        _tool.Write("naftiko.lock.json", "see the wiki\n" + _tool.Read("naftiko.lock.json"));
        _tool.Files.RemoveAt(2);

        Assert.Equal(0, _tool.Run(Build + " -o . --force").ExitCode);

        Assert.Equal(_tool.Document, _tool.Read(ToolFixture.DocumentName));
        Assert.False(File.Exists(_tool["Generated/Deep/Items.cs"]));
    }

    [Theory]
    [InlineData("../orders.naftiko.yaml")]
    [InlineData("Program.cs")]
    public void A_lock_that_names_a_file_of_the_users_stops_the_build(string path)
    {
        _tool.Run(Build);
        var text = _tool.Read("Orders.Gateway/naftiko.lock.json");
        _tool.Write("Orders.Gateway/naftiko.lock.json", text.Replace("Generated/Deep/Items.cs", path, StringComparison.Ordinal));
        var before = _tool.Fingerprint();

        var run = _tool.Run(Build + " -o Orders.Gateway");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"NAF6013: Orders.Gateway/naftiko.lock.json names {path}, which cannot be a file of naftikoc's", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void A_forced_build_passes_over_a_file_of_the_users_in_the_lock()
    {
        _tool.Run(Build);
        var text = _tool.Read("Orders.Gateway/naftiko.lock.json");
        var hash = ContentHash.Of(_tool.Document);
        _tool.Write(
            "Orders.Gateway/naftiko.lock.json",
            text.Replace("  \"files\": {\n", $"  \"files\": {{\n    \"../orders.naftiko.yaml\": \"{hash}\",\n", StringComparison.Ordinal));

        Assert.Equal(0, _tool.Run(Build + " -o Orders.Gateway --force").ExitCode);

        Assert.Equal(_tool.Document, _tool.Read(ToolFixture.DocumentName));
        Assert.Equal(text, _tool.Read("Orders.Gateway/naftiko.lock.json"));
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_refused()
    {
        var run = _tool.Run(Build + " -o " + ToolFixture.DocumentName);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NAF7006", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Compilations);
    }

    [Fact]
    public void An_output_folder_below_a_file_is_refused()
    {
        var run = _tool.Run(Build + $" -o {ToolFixture.DocumentName}/out");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NAF6008", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_a_current_folder_is_content()
    {
        _tool.Run(Build);

        Assert.Equal(new(0, "Orders.Gateway is up to date · 0.00 s\n", ""), _tool.Run(Build + " --check"));
    }

    [Fact]
    public void Check_tells_what_is_stale_and_writes_nothing()
    {
        _tool.Run(Build);
        _tool.Files[1] = _tool.Files[1] with { Content = "class Orders2;\n" };
        var before = _tool.Fingerprint();

        var run = _tool.Run(Build + " --check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Orders.Gateway is not current: a build would change Generated/Orders.cs, naftiko.lock.json.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Run: naftikoc build orders.naftiko.yaml\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void Check_of_a_folder_that_was_never_built_is_not_content()
    {
        var run = _tool.Run(Build + " --check -o out");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("it was never built", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool["out"]));
    }

    [Fact]
    public void Check_names_the_version_that_built_the_folder()
    {
        _tool.Run(Build);
        var text = _tool.Read("Orders.Gateway/naftiko.lock.json");
        _tool.Write("Orders.Gateway/naftiko.lock.json", text.Replace($"\"tool\": \"{ToolIdentity.Version}\"", "\"tool\": \"0.0.1\"", StringComparison.Ordinal));

        Assert.Contains($"made by naftikoc 0.0.1, this is {ToolIdentity.Version}", _tool.Run(Build + " --check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_lists_and_writes_nothing()
    {
        _tool.Run(Build);
        _tool.Files[1] = _tool.Files[1] with { Content = "class Orders2;\n" };
        _tool.Files.RemoveAt(2);
        var before = _tool.Fingerprint();

        var run = _tool.Run(Build + " --dry-run");

        Assert.Equal(
            "delete           Generated/Deep/Items.cs\nrewrite          Generated/Orders.cs\nrewrite          naftiko.lock.json\n"
            + "Would write 2 files to Orders.Gateway, would delete 1 file · 0.00 s\n",
            run.Out);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void A_detailed_dry_run_shows_the_difference()
    {
        _tool.Run(Build);
        _tool.Files[1] = _tool.Files[1] with { Content = "class Orders2;\n" };

        Assert.Contains("-class Orders;\n+class Orders2;\n", _tool.Run(Build + " --dry-run -v d").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crash_is_a_bug_of_the_compiler()
    {
        _tool.Compiler = (_, _) => throw new InvalidOperationException("oops");

        var run = _tool.Run(Build);
        var detailed = _tool.Run(Build + " -v d");

        Assert.Equal(70, run.ExitCode);
        Assert.Contains("error NAF9001: This is a bug in naftikoc", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", detailed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_answer_lists_the_changes()
    {
        var run = _tool.Run(Build + " --format json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Out);
        var output = json.RootElement.GetProperty("output");
        Assert.Equal("Orders.Gateway", output.GetProperty("folder").GetString());
        Assert.Equal(
            ["create Generated/Deep/Items.cs", "create Generated/Orders.cs", "create-once Program.cs", "create naftiko.lock.json"],
            output.GetProperty("changes").EnumerateArray().Select(c => $"{c.GetProperty("action")} {c.GetProperty("path")}"));
        Assert.StartsWith("Wrote 4 files", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_shown_relative_to_where_the_user_is()
    {
        Directory.CreateDirectory(_tool["elsewhere"]);
        _tool.Folder = "elsewhere";

        Assert.Equal("Wrote 4 files to ../Orders.Gateway · 0.00 s\n", _tool.Run("build ../" + ToolFixture.DocumentName).Out);
    }
}
