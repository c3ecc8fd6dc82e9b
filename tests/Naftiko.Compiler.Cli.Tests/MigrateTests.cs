namespace Naftiko.Compiler.Cli.Tests;

/// <summary><c>naftikoc migrate</c> of a document.</summary>
public sealed class MigrateTests : IDisposable
{
    private const string Older = """
        naftiko: 1.0.0-alpha3
        capability:
          consumes: [{type: http, namespace: shop, baseUri: 'https://shop.test-works.dev', resources: [{path: /orders, operations: [{name: list, method: GET}]}]}]
          exposes:
          - type: mcp
            namespace: tools
            port: 9090
            tools:
            - name: list-orders    # all of them
              description: Lists the orders.
              call: shop.list

        """;

    private readonly ToolFixture _tool = new();

    public MigrateTests() => _tool.Write("shop.yaml", Older);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void It_shows_what_would_change_and_writes_nothing()
    {
        var run = _tool.Run("migrate shop.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("--- a/shop.yaml\n+++ b/shop.yaml\n@@ -1,", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n-naftiko: 1.0.0-alpha3\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n+ikanos: 1.0.0-beta7\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n-    - name: list-orders    # all of them\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n+      list-orders:    # all of them\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(Older, _tool.Read("shop.yaml"));
    }

    [Fact]
    public void It_rewrites_the_document_and_is_then_content()
    {
        Assert.Equal(3, _tool.Run("migrate shop.yaml --check").ExitCode);
        Assert.Equal(Older, _tool.Read("shop.yaml"));

        var run = _tool.Run("migrate shop.yaml -o shop.yaml");
        Assert.Equal((0, "Wrote shop.yaml · 0.00 s\n"), (run.ExitCode, run.Out));
        Assert.StartsWith("ikanos: 1.0.0-beta7\n", _tool.Read("shop.yaml"), StringComparison.Ordinal);

        Assert.Equal(0, _tool.Run("migrate shop.yaml --check").ExitCode);
        Assert.Equal("shop.yaml is written for 1.0.0-beta7 · 0.00 s\n", _tool.Run("migrate shop.yaml").Out);
        Assert.Equal(0, _tool.Run("check shop.yaml --strict").ExitCode);
    }

    [Fact]
    public void It_writes_another_file_but_not_over_one()
    {
        _tool.Write("mine.yaml", "mine");

        var refused = _tool.Run("migrate shop.yaml -o mine.yaml");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("NAF5047", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", _tool.Read("mine.yaml"));

        Assert.Equal(0, _tool.Run("migrate shop.yaml --to 1.0.0-alpha2 -o older.yaml").ExitCode);
        Assert.Equal(Older.Replace("alpha3", "alpha2", StringComparison.Ordinal), _tool.Read("older.yaml"));
    }

    [Fact]
    public void It_writes_to_standard_output()
    {
        var run = _tool.Run("migrate shop.yaml -o -");

        Assert.StartsWith("ikanos: 1.0.0-beta7\ncapability:\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("        call: shop.list\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("migrate shop.yaml -o - --format json").ExitCode);
    }

    [Fact]
    public void Programs_get_the_difference()
    {
        using var json = System.Text.Json.JsonDocument.Parse(_tool.Run("migrate shop.yaml --format json").Out);

        Assert.True(json.RootElement.GetProperty("changes").GetBoolean());
        Assert.Equal("1.0.0-beta7", json.RootElement.GetProperty("version").GetString());
        Assert.Contains("+ikanos: 1.0.0-beta7", json.RootElement.GetProperty("diff").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate", 2, "NAF7007")]
    [InlineData("migrate shop.yaml --to 2.0", 2, "NAF7007")]
    [InlineData("migrate nothing.yaml", 2, "NAF7001")]
    [InlineData("migrate later.yaml --to 1.0.0-alpha3", 1, "NAF5040")]
    public void What_cannot_be_done_is_said(string arguments, int exitCode, string id)
    {
        _tool.Write("later.yaml", "ikanos: 1.0.0-beta7\ninfo: {version: 2.0.0}\ncapability: {}\n");

        var run = _tool.Run(arguments);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(id, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Imported_files_are_named_and_left_as_they_are()
    {
        const string Shared = "naftiko: 1.0.0-alpha3\nconsumes: [{type: http, namespace: stock, baseUri: 'https://stock.test-works.dev', resources: []}]\n";
        _tool.Write("shared/stock.yaml", Shared);
        _tool.Write("shop.yaml", Older.Replace("consumes: [", "consumes: [{import: stock, location: ./shared/stock.yaml}, ", StringComparison.Ordinal));

        var run = _tool.Run("migrate shop.yaml -o shop.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Imported and left as it is: ./shared/stock.yaml\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("{import: stock, from: ./shared/stock.yaml}", _tool.Read("shop.yaml"), StringComparison.Ordinal);
        Assert.Equal(Shared, _tool.Read("shared/stock.yaml"));
    }

    [Fact]
    public void Help_names_the_versions() =>
        Assert.All(["1.0.0-alpha3", "1.0.0-beta7", "--check"], text => Assert.Contains(text, _tool.Run("migrate --help").Out, StringComparison.Ordinal));
}
