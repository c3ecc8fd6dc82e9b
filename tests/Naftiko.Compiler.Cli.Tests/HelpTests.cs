using System.CommandLine;
using System.CommandLine.Parsing;
using Naftiko.Compiler.Cli.CommandLine;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly ToolFixture _tool = new();

    public static TheoryData<string> Commands => [.. Below(CommandTree.For(CommandLines.Host)).Select(HelpPage.PathOf)];

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_every_command_ends_with_examples_and_exit_codes(string command)
    {
        var run = _tool.Run($"{command} --help");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        var examples = run.Out.IndexOf("\nExamples:\n  naftikoc ", StringComparison.Ordinal);
        var codes = run.Out.IndexOf("\nExit codes:\n  0 ", StringComparison.Ordinal);
        Assert.True(run.Out.IndexOf("\nOptions:", StringComparison.Ordinal) < examples && examples < codes, run.Out);
        Assert.EndsWith("a bug in the compiler\n\n", run.Out.Replace("  130  stopped by Ctrl-C\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_can_be_typed(string command)
    {
        var page = HelpPage.Of(Below(CommandTree.For(CommandLines.Host)).Single(each => HelpPage.PathOf(each) == command))!;

        Assert.InRange(page.Examples.Length, 2, 3);
        Assert.All(page.Examples, example =>
        {
            Assert.StartsWith(command, example.Line, StringComparison.Ordinal);
            CommandLines.AssertValid(CommandLineParser.SplitCommandLine(example.Line));
        });
    }

    [Fact]
    public void A_command_lists_the_codes_it_can_end_with()
    {
        Assert.Contains("\n  3    --check: something would change\n  4    a generated file", _tool.Run("build --help").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\n  3 ", _tool.Run("explain --help").Out, StringComparison.Ordinal);
        Assert.Contains("\n  5   of two documents: something breaks callers\n", _tool.Run("diff --help").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_of_a_command_is_there_before_its_arguments_are() => Assert.Equal(_tool.Run("enrich --help"), _tool.Run("enrich a.yaml --help"));

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);
}
