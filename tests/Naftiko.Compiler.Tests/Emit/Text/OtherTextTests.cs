using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Tests.Emit.Text;

public sealed class OtherTextTests
{
    public static TheoryData<string> Texts => HostileTexts.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public void Markdown_stays_on_its_line(string text)
    {
        Assert.DoesNotContain('\n', new MarkdownText(text).ToString());
        Assert.DoesNotContain('\n', new MarkdownCode(text).ToString());
    }

    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData("[x](y)", @"\[x\](y)")]
    [InlineData("<b>", @"\<b\>")]
    [InlineData("*/ `x`", @"\*/ \`x\`")]
    public void Markdown_characters_are_escaped(string text, string expected) => Assert.Equal(expected, new MarkdownText(text).ToString());

    /// <summary>A span of code ends at as many backticks as it begins with (CommonMark, section 6.1).</summary>
    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("a``b", "`` a` `b ``")]
    [InlineData("a|b", @"`a\|b`")]
    public void Code_in_Markdown_does_not_end_before_its_end(string text, string expected) => Assert.Equal(expected, new MarkdownCode(text).ToString());

    [Theory]
    [InlineData("http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a")]
    [InlineData("/a/{id}", "'/a/{id}'")]
    [InlineData("$(rm -rf /)", "'$(rm -rf /)'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("", "''")]
    public void A_shell_word_is_one_word(string text, string expected) => Assert.Equal(expected, new ShellWord(text).ToString());
}
