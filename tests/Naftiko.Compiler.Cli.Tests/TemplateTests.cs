using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Naftiko.Compiler.Cli.Manual;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>The template of <c>dotnet new</c> is what the rest of the repository is. That it works is shown by <c>tests/build-packages.sh</c>.</summary>
public sealed class TemplateTests
{
    private static readonly string Version = XDocument.Load(Repository("Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void Its_document_is_that_of_the_first_recipe() => Assert.Equal(
        "# yaml-language-server: $schema=naftiko.schema.json\n# How to write more: dotnet naftikoc explain\n" + Cookbook.Recipes[0].Document,
        Read("capability.naftiko.yaml"));

    [Theory]
    [InlineData("compiler/Naftiko.Templates/content/naftiko-gateway/.config/dotnet-tools.json", "\"version\": \"{0}\"")]
    [InlineData("compiler/Naftiko.Templates/content/naftiko-gateway/Directory.Build.props", "\"Naftiko.Build\" Version=\"{0}\"")]
    [InlineData("compiler/Naftiko.Build/README.md", "\"Naftiko.Build\" Version=\"{0}\"")]
    [InlineData("README.md", "\"Naftiko.Build\" Version=\"{0}\"")]
    public void Packages_are_named_in_the_version_that_is_made(string file, string text) => Assert.Contains(
        text.Replace("{0}", Version, StringComparison.Ordinal), File.ReadAllText(Repository(file)), StringComparison.Ordinal);

    [Fact]
    public void Its_page_names_commands_that_can_be_typed()
    {
        const string Tool = "dotnet naftikoc ";
        var lines = Read("README.md").Split('\n').Where(static line => line.StartsWith(Tool, StringComparison.Ordinal)).ToList();

        Assert.Equal(2, lines.Count);
        Assert.All(lines, static line => CommandLines.AssertValid(CommandLineParser.SplitCommandLine(line.Split('#')[0][Tool.Length..])));
    }

    private static string Read(string file) => File.ReadAllText(Repository("compiler/Naftiko.Templates/content/naftiko-gateway/" + file));

    private static string Repository(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", path);
}
