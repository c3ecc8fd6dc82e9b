using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Text;

public sealed class SpellCheckerTests
{
    private static readonly string[] Keys =
        ["inputParameters", "outputParameters", "namespace", "description", "resources", "baseUri", "method", "path", "port", "in", "on"];

    [Theory]
    [InlineData("inputParameter", "inputParameters")]
    [InlineData("input_parameters", "inputParameters")]
    [InlineData("INPUT-PARAMETERS", "inputParameters")]
    [InlineData("desciption", "description")]
    [InlineData("descripiton", "description")]
    [InlineData("baseUrl", "baseUri")]
    [InlineData("ressources", "resources")]
    [InlineData("pth", "path")]
    [InlineData("prot", "port")]
    public void A_near_word_is_suggested(string word, string expected) => Assert.Equal(expected, SpellChecker.Suggest(word, Keys));

    [Theory]
    [InlineData("governance")]
    [InlineData("xx")]
    [InlineData("if")]
    [InlineData("")]
    [InlineData("personas")]
    [InlineData("parts")]
    public void A_far_word_is_not(string word) => Assert.Null(SpellChecker.Suggest(word, Keys));

    [Fact]
    public void Case_and_separators_decide_only_between_equals()
    {
        Assert.Equal("list-notes", SpellChecker.Suggest("list-note", ["listnotes", "list-notes"]));
        Assert.Equal("listnotes", SpellChecker.Suggest("list-notes", ["listnodes", "listnotes"]));
    }

    [Fact]
    public void The_order_of_candidates_does_not_matter()
    {
        string[] candidates = ["cart", "card", "care"];

        Assert.Equal(SpellChecker.Suggest("carx", candidates), SpellChecker.Suggest("carx", candidates.Reverse()));
        Assert.Equal("card", SpellChecker.Suggest("carx", candidates));
    }
}
