using Naftiko.Compiler.Emit.Text;
using YamlDotNet.RepresentationModel;

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

    [Theory]
    [InlineData("SHOP_TOKEN", "SHOP_TOKEN")]
    [InlineData("a-b.c/d", "a-b.c/d")]
    [InlineData("NO", "\"NO\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("-", "\"-\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("", "\"\"")]
    public void A_string_of_YAML_is_quoted_where_it_could_be_something_else(string text, string expected) =>
        Assert.Equal(expected, new YamlString(text).ToString());

    /// <summary>Half of a pair of surrogates is no character, and no YAML can hold it.</summary>
    public static TheoryData<string> Characters =>
    [
        .. ((IEnumerable<object[]>)HostileTexts.All).Select(static row => (string)row[0])
            .Where(static text => !text.Contains("lone", StringComparison.Ordinal))
    ];

    [Theory]
    [MemberData(nameof(Characters))]
    public void YAML_reads_a_string_back(string text)
    {
        Assert.Equal(text, Read(new YamlString(text)));
        Assert.Equal(text.Replace("$", "$$", StringComparison.Ordinal), Read(new ComposeString(text)));

        static string? Read(ITemplateText value)
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader($"key: {value}\n"));
            return ((YamlScalarNode)((YamlMappingNode)yaml.Documents.Single().RootNode)["key"]).Value;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_comment_of_YAML_ends_with_its_line(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader($"# {new LineComment(text)}\nkey: value # {new LineComment(text)}\n"));

        Assert.Equal("{ { key, value } }", yaml.Documents.Single().RootNode.ToString());
    }

    [Theory]
    [InlineData("durable-functions-gateway", "durable-functions-gateway")]
    [InlineData("caf\u00e9-gateway", "caf-gateway-")]
    [InlineData("3d-gateway", "x-3d-gateway-")]
    [InlineData("a_b", "a-b-")]
    [InlineData("-", "x-")]
    [InlineData("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq-gateway", "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq-")]
    public void A_name_in_a_network_keeps_what_it_can(string text, string beginning)
    {
        var label = new DnsLabel(text).ToString();

        Assert.StartsWith(beginning, label, StringComparison.Ordinal);
        Assert.Matches(@"^[a-z]([-a-z0-9]{0,61}[a-z0-9])?\z", label);
        Assert.Equal(text == beginning ? 0 : 8, label.Length - beginning.Length);
    }

    [Fact]
    public void Names_that_differ_keep_apart_in_a_network() =>
        Assert.NotEqual(new DnsLabel("caf\u00e9").ToString(), new DnsLabel("caf\u00e8").ToString());
}
