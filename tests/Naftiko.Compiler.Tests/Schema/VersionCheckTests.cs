using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Tests.Syntax;

namespace Naftiko.Compiler.Tests.Schema;

public sealed class VersionCheckTests
{
    [Theory]
    [InlineData("0.4")]
    [InlineData("0.5")]
    [InlineData("'0.5'")]
    [InlineData("1.0.0-alpha1")]
    [InlineData("\"1.0.0-alpha2\"")]
    [InlineData("1.0.0-alpha3")]
    public void Known_versions_are_read(string version) => Assert.Empty(VersionCheck.Check(SyntaxAssert.Parses($"naftiko: {version}\n")));

    [Theory]
    [InlineData("naftiko: 1.0.0-alpha4\n", "NAF2002", 10)]
    [InlineData("naftiko: 2\n", "NAF2002", 10)]
    [InlineData("naftiko:\n", "NAF2002", 9)]
    [InlineData("naftiko: [1]\n", "NAF2002", 10)]
    [InlineData("ikanos: 1.0.0-alpha3\n", "NAF2002", 9)]
    [InlineData("ikanos: 1.0.0-beta8\n", "NAF2002", 9)]
    [InlineData("ikanos: {}\n", "NAF2002", 9)]
    [InlineData("capability: {}\n", "NAF2001", 1)]
    [InlineData("{}\n", "NAF2001", 1)]
    public void Others_get_an_error_that_lists_what_is_accepted(string text, string id, int column)
    {
        var error = Assert.Single(VersionCheck.Check(SyntaxAssert.Parses(text)));

        Assert.Equal((id, Severity.Error, column), (error.Id, error.Severity, error.Span!.Value.Start.Column));
        Assert.Contains("0.4, 0.5, 1.0.0-alpha1, 1.0.0-alpha2 and 1.0.0-alpha3", error.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0.0-alpha4")]
    [InlineData("1.0.0-beta1")]
    [InlineData("'1.0.0-beta7'")]
    public void Versions_of_the_newer_language_are_read(string version) =>
        Assert.Empty(VersionCheck.Check(SyntaxAssert.Parses($"ikanos: {version}\n")));

    [Fact]
    public void A_document_of_two_languages_is_refused_at_the_second() =>
        Assert.Equal(2, Assert.Single(VersionCheck.Check(SyntaxAssert.Parses("ikanos: 1.0.0-beta5\nnaftiko: 1.0.0-alpha3\n"))).Span!.Value.Start.Line);

    [Fact]
    public void A_document_of_a_version_that_nobody_knows_is_told_only_that()
    {
        var file = new Naftiko.Compiler.Text.SourceFile("t.yaml", "ikanos: 1.0.0-beta8\ncapability: 5\n");

        var result = Compilation.Compile(file, new CompilationOptions());

        Assert.Equal("NAF2002", Assert.Single(result.Diagnostics).Id);
        Assert.Empty(result.Files);
    }
}
