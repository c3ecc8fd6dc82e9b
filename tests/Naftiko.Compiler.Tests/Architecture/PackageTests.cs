namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>One external package, one folder.</summary>
public sealed class PackageTests
{
    [Theory]
    [InlineData("YamlDotNet", "Syntax/")]
    [InlineData("NJsonSchema", "Schema/")]
    [InlineData("Newtonsoft.Json", "Schema/")]
    [InlineData("Scriban", "Emit/")]
    [InlineData("Microsoft.CodeAnalysis", "Format/")]
    public void A_package_is_used_in_its_folder_only(string package, string folder)
    {
        var users = SourceTree.Code(SourceTree.Library).Where(file => file.Code.Contains(package + ".", StringComparison.Ordinal) || file.Code.Contains($"using {package};", StringComparison.Ordinal)).Select(static file => file.Path).ToList();

        Assert.NotEmpty(users);
        Assert.All(users, path => Assert.StartsWith(folder, path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Spectre.Console")]
    [InlineData("System.CommandLine")]
    public void The_library_knows_no_console_package(string package) =>
        Assert.DoesNotContain(SourceTree.Code(SourceTree.Library), file => file.Code.Contains(package, StringComparison.Ordinal));

    [Theory]
    [InlineData("YamlDotNet")]
    [InlineData("NJsonSchema")]
    [InlineData("Scriban")]
    [InlineData("Microsoft.CodeAnalysis")]
    public void The_tool_leaves_the_library_s_packages_to_the_library(string package) =>
        Assert.DoesNotContain(SourceTree.Code(SourceTree.Tool), file => file.Code.Contains(package + ".", StringComparison.Ordinal));
}
