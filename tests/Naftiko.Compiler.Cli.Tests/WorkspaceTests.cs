using System.Text.Json;
using Naftiko.Compiler.Cli.Workspaces;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>The workspace file <c>naftikoc.yaml</c>.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private readonly BatchFixture _batch = new();

    public WorkspaceTests()
    {
        _batch.Document("docs/orders.yaml", "Orders");
        _batch.Document("docs/billing.yaml", "Billing", "# doubtful");
        _batch.Document("docs/partners/north.yaml", "North");
        _batch.Document("docs/partners/drafts/south.yaml", "South");
    }

    public void Dispose() => _batch.Dispose();

    [Fact]
    public void It_says_which_documents_make_which_projects()
    {
        Workspace("""
            output: gateways
            exclude: ["docs/**/drafts/*"]
            documents:
              docs/orders.yaml: apps/Shop
              docs/billing.yaml: { name: Invoices }
              docs/partners/**/*.yaml: partners
            """);

        var run = _batch.Run("build");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["apps/Shop/Orders.Gateway.csproj", "gateways/Invoices.Gateway/Invoices.Gateway.csproj", "partners/North.Gateway/North.Gateway.csproj"],
            _batch.Projects());
        Assert.Equal(
            "<Solution>\n  <Project Path=\"../apps/Shop/Orders.Gateway.csproj\" />\n  <Project Path=\"../partners/North.Gateway/North.Gateway.csproj\" />\n"
            + "  <Project Path=\"Invoices.Gateway/Invoices.Gateway.csproj\" />\n</Solution>\n",
            _batch.Tool.Read("gateways/Gateways.slnx"));
        Assert.Contains("3 documents: 3 up to date", _batch.Run("build").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_documents_says_the_same()
    {
        Workspace("""
            solution: false
            documents:
              - docs/orders.yaml
              - { document: docs/billing.yaml, output: apps/Billing, strict: true }
            """);

        Assert.Equal(0, _batch.Run("build", "naftikoc.yaml").ExitCode);

        Assert.Equal(["apps/Billing/Billing.Gateway.csproj", "docs/Orders.Gateway/Orders.Gateway.csproj"], _batch.Projects());
        Assert.Empty(Directory.EnumerateFiles(_batch.Tool.Root, "*.slnx", SearchOption.AllDirectories));
        Assert.Equal([true, false], _batch.Options.OrderByDescending(static o => o.Strict).Select(static o => o.Strict));
    }

    [Fact]
    public void Severities_and_choices_come_from_the_command_line_then_the_document_then_the_workspace()
    {
        Workspace("""
            keepGoing: true
            severity: { NAF8001: error, NAF8002: error, NAF8003: info }
            documents:
              docs/orders.yaml:
                strict: true
                severity: { NAF8002: off }
            """);

        _batch.Run("build", "--severity", "NAF8003=error");

        var options = Assert.Single(_batch.Options);
        Assert.True(options is { Strict: true, KeepGoing: true });
        Assert.Equal(
            "NAF8001=Error NAF8002=Off NAF8003=Error", string.Join(' ', options.Severities.Select(static s => $"{s.Key}={s.Value?.ToString() ?? "Off"}")));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("diff")]
    [InlineData("inspect")]
    public void It_counts_for_a_single_document_too(string command)
    {
        Workspace("severity: {NAF8001: error}\ndocuments:\n  docs/orders.yaml: {output: apps/Shop, keepGoing: true}\n");

        _batch.Run(command, "docs/orders.yaml");
        _batch.Run(command, "docs/billing.yaml");

        Assert.Equal([true, false], _batch.Options.Select(static o => o.KeepGoing));
        Assert.All(_batch.Options, static o => Assert.Equal(Diagnostics.Severity.Error, o.Severities["NAF8001"]));
        Assert.Equal(command == "build" ? ["apps/Shop/Orders.Gateway.csproj", "docs/Billing.Gateway/Billing.Gateway.csproj"] : (string[])[], _batch.Projects());
    }

    [Fact]
    public void A_folder_that_is_typed_says_more_than_one_that_is_written()
    {
        Workspace("documents: {docs/orders.yaml: apps/Shop, docs/billing.yaml: apps/Billing}\n");

        _batch.Run("build", "docs/orders.yaml", "-o", "elsewhere");
        _batch.Run("build", "-o", "all");

        Assert.Equal(
            ["all/Billing.Gateway/Billing.Gateway.csproj", "all/Orders.Gateway/Orders.Gateway.csproj", "elsewhere/Orders.Gateway.csproj"], _batch.Projects());
        Assert.True(_batch.Exists("all/Gateways.slnx"));
    }

    [Fact]
    public void Within_a_repository_it_is_found_from_below()
    {
        Workspace("keepGoing: true\ndocuments: {docs/orders.yaml: apps/Shop}\n");
        _batch.Tool.Folder = "docs";

        _batch.Run("check", "orders.yaml");
        Directory.CreateDirectory(_batch.Tool[".git"]);
        _batch.Run("check", "orders.yaml");
        var build = _batch.Run("build");

        Assert.Equal([false, true, true], _batch.Options.Select(static o => o.KeepGoing));
        Assert.Equal(["apps/Shop/Orders.Gateway.csproj"], _batch.Projects());
        Assert.Contains("orders.yaml → ../apps/Shop", build.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_named_must_be_a_document()
    {
        _batch.Tool.Write("docs/compose.yaml", "services: {}\n");
        Workspace("documents: {docs/compose.yaml: apps/X, docs/missing.yaml: apps/Y, docs/orders.yaml: apps/Z}\n");

        var run = _batch.Run("build");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("docs/compose.yaml:1:1: error NAF3999", run.Error, StringComparison.Ordinal);
        Assert.Contains("error NAF7001: There is no file docs/missing.yaml.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["apps/Z/Orders.Gateway.csproj"], _batch.Projects());
    }

    [Theory]
    [InlineData("severities: {}\ndocuments: {docs/orders.yaml: a}", "1:1: error NAF7023: A workspace file has no key `severities` here.", "Did you mean `severity`?")]
    [InlineData("documents: {docs/orders.yaml: {out: a}}", "1:32: error NAF7023: A workspace file has no key `out` here.", "There are: output, name")]
    [InlineData("strict: yes\ndocuments: {docs/orders.yaml: a}", "1:9: error NAF7024: `strict` is `true` or `false`, not `yes`.", "Write `true` or `false`.")]
    [InlineData("solution: a.sln\ndocuments: {docs/orders.yaml: a}", "1:11: error NAF7024: `solution` is the path of an .slnx file", "Write the path")]
    [InlineData("documents: {docs/orders.yaml: {name: my-orders}}", "1:38: error NAF7024: `name` is a C# name", "for example MyOrders")]
    [InlineData("documents: {docs/orders.yaml: [a]}", "1:32: error NAF7024: What follows `docs/orders.yaml` is the output folder", "or a mapping")]
    [InlineData("documents: [[a]]", "1:14: error NAF7024: An entry of `documents` is a path", "with `document`")]
    [InlineData("severity: [NAF8001]\ndocuments: {docs/orders.yaml: a}", "1:12: error NAF7024: `severity` is a mapping", "NAF8001: error")]
    [InlineData("severity: {NAF8901: off}\ndocuments: {docs/orders.yaml: a}", "1:12: error NAF7017: There is no diagnostic NAF8901.", "NAF8001")]
    [InlineData("severity: {NAF8001: loud}\ndocuments: {docs/orders.yaml: a}", "1:21: error NAF7019: NAF8001=loud does not set a severity.", "")]
    [InlineData("severity: {NAF3008: off}\ndocuments: {docs/orders.yaml: a}", "1:12: error NAF7018: NAF3008 is an error", "")]
    [InlineData("output: a", "1:1: error NAF7025: The workspace file names no documents.", "List them below `documents:`")]
    [InlineData("documents: []", "1:12: error NAF7025: The workspace file names no documents.", "")]
    [InlineData("documents: {docs/orders.yaml: a, docs/billing.yaml: a/b}", "1:34: error NAF7026: docs/billing.yaml is to be built in a/b, but a is the project folder of docs/orders.yaml.", "none inside another")]
    [InlineData("documents: {docs/orders.yaml: a, docs/billing.yaml: ./a/}", "1:13: error NAF7026: docs/orders.yaml is to be built in a, but a is the project folder of docs/billing.yaml.", "")]
    [InlineData("documents: [docs/orders.yaml, ./docs/orders.yaml]", "1:31: error NAF7030: The document ./docs/orders.yaml is named twice.", "")]
    [InlineData("documents: {docs/*.yml: a}", "1:13: error NAF7020: No file matches docs/*.yml.", "relative to the workspace file")]
    public void What_is_wrong_with_it_is_said_at_its_place(string text, string message, string help)
    {
        Workspace(text + "\n");
        var before = _batch.Tool.Fingerprint();

        var run = _batch.Run("build");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("naftikoc.yaml:" + message, run.Error, StringComparison.Ordinal);
        Assert.Contains(help, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _batch.Tool.Fingerprint());
        Assert.Empty(_batch.Options);
    }

    [Fact]
    public void A_broken_file_is_not_taken_for_none()
    {
        Workspace("documents: {a\n");

        Assert.Contains("naftikoc.yaml:", _batch.Run("check", "docs/orders.yaml").Error, StringComparison.Ordinal);
        Assert.Empty(_batch.Options);
    }

    [Fact]
    public void It_is_no_document_of_its_own_pattern()
    {
        Workspace("documents: [\"**/*.yaml\"]\n");

        Assert.DoesNotContain("naftikoc.yaml", _batch.Run("build").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("naftikoc.yaml", _batch.Run("build", "**/*.yaml").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_schema_knows_the_same_keys()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RealCompilerTests.RepositoryRoot(), "schema", "naftikoc.schema.json")));
        var root = schema.RootElement;
        var entry = root.GetProperty("definitions").GetProperty("entry").GetProperty("properties");
        var item = root.GetProperty("properties").GetProperty("documents").GetProperty("oneOf")[1].GetProperty("items").GetProperty("oneOf")[1].GetProperty("properties");

        Assert.Equal(WorkspaceReader.FileKeys.Order(StringComparer.Ordinal), Keys(root.GetProperty("properties")));
        Assert.Equal(WorkspaceReader.EntryKeys.Order(StringComparer.Ordinal), Keys(entry));
        Assert.Equal(WorkspaceReader.EntryKeys.Append("document").Order(StringComparer.Ordinal), Keys(item));

        static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(static p => p.Name).Order(StringComparer.Ordinal);
    }

    private void Workspace(string text) => _batch.Tool.Write("naftikoc.yaml", text);
}
