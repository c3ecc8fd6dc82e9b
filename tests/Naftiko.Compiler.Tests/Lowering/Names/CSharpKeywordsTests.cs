using Microsoft.CodeAnalysis.CSharp;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Tests.Lowering.Names;

public sealed class CSharpKeywordsTests
{
    [Fact]
    public void No_parameter_is_called_like_a_keyword_of_the_language() =>
        Assert.All(
            SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(static word => !word.StartsWith("__", StringComparison.Ordinal)),
            static word => Assert.Equal(word + "Value", NameMaker.Camel(word)));

    [Theory]
    [InlineData("async")]
    [InlineData("await")]
    [InlineData("dynamic")]
    [InlineData("field")]
    [InlineData("nameof")]
    [InlineData("nint")]
    [InlineData("nuint")]
    [InlineData("scoped")]
    [InlineData("var")]
    [InlineData("when")]
    [InlineData("where")]
    [InlineData("with")]
    [InlineData("yield")]
    public void Nor_like_a_word_that_means_something_within_a_method(string word) => Assert.Equal(word + "Value", NameMaker.Camel(word));
}
