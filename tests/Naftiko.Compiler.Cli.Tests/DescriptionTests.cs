namespace Naftiko.Compiler.Cli.Tests;

/// <summary><c>naftikoc import</c> of a description of an API.</summary>
public sealed class DescriptionTests : IDisposable
{
    private const string Description = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        servers: [{url: 'https://api.shopworks.com'}]
        paths:
          /orders:
            get: {operationId: listOrders, summary: Lists orders, tags: [orders], x-cost: 1, responses: {'200': {description: Ok}}}
            post: {operationId: createOrder, summary: Creates an order, tags: [orders], requestBody: {required: true, content: {image/png: {}}}, responses: {'200': {description: Ok}}}
          /users:
            get: {operationId: listUsers, summary: Lists users, tags: [users], responses: {'200': {description: Ok}}}
        """;

    private readonly ToolFixture _tool = new();

    public DescriptionTests() => _tool.Write("openapi.yaml", Description);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void It_writes_a_document_named_after_the_description()
    {
        var run = _tool.Run("import openapi.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            Wrote openapi.naftiko.yaml · 2 of 3 operations · 2 routes · 2 tools · 1 warning · 1 note with -v d · 0.00 s
            Try it:  naftikoc run openapi.naftiko.yaml --mock
            Keep it: naftikoc build openapi.naftiko.yaml

            """, run.Out);
        Assert.Contains("NAF5020: `POST /orders` is left out: its body is `image/png`.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("x-cost", run.Error, StringComparison.Ordinal);
        Assert.Contains("- name: list_orders\n", _tool.Read("openapi.naftiko.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_shown_on_request() =>
        Assert.Contains("NAF5026: `x-cost`", _tool.Run("import openapi.yaml -v d").Error, StringComparison.Ordinal);

    [Fact]
    public void It_overwrites_nothing_without_being_asked()
    {
        _tool.Write("shop.yaml", "mine");

        var run = _tool.Run("import openapi.yaml -o shop.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NAF7037", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", _tool.Read("shop.yaml"));

        Assert.Equal(0, _tool.Run("import openapi.yaml -o shop.yaml --force").ExitCode);
        var first = _tool.Read("shop.yaml");
        Assert.Equal(0, _tool.Run("import openapi.yaml -o shop.yaml --force").ExitCode);
        Assert.Equal(first, _tool.Read("shop.yaml"));
    }

    [Fact]
    public void It_writes_to_standard_output()
    {
        var run = _tool.Run("import openapi.yaml -o - --tag users");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("# Made of openapi.yaml by naftikoc import.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("orders", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void It_tells_programs_what_it_made()
    {
        var run = _tool.Run("import openapi.yaml --format json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"document\": \"openapi.naftiko.yaml\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"operations\": 2", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("import openapi.yaml -o - --format json").ExitCode);
    }

    [Theory]
    [InlineData("import https://api.shopworks.com/v1/openapi.json?x=1", 2, "NAF7036", "curl -fsSL 'https://api.shopworks.com/v1/openapi.json?x=1' -o openapi.json && naftikoc import openapi.json")]
    [InlineData("import https://api.shopworks.com/docs", 2, "NAF7036", "-o openapi.yaml")]
    [InlineData("import gone.yaml", 2, "NAF7001", "There is no file gone.yaml")]
    [InlineData("import .", 2, "NAF7002", "is a folder")]
    [InlineData("import openapi.yaml -o .", 2, "NAF7037", "already exists")]
    [InlineData("import openapi.yaml -o orders.naftiko.yaml/below.yaml", 2, "NAF7016", "cannot be created")]
    [InlineData("import orders.naftiko.yaml -o a.yaml", 1, "NAF5010", "This is a capability document already")]
    [InlineData("import old.json -o a.yaml", 1, "NAF5011", "1.2")]
    [InlineData("import empty.yaml -o a.yaml", 1, "NAF5013", "no operation")]
    [InlineData("import binary.yaml -o a.yaml", 2, "NAF7004", "not UTF-8")]
    [InlineData("import outside.yaml -o a.yaml", 1, "NAF5016", "it lies outside of the folder of the description")]
    [InlineData("import openapi.yaml --tag ordrs", 1, "NAF5014", "Did you mean --tag 'orders'?")]
    [InlineData("import openapi.yaml --max-tools 1", 1, "NAF5015", "--by-tag")]
    [InlineData("import openapi.yaml --adapters soap", 2, "NAF7007", "soap is not a kind of adapter")]
    [InlineData("import openapi.yaml --max-tools 0", 2, "NAF7007", "at least one tool")]
    [InlineData("import openapi.yaml --tags orders", 2, "NAF7007", "Did you mean --tag?")]
    [InlineData("import", 2, "NAF7007", "naftikoc import --help")]
    public void What_is_wrong_is_told_and_nothing_is_written(string commandLine, int exitCode, string id, string text)
    {
        _tool.Write("old.json", """{"swaggerVersion": "1.2", "apis": []}""");
        _tool.Write("empty.yaml", "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n");
        _tool.Write("outside.yaml", "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths:\n  /a: {$ref: '../../etc/passwd'}\n");
        File.WriteAllBytes(_tool["binary.yaml"], [0, 1, 2]);
        var before = _tool.Fingerprint();

        var run = _tool.Run(commandLine);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(id, run.Error, StringComparison.Ordinal);
        Assert.Contains(text, run.Error.Replace("\n         ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void A_link_leads_to_no_file_outside()
    {
        var outside = Directory.CreateTempSubdirectory("naftikoc-outside-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(outside, "path.yaml"), "get: {responses: {'200': {description: Ok}}}\n");
            File.CreateSymbolicLink(_tool["link.yaml"], Path.Combine(outside, "path.yaml"));
            _tool.Write("linking.yaml", "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths:\n  /a: {$ref: 'link.yaml'}\n");

            Assert.Contains("NAF5016", _tool.Run("import linking.yaml").Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public void Files_beside_the_description_are_read()
    {
        _tool.Write("api/openapi.yaml", "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\nservers: [{url: 'https://a.shopworks.com'}]\npaths:\n  /a: {$ref: 'paths/a.yaml'}\n");
        _tool.Write("api/paths/a.yaml", "get: {operationId: getA, summary: Gets it, responses: {'200': {description: Ok}}}\n");

        Assert.Equal(0, _tool.Run("import api/openapi.yaml -o a.yaml").ExitCode);
        Assert.Contains("- name: get_a\n", _tool.Read("a.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_says_how_to_import()
    {
        _tool.Compiler = Compilation.Compile;

        Assert.Contains("Make a capability document of it: naftikoc import openapi.yaml", _tool.Run("build openapi.yaml").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_shows_the_options_with_examples()
    {
        var help = _tool.Run("import --help").Out;

        Assert.All(["--tag issues --tag pulls", "--path '/repos/*'", "--max-tools", "--adapters", "--by-tag", "--force", "naftikoc import openapi.yaml"],
            text =>
            Assert.Contains(text, help.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
