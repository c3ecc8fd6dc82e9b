using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>The files for pre-commit and GitHub: they are what these read, and name commands that there are.</summary>
public sealed class IntegrationFileTests
{
    private const string Tool = "dotnet naftikoc ";

    [Fact]
    public void Hooks_of_pre_commit_name_commands_that_can_be_typed()
    {
        var hooks = ((YamlSequenceNode)Load(".pre-commit-hooks.yaml")).Children.Cast<YamlMappingNode>().ToList();

        Assert.Equal(["naftikoc-check", "naftikoc-build"], hooks.Select(static hook => Text(hook, "id")));
        Assert.All(hooks, static hook =>
        {
            Assert.All(["name", "description", "entry", "language"], key => Assert.NotEqual("", Text(hook, key)));
            AssertCommand(Text(hook, "entry") + (hook.Children.ContainsKey("pass_filenames") ? "" : " capability.yaml other.naftiko.yaml"));
        });
    }

    [Theory]
    [InlineData("capability.yaml", true)]
    [InlineData("shops/capability.yml", true)]
    [InlineData("shops/orders.naftiko.yaml", true)]
    [InlineData("capability.json", false)]
    [InlineData("my-capability.yaml", false)]
    [InlineData("naftikoc.yaml", false)]
    public void The_hook_that_checks_documents_takes_what_init_and_import_write(string file, bool isTaken)
    {
        var hook = (YamlMappingNode)((YamlSequenceNode)Load(".pre-commit-hooks.yaml")).Children[0];

        Assert.Equal(isTaken, System.Text.RegularExpressions.Regex.IsMatch(file, Text(hook, "files")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("capability.yaml 'docs/**/*.yaml'")]
    public void The_action_of_GitHub_names_a_command_that_can_be_typed(string documents)
    {
        var action = (YamlMappingNode)Load("action.yml");
        var runs = (YamlMappingNode)action["runs"];
        var steps = ((YamlSequenceNode)runs["steps"]).Children.Cast<YamlMappingNode>().ToList();
        var command = Text(steps[^1], "run").Split('\n').Single(static line => line.StartsWith(Tool, StringComparison.Ordinal));

        Assert.Equal("composite", Text(runs, "using"));
        Assert.All(steps.Where(static step => step.Children.ContainsKey("run")), static step => Assert.Equal("bash", Text(step, "shell")));
        AssertCommand(command.Replace("$NAFTIKOC_DOCUMENTS", documents, StringComparison.Ordinal));
        Assert.StartsWith(Tool + "build --check --format github ", command, StringComparison.Ordinal);
    }

    private static void AssertCommand(string line)
    {
        Assert.StartsWith(Tool, line, StringComparison.Ordinal);
        CommandLines.AssertValid(CommandLineParser.SplitCommandLine(line[Tool.Length..]));
    }

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static YamlNode Load(string file, [CallerFilePath] string here = "")
    {
        using var reader = File.OpenText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", file));
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents.Single().RootNode;
    }
}
