using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class RendererTests : IDisposable
{
    private readonly ToolFixture _tool = new();

    public RendererTests() => _tool.Write("a b.yaml", "name: orders\nlist: [one, two, three, four, five]\ncall: x.y\n");

    public void Dispose() => _tool.Dispose();

    private string Check(string options, Func<SourceFile, IEnumerable<Diagnostic>> findings, bool terminal = false)
    {
        using var tool = new ToolFixture { IsTerminal = terminal, Findings = findings };
        tool.Write("a b.yaml", _tool.Read("a b.yaml"));
        string[] verbosity = options.Contains("-v", StringComparison.Ordinal) ? [] : ["-v", "n"];
        var run = tool.Run(["check", "a b.yaml", .. verbosity, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        return options.Contains("github", StringComparison.Ordinal) || options.Contains("json", StringComparison.Ordinal)
            || options.Contains("sarif", StringComparison.Ordinal)
            ? run.Out
            : run.Error;
    }

    private static IEnumerable<Diagnostic> OneError(SourceFile file) =>
    [
        new Diagnostic(SampleDiagnostics.Broken, SampleDiagnostics.Span(file, 3, 7, 3, 10), "x.y", "x.z")
        {
            Related = [new(SampleDiagnostics.Span(file, 1, 7, 1, 13), "first declared here")],
        },
    ];

    private static IEnumerable<Diagnostic> FiveWarnings(SourceFile file) =>
        ((string[])["one", "two", "three", "four", "five"]).Select(name =>
            SampleDiagnostics.UndeclaredAt(file, 2, file.Lines[1].IndexOf(name, StringComparison.Ordinal) + 1, name));

    [Fact]
    public void Human_shows_the_line_with_the_place_underlined() =>
        Assert.Equal(
            """
            a b.yaml:3:7: error NAF3999: The operation x.y does not exist.
              3 | call: x.y
                |       ^^^
              1 | name: orders
                |       ------ first declared here
                = help: Did you mean x.z?


            """,
            Check("", OneError));

    [Fact]
    public void Human_groups_what_says_the_same() =>
        Assert.Equal(
            """
            a b.yaml:2:8: warning NAF3998: 5 placeholders are declared by nobody: one, two, three and 2 more.
              2 | list: [one, two, three, four, five]
                |        ^^^
                = also at 2:13, 2:18 and 2 more places; -v d shows all
                = help: Declare one under inputParameters.


            """,
            Check("", FiveWarnings));

    [Fact]
    public void A_place_with_several_findings_is_named_once() =>
        Assert.Contains(
            "    = also at 2:13\n",
            Check("", file => [.. FiveWarnings(file).Take(2), .. FiveWarnings(file).Take(2)]),
            StringComparison.Ordinal);

    [Fact]
    public void Detailed_shows_each_by_itself()
    {
        _tool.Findings = FiveWarnings;

        var run = _tool.Run("check", "a b.yaml", "-v", "d");

        Assert.Equal(5, run.Error.Split("warning NAF3998").Length - 1);
        Assert.Contains("Nobody declares {five}.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_shows_errors_only()
    {
        _tool.Findings = file => [.. OneError(file), .. FiveWarnings(file)];

        var run = _tool.Run("check", "a b.yaml", "-v", "q", "--format", "concise");

        Assert.Equal(new(1, "", "a b.yaml(3,7): error NAF3999: The operation x.y does not exist.\n"), run);
    }

    [Fact]
    public void Concise_is_one_line_per_group_in_the_form_of_msbuild() =>
        Assert.Equal(
            "a b.yaml(3,7): error NAF3999: The operation x.y does not exist.\n"
            + "a b.yaml(2,8): warning NAF3998: 5 placeholders are declared by nobody: one, two, three and 2 more. (also at 2:13, 2:18 and 2 more places; -v d shows all)\n",
            Check("--format concise", file => [.. OneError(file), .. FiveWarnings(file)]));

    [Fact]
    public void Concise_names_the_tool_where_there_is_no_place() =>
        Assert.Equal(
            "naftikoc : info NAF8999: Consider this.\n", Check("--format concise -v d", _ => [new Diagnostic(SampleDiagnostics.Note, null, "this")]));

    [Fact]
    public void GitHub_gets_workflow_commands() =>
        Assert.StartsWith(
            "::error file=a b.yaml,line=3,endLine=3,col=7,endColumn=10,title=NAF3999%3A Sample error::The operation 100%25 does not exist.%0ADid you mean a:b, c?\n",
            Check("--format github", file => [new Diagnostic(SampleDiagnostics.Broken, SampleDiagnostics.Span(file, 3, 7, 3, 10), "100%", "a:b, c")]),
            StringComparison.Ordinal);

    [Fact]
    public void GitHub_gets_no_column_of_an_end_on_another_line() =>
        Assert.Contains(
            "line=1,endLine=3,col=1,title=",
            Check("--format github", file => [new Diagnostic(SampleDiagnostics.Note, SampleDiagnostics.Span(file, 1, 1, 3, 5), "x")]),
            StringComparison.Ordinal);

    [Fact]
    public void Json_lists_every_finding()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Check("--format json", file => [.. OneError(file), .. FiveWarnings(file)]));

        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal(5, json.RootElement.GetProperty("warnings").GetInt32());
        Assert.Equal(6, json.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void Json_has_every_detail_of_a_finding() =>
        Assert.Equal(
            $$"""
            {
              "version": "{{ToolIdentity.Version}}",
              "exitCode": 1,
              "errors": 1,
              "warnings": 0,
              "diagnostics": [
                {
                  "id": "NAF3999",
                  "severity": "error",
                  "title": "Sample error",
                  "message": "The operation x.y does not exist.",
                  "help": "Did you mean x.z?",
                  "file": "a b.yaml",
                  "line": 3,
                  "column": 7,
                  "endLine": 3,
                  "endColumn": 10,
                  "related": [
                    {
                      "note": "first declared here",
                      "file": "a b.yaml",
                      "line": 1,
                      "column": 7,
                      "endLine": 1,
                      "endColumn": 13
                    }
                  ]
                }
              ]
            }

            """,
            Check("--format json", OneError));

    [Fact]
    public void Sarif_has_rules_with_help_and_results_that_point_to_them()
    {
        using var sarif = System.Text.Json.JsonDocument.Parse(
            Check("--format sarif", file => [.. OneError(file), new Diagnostic(OutputDiagnostics.EditedByHand, null, "x"), .. FiveWarnings(file)]));

        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal(["NAF3999", "NAF6001", "NAF3998"], rules.EnumerateArray().Select(r => r.GetProperty("id").GetString()!));
        Assert.StartsWith("# NAF6001", rules[1].GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(
            result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var location = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%20b.yaml", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(7, location.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal(7, run.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void A_terminal_gets_colours() => Assert.Contains("\e[", Check("", OneError, terminal: true), StringComparison.Ordinal);

    [Fact]
    public void Colours_do_not_change_the_text() =>
        Assert.Equal(
            Check("", OneError),
            System.Text.RegularExpressions.Regex.Replace(Check("", OneError, terminal: true), "\e\\[[0-9;]*m", ""));

    [Theory]
    [InlineData("--no-color", "", "")]
    [InlineData("", "NO_COLOR", "1")]
    [InlineData("", "TERM", "dumb")]
    public void Colours_can_be_declined(string option, string variable, string value)
    {
        using var tool = new ToolFixture { IsTerminal = true, Findings = OneError };
        tool.Set(variable, value);
        tool.Write("a b.yaml", _tool.Read("a b.yaml"));

        var run = tool.Run(["check", "a b.yaml", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.DoesNotContain('\e', run.Error + run.Out);
    }

    [Theory]
    [InlineData("key: \e]0;title\a\e[31mred", "  1 | key: ␛]0;title␇␛[31mred\n")]
    [InlineData("key: a\u202Eb\u2066c", "  1 | key: a\uFFFDb\uFFFDc\n")]
    [InlineData("key:\tvalue [red]x[/]", "  1 | key:    value [red]x[/]\n")]
    public void A_document_cannot_speak_to_the_terminal(string line, string expected)
    {
        _tool.Write("a b.yaml", line + "\n");

        var text = Check("", file => [new Diagnostic(SampleDiagnostics.Broken, SampleDiagnostics.Span(file, 1, 1, 1, 4), line, "\e[2J")]);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain('\u202E', text);
    }

    [Theory]
    [InlineData("\tcall: x", 2, 6, "  1 |     call: x\n    |     ^^^^\n")]
    [InlineData("注文: x", 1, 3, "  1 | 注文: x\n    | ^^^^\n")]
    [InlineData("🎉: x", 5, 6, "  1 | 🎉: x\n    |     ^\n")]
    [InlineData("e\u0301: x", 5, 6, "  1 | e\u0301: x\n    |    ^\n")]
    [InlineData("call:", 6, 6, "  1 | call:\n    |      ^\n")]
    [InlineData("", 1, 1, "  1 | \n    | ^\n")]
    public void The_underline_is_below_the_place(string line, int column, int end, string expected)
    {
        _tool.Write("a b.yaml", line + "\n");

        Assert.Contains(
            expected,
            Check("-v d", file => [new Diagnostic(SampleDiagnostics.Note, SampleDiagnostics.Span(file, 1, column, 1, end), "x")]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_clipped_around_the_place()
    {
        var line = new string('a', 500) + "HERE" + new string('b', 500);
        _tool.Write("a b.yaml", line + "\n");

        var lines = Check("-v d", file => [new Diagnostic(SampleDiagnostics.Note, SampleDiagnostics.Span(file, 1, 501, 1, 505), "x")]).Split('\n');

        Assert.True(lines[1].Length <= 80, lines[1]);
        Assert.StartsWith("  1 | …aaa", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("bbb…", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[1].IndexOf("HERE", StringComparison.Ordinal), lines[2].IndexOf("^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_that_spans_lines_is_underlined_to_the_end_of_its_first() =>
        Assert.Contains(
            "  1 | name: orders\n    |       ^^^^^^\n",
            Check("-v d", file => [new Diagnostic(SampleDiagnostics.Note, SampleDiagnostics.Span(file, 1, 7, 3, 2), "x")]),
            StringComparison.Ordinal);
}
