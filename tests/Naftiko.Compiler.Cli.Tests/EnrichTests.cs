namespace Naftiko.Compiler.Cli.Tests;

/// <summary><c>naftikoc enrich</c>.</summary>
public sealed class EnrichTests : IDisposable
{
    private const string Description = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        servers: [{url: 'https://api.shopworks.com'}]
        paths:
          /orders:
            get:
              summary: List orders
              description: Lists the orders, the newest first.
              parameters: [{name: limit, in: query, schema: {type: integer, maximum: 100}}, {name: page, in: query, schema: {type: integer}}]
              responses: {'200': {description: Ok}}
        """;

    private const string Document = """
        naftiko: 1.0.0-alpha3
        info: {label: Shop, description: A shop}
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://api.shopworks.com
            authentication: none
            resources:
            - path: /orders
              operations:
              - name: list-orders   # the newest first
                method: GET
                inputParameters:
                - {name: limit, in: query}
          exposes:
          - {type: mcp, namespace: shop-tools, port: 3001, tools: [{name: list-orders, call: shop.list-orders}]}

        """;

    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public EnrichTests()
    {
        _tool.Write("openapi.yaml", Description);
        _tool.Write("shop.yaml", Document);
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void It_changes_the_document_once()
    {
        var run = _tool.Run("enrich shop.yaml --openapi openapi.yaml");

        Assert.Equal(new(0, "Changed shop.yaml in 2 places · 1 operation described · 1 note with -v d · 0.00 s\n", ""), run);
        Assert.Equal(
            Document
                .Replace("method: GET\n", "method: GET\n        description: List orders. Lists the orders, the newest first.\n", StringComparison.Ordinal)
                .Replace("in: query}", "in: query, type: integer, maximum: 100}", StringComparison.Ordinal),
            _tool.Read("shop.yaml"));

        var before = _tool.Fingerprint();
        Assert.Equal(
            "shop.yaml has what the description says · 1 operation described · 1 note with -v d · 0.00 s\n",
            _tool.Run("enrich shop.yaml --openapi openapi.yaml").Out);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void Check_writes_nothing_and_tells_whether_there_is_something_to_add()
    {
        var before = _tool.Fingerprint();

        var run = _tool.Run("enrich shop.yaml --openapi openapi.yaml --check");

        Assert.Equal(new(3, "The description would change shop.yaml in 2 places · 1 operation described · 1 note with -v d · 0.00 s\n", ""), run);
        Assert.Equal(before, _tool.Fingerprint());
        _tool.Run("enrich shop.yaml --openapi openapi.yaml");
        Assert.Equal(0, _tool.Run("enrich shop.yaml --openapi openapi.yaml --check").ExitCode);
    }

    [Fact]
    public void A_dry_run_shows_the_edit()
    {
        var before = _tool.Fingerprint();

        var run = _tool.Run("enrich shop.yaml --openapi openapi.yaml --dry-run");

        Assert.StartsWith("--- a/shop.yaml\n+++ b/shop.yaml\n@@ ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n-        - {name: limit, in: query}\n", run.Out, StringComparison.Ordinal);
        Assert.Equal((0, before), (run.ExitCode, _tool.Fingerprint()));
    }

    [Fact]
    public void It_writes_elsewhere_or_to_standard_output()
    {
        Assert.Equal(0, _tool.Run("enrich shop.yaml --openapi openapi.yaml -o out/new.yaml").ExitCode);
        var printed = _tool.Run("enrich shop.yaml --openapi openapi.yaml -o -");

        Assert.Equal((Document, _tool.Read("out/new.yaml")), (_tool.Read("shop.yaml"), printed.Out));
        Assert.Equal(2, _tool.Run("enrich shop.yaml --openapi openapi.yaml -o - --format json").ExitCode);
    }

    [Fact]
    public void Programs_get_numbers()
    {
        var run = _tool.Run("enrich shop.yaml --openapi openapi.yaml --format json");

        Assert.Contains("\"operations\": 1,", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"changes\": 2", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enrich shop.yaml", 2, "--openapi")]
    [InlineData("enrich shop.yaml --openapi https://api.shopworks.com/openapi.yaml", 2, "-o openapi.yaml && naftikoc enrich shop.yaml --openapi openapi.yaml")]
    [InlineData("enrich shop.yaml --openapi gone.yaml", 2, "There is no file gone.yaml")]
    [InlineData("enrich gone.yaml --openapi openapi.yaml", 2, "There is no file gone.yaml")]
    [InlineData("enrich shop.yaml --openapi shop.yaml", 1, "NAF5010")]
    [InlineData("enrich openapi.yaml --openapi openapi.yaml", 1, "naftikoc import openapi.yaml")]
    [InlineData("enrich shop.yaml --openapi openapi.yaml --api shp", 1, "Did you mean `shop`?")]
    [InlineData("enrich shop.yaml --openapi openapi.yaml -o shop.yaml/x.yaml", 2, "cannot be created")]
    public void What_cannot_be_done_says_what_to_type(string command, int exitCode, string words)
    {
        var before = _tool.Fingerprint();

        var run = _tool.Run(command);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void An_overlay_leaves_the_document_as_it_is_and_every_command_reads_it()
    {
        var enriched = _tool.Run("enrich shop.yaml --openapi openapi.yaml --overlay");

        Assert.Equal(new(0, "Changed shop.overlay.yaml in 2 places · 1 operation described · 1 note with -v d · 0.00 s\n", ""), enriched);
        Assert.Equal(Document, _tool.Read("shop.yaml"));
        Assert.Contains("with shop.overlay.yaml", _tool.Run("check shop.yaml").Out, StringComparison.Ordinal);
        Assert.Contains("Lists the orders, the newest first.", _tool.Run("inspect shop.yaml --tools").Out, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("enrich shop.yaml --openapi openapi.yaml --overlay --check").ExitCode);
    }

    [Fact]
    public void A_build_notices_that_an_overlay_has_come_changed_or_gone()
    {
        Assert.Equal(0, _tool.Run("build shop.yaml -o out").ExitCode);
        Assert.Contains("up to date", _tool.Run("build shop.yaml -o out").Out, StringComparison.Ordinal);
        var plain = _tool.Read("out/Generated/README.md");

        _tool.Run("enrich shop.yaml --openapi openapi.yaml --overlay");
        Assert.Equal(3, _tool.Run("build shop.yaml -o out --check").ExitCode);
        var come = _tool.Run("build shop.yaml -o out");
        Assert.Contains("with shop.overlay.yaml", come.Out, StringComparison.Ordinal);
        Assert.Contains("the newest first", Everything(), StringComparison.Ordinal);
        Assert.Contains("up to date", _tool.Run("build shop.yaml -o out").Out, StringComparison.Ordinal);
        Assert.Contains("shop.overlay.yaml", _tool.Read("out/naftiko.lock.json"), StringComparison.Ordinal);

        _tool.Write("shop.overlay.yaml", _tool.Read("shop.overlay.yaml").Replace("newest first", "oldest first", StringComparison.Ordinal));
        _tool.Run("build shop.yaml -o out");
        Assert.Contains("the oldest first", Everything(), StringComparison.Ordinal);

        File.Delete(_tool["shop.overlay.yaml"]);
        Assert.Equal(0, _tool.Run("build shop.yaml -o out").ExitCode);
        Assert.Equal(plain, _tool.Read("out/Generated/README.md"));
        Assert.DoesNotContain("overlay", _tool.Read("out/naftiko.lock.json"), StringComparison.Ordinal);

        string Everything() => string.Concat(Directory.EnumerateFiles(_tool["out/Generated"], "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
    }

    [Fact]
    public void A_document_with_an_overlay_is_enriched_from_outside_only()
    {
        _tool.Run("enrich shop.yaml --openapi openapi.yaml --overlay");
        var before = _tool.Fingerprint();

        var run = _tool.Run("enrich shop.yaml --openapi openapi.yaml");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NAF5058", run.Error, StringComparison.Ordinal);
        Assert.Contains("Say --overlay", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void A_rewritten_document_that_its_overlay_does_not_fit_is_a_warning()
    {
        _tool.Run("enrich shop.yaml --openapi openapi.yaml --overlay");

        var run = _tool.Run("migrate shop.yaml -o shop.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning NAF5044: The rewritten document makes other files than this one", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_is_no_document()
    {
        _tool.Run("enrich shop.yaml --openapi openapi.yaml --overlay");

        var named = _tool.Run("build shop.overlay.yaml -o out");
        Assert.Equal(1, named.ExitCode);
        Assert.Contains("is an overlay", named.Error, StringComparison.Ordinal);

        var together = _tool.Run("check shop*.yaml");
        Assert.Equal(0, together.ExitCode);
    }

    [Fact]
    public void An_overlay_with_errors_builds_nothing_and_is_shown()
    {
        _tool.Write("shop.overlay.yaml", "overlay: 1.0.0\nactions:\n- {target: $.info.label, update: Orders}\n");

        var run = _tool.Run("build shop.yaml -o out");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("shop.overlay.yaml:3:12: error NAF3253", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool["out"]));
    }
}
