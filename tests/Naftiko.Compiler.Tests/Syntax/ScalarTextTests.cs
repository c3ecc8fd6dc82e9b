using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Tests.Syntax;

public sealed class ScalarTextTests
{
    [Theory]
    [InlineData("a: say X now", "1:8-1:9")]
    [InlineData("a: 'it''s X'", "1:11-1:12")]
    [InlineData("a: \"\\u0041\\n\\x41X\"", "1:17-1:18")]
    [InlineData("a: \"\\\"X\"", "1:7-1:8")]
    [InlineData("a: |\n  {\n    \"k\": X\n  }\n", "3:10-3:11")]
    [InlineData("a: &b !!str X", "1:13-1:14")]
    [InlineData("- a: >\n    one line X\n", "3:14-3:15")]
    public void A_character_of_the_value_is_found_in_the_source(string text, string expected)
    {
        var scalar = Find(text);

        var span = new ScalarText(scalar).Span(scalar.Value.IndexOf('X', StringComparison.Ordinal), 1);

        Assert.Equal(expected, $"{span.Start}-{span.End}");
    }

    [Fact]
    public void Where_lines_are_folded_the_whole_scalar_is_the_place()
    {
        var scalar = Find("a: one\n  two X\n");

        Assert.Equal(scalar.Span, new ScalarText(scalar).Span(scalar.Value.IndexOf('X', StringComparison.Ordinal), 1));
    }

    [Fact]
    public void A_part_of_a_scalar_counts_from_the_part()
    {
        var scalar = Find("a: one X two");

        var span = new ScalarText(scalar, 4, 1).Span(0, 1);

        Assert.Equal("X", SyntaxAssert.Text(span));
    }

    private static ScalarNode Find(string text)
    {
        var (root, diagnostics) = Parser.Parse(new Naftiko.Compiler.Text.SourceFile("t", text.StartsWith('-') ? "r:\n" + text : text));
        Assert.Empty(diagnostics);
        var node = SyntaxAssert.At(root!, text.StartsWith('-') ? "r.0.a" : "a");
        return (ScalarNode)node;
    }
}
