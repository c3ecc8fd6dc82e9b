using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class SatisfactionTests : IDisposable
{
    private readonly ToolFixture _tool = new();

    private CompilationOptions _options = new();

    public SatisfactionTests() => _tool.Compiler = (document, options) =>
    {
        _options = options;
        var span = SampleDiagnostics.Span(document, 1, 1, 1, 8);
        return new([], SampleModels.Empty(document, "Orders"), [.. _tool.Files])
        {
            Satisfaction = new(3, 1, 1, 1),
            LeftOut = [new(ScopeKind.Tool, "orders-mcp", "cancel", span), new(ScopeKind.Tool, "orders-mcp", "score", span)],
        };
    };

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("check orders.naftiko.yaml --keep-going", "Checked orders.naftiko.yaml, no errors")]
    [InlineData("build orders.naftiko.yaml --keep-going", "Wrote 4 files to Orders.Gateway")]
    public void The_last_line_says_how_much_can_succeed_and_what_was_left_out(string commandLine, string what)
    {
        var run = _tool.Run(commandLine);

        Assert.Equal($"{what} · 1 of 3 tools and 1 of 1 operation can succeed · left out: cancel, score · 0.00 s\n", run.Out);
        Assert.True(_options.KeepGoing);
    }

    [Fact]
    public void Inspect_says_how_much_can_succeed()
    {
        Assert.EndsWith("1 of 3 tools and 1 of 1 operation can succeed\n", _tool.Run("inspect orders.naftiko.yaml").Out, StringComparison.Ordinal);
        Assert.False(_options.KeepGoing);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    [InlineData("diff")]
    [InlineData("inspect")]
    public void Programs_are_told_as_well(string command)
    {
        var run = _tool.Run($"{command} orders.naftiko.yaml --format json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Out);
        var satisfaction = json.RootElement.GetProperty("satisfaction");
        Assert.Equal(3, satisfaction.GetProperty("tools").GetProperty("declared").GetInt32());
        Assert.Equal(1, satisfaction.GetProperty("tools").GetProperty("working").GetInt32());
        Assert.Equal(["cancel", "score"], json.RootElement.GetProperty("leftOut").EnumerateArray().Select(static e => e.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_diff_stays_a_diff_and_what_was_left_out_is_said_beside_it()
    {
        _tool.Run("build orders.naftiko.yaml --keep-going");

        var run = _tool.Run("diff orders.naftiko.yaml --keep-going");

        Assert.Equal("", run.Out);
        Assert.Contains("left out: cancel, score", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_with_other_choices_is_compiled_again()
    {
        _tool.Run("build orders.naftiko.yaml --keep-going");
        _tool.Run("build orders.naftiko.yaml --keep-going");
        Assert.Equal(1, _tool.Compilations);

        _tool.Run("build orders.naftiko.yaml");
        _tool.Run("build orders.naftiko.yaml --severity NAF8001=off");

        Assert.Equal(3, _tool.Compilations);
    }

    [Fact]
    public void Severities_reach_the_compiler_and_the_last_one_counts()
    {
        _tool.Run("check orders.naftiko.yaml --severity naf8001=error --severity NAF8003=off --severity NAF8001=info");

        Assert.Equal(
            new Dictionary<string, Severity?> { ["NAF8001"] = Severity.Info, ["NAF8003"] = null }, _options.Severities.ToDictionary(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("NAF3008=warning", "error NAF7018: NAF3008 is an error (Call to an operation that does not exist), and errors cannot be turned down or off.")]
    [InlineData("NAF8801=off", "error NAF7017: There is no diagnostic NAF8801.")]
    [InlineData("NAF8001=eror", "error NAF7019: NAF8001=eror does not set a severity.")]
    [InlineData("NAF8001", "error NAF7019: NAF8001 does not set a severity.")]
    public void A_severity_that_cannot_be_set_is_refused(string severity, string message)
    {
        foreach (var command in new[] { "build", "check", "diff" })
        {
            var run = _tool.Run($"{command} orders.naftiko.yaml --severity {severity}");

            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, _tool.Compilations);
    }

    [Fact]
    public void A_mistyped_id_gets_a_suggestion() =>
        Assert.Contains("Did you mean NAF800", _tool.Run("check orders.naftiko.yaml --severity NAF8O01=off").Error, StringComparison.Ordinal);
}
