using System.Text.Json;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>How much the tool says, with the compiler it ships with.</summary>
public sealed class MessageTests : IDisposable
{
    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public MessageTests() => File.Copy(Path.Combine(RealCompilerTests.RepositoryRoot(), "capability.naftiko.yaml"), _tool["capability.naftiko.yaml"]);

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void The_main_example_says_at_most_ten_lines_before_the_result(string command)
    {
        var run = _tool.Run($"{command} capability.naftiko.yaml");

        Assert.InRange(run.Error.Split('\n', StringSplitOptions.None).Length - 1, 1, 10);
        Assert.DoesNotContain("info NAF", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("14 of 14 tools and 14 of 14 operations can succeed · 2 warnings · 161 notes with -v d · 0.00 s\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_shown_when_asked_for()
    {
        var run = _tool.Run("check capability.naftiko.yaml -v d");

        Assert.Equal(161, run.Error.Split(": info NAF").Length - 1);
        Assert.Contains(" · 161 notes · ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Programs_get_every_finding_with_its_severity(string format)
    {
        using var answer = JsonDocument.Parse(_tool.Run($"check capability.naftiko.yaml --format {format}").Out);

        var severities = format == "json"
            ? answer.RootElement.GetProperty("diagnostics").EnumerateArray().Select(static d => d.GetProperty("severity").GetString()).ToList()
            : answer.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static d => d.GetProperty("level").GetString()).ToList();
        Assert.Equal((2, 161), (severities.Count(static s => s == "warning"), severities.Count(static s => s is "info" or "note")));
    }

    [Fact]
    public void Annotations_keep_the_notes() =>
        Assert.Contains("::notice file=capability.naftiko.yaml", _tool.Run("check capability.naftiko.yaml --format github").Out, StringComparison.Ordinal);

    [Fact]
    public void A_note_that_somebody_takes_seriously_is_shown()
    {
        var run = _tool.Run("check capability.naftiko.yaml --severity NAF4001=warning");

        Assert.Contains("warning NAF4001: 22 parameters", run.Error, StringComparison.Ordinal);

        // The 22 parameters are reported at nine operations.
        Assert.Contains(" · 3 kinds of warnings at 11 places · ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_in_another_language_is_one_message()
    {
        _tool.Write("petstore.json", "{\n\t\"swagger\": \"2.0\",\n\t\"paths\": {}\n}\n");

        var run = _tool.Run("check petstore.json --format concise");

        Assert.Equal(
            "petstore.json(2,3): error NAF2014: This is a Swagger (OpenAPI 2) description, not a capability document.\n",
            run.Error);
    }

    [Theory]
    [InlineData("build orders.naftiko.yaml --expose rest,mcp")]
    [InlineData("check orders.naftiko.yaml --expose mcp --expose rest")]
    [InlineData("inspect orders.naftiko.yaml --expose REST,mcp")]
    public void A_document_without_adapters_gets_those_asked_for(string commandLine)
    {
        _tool.Write("orders.naftiko.yaml", Consumed);

        var run = _tool.Run(commandLine);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 of 1 tool and 1 of 1 operation can succeed", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expose: [rest, mcp]")]
    [InlineData("expose: 'rest,mcp'")]
    public void A_workspace_file_can_ask_for_them(string line)
    {
        _tool.Write("orders.naftiko.yaml", Consumed);
        _tool.Write("naftikoc.yaml", $"documents:\n  orders.naftiko.yaml: {{ output: out, {line} }}\n");

        var run = _tool.Run("check orders.naftiko.yaml");

        Assert.Contains("1 of 1 tool and 1 of 1 operation can succeed", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check orders.naftiko.yaml --expose rset", "did you mean rest?")]
    [InlineData("check orders.naftiko.yaml --expose graphql", "there are rest and mcp.")]
    public void An_adapter_nobody_can_make_is_refused(string commandLine, string message)
    {
        var run = _tool.Run(commandLine);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private const string Consumed =
        """
        naftiko: 1.0.0-alpha3
        capability:
          consumes:
            - type: http
              namespace: shop
              baseUri: https://shop.test-works.dev
              resources:
                - path: /orders/{orderId}
                  operations:
                    - { name: get-order, method: GET, description: Reads an order by its number. }
        """;
}
