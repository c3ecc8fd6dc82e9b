namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>One external package, one folder.</summary>
[Trait("Speed", "Slow")]
public sealed class PackageTests
{
    [Theory]
    [InlineData("YamlDotNet", "Syntax")]
    [InlineData("AngleSharp", "Answers")]
    [InlineData("Avro", "Answers")]
    [InlineData("protobuf-net.Reflection", "Answers")]
    [InlineData("NJsonSchema", "Schema")]
    [InlineData("Newtonsoft.Json", "Schema")]
    [InlineData("Microsoft.OpenApi", "Importing")]
    [InlineData("Scriban", "Emit")]
    [InlineData("Microsoft.CodeAnalysis", "Format")]
    public void A_package_is_used_in_its_folder_only(string package, string folder)
    {
        var users = SymbolTree.Uses.Where(use => use.Assembly == package || use.Assembly.StartsWith(package + ".", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(users);
        Assert.All(users, use => Assert.True(SymbolUse.Stage(use.User) == folder, use.ToString()));
    }

    [Fact]
    public void Nothing_else_is_used_than_these_and_the_framework()
    {
        string[] known = ["Naftiko.Compiler", "AngleSharp", "Avro", "protobuf-net.Reflection", "protobuf-net.Core", "YamlDotNet", "NJsonSchema", "NJsonSchema.Annotations", "Newtonsoft.Json", "Microsoft.OpenApi", "Scriban", "Scriban.Signed"];
        var others = SymbolTree.Uses
            .Where(use => !known.Contains(use.Assembly) && !use.Assembly.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Where(static use => !use.Assembly.StartsWith("System.", StringComparison.Ordinal) && use.Assembly is not ("netstandard" or "mscorlib"));

        Assert.Empty(others);
    }

    [Theory]
    [InlineData("YamlDotNet")]
    [InlineData("AngleSharp")]
    [InlineData("NJsonSchema")]
    [InlineData("Microsoft.OpenApi")]
    [InlineData("Scriban")]
    [InlineData("Microsoft.CodeAnalysis")]
    public void The_tool_leaves_the_library_s_packages_to_the_library(string package) =>
        Assert.DoesNotContain(SourceTree.Code(SourceTree.Tool), file => file.Code.Contains(package + ".", StringComparison.Ordinal));
}
