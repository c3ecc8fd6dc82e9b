using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Tests.Syntax;

public sealed class ParserTests
{
    [Theory]
    [InlineData("a: b c  # remark", "b c")]
    [InlineData("a: 'it''s' # remark", "'it''s'")]
    [InlineData("a: \"q\\n\"", "\"q\\n\"")]
    [InlineData("a: 2026-05-06", "2026-05-06")]
    [InlineData("a: ''", "''")]
    [InlineData("a:", "")]
    [InlineData("{x: 1, a: b}", "b")]
    [InlineData("a: &x value", "value")]
    [InlineData("a: !!str 5", "5")]
    [InlineData("a: !!str &x\n  5", "5")]
    [InlineData("a: \"\ud83d\ude00\"", "\"\ud83d\ude00\"")]
    [InlineData("é: 1\na: ü", "ü")]
    [InlineData("x: 1\r\na: b\r\n", "b")]
    [InlineData("a: one\n  two\nb: 1", "1:4-2:6")]
    [InlineData("a: |\n  one\n  two\n\nb: 1", "1:4-3:6")]
    [InlineData("a: >-\n  one\n\n\n", "1:4-2:6")]
    public void Scalars_know_their_place(string text, string expected) =>
        Assert.Equal(expected, SyntaxAssert.Text(SyntaxAssert.At(SyntaxAssert.Parses(text), "a").Span));

    [Fact]
    public void Keys_know_their_place()
    {
        var root = SyntaxAssert.Parses("a:\n  - 'b c': 1\n    d: 2\n");

        var item = (MappingNode)((SequenceNode)root.Entries[0].Value).Items[0];

        Assert.Equal(["'b c'", "d"], item.Entries.Select(e => SyntaxAssert.Text(e.Key.Span)));
        Assert.Equal((2, 5), (item.Entries[0].Key.Span.Start.Line, item.Entries[0].Key.Span.Start.Column));
        Assert.Equal((3, 9), (item.Span.End.Line, item.Span.End.Column));
    }

    [Fact]
    public void A_flow_collection_ends_behind_its_bracket()
    {
        var root = SyntaxAssert.Parses("a: [1, {b: 2} ]\n");

        Assert.Equal("[1, {b: 2} ]", SyntaxAssert.Text(SyntaxAssert.At(root, "a").Span));
        Assert.Equal("{b: 2}", SyntaxAssert.Text(SyntaxAssert.At(root, "a.1").Span));
    }

    [Theory]
    [InlineData("on")]
    [InlineData("no")]
    [InlineData("2026-05-06")]
    [InlineData("012")]
    [InlineData("1_000")]
    [InlineData("1.0.0-alpha2")]
    public void What_is_special_only_before_YAML_1_2_stays_text(string value)
    {
        var scalar = Assert.IsType<ScalarNode>(SyntaxAssert.At(SyntaxAssert.Parses($"a: {value}"), "a"));

        Assert.Equal(value, scalar.Value);
        Assert.Null(scalar.AsBoolean());
    }

    [Fact]
    public void An_alias_repeats_the_value_of_its_anchor()
    {
        var root = SyntaxAssert.Parses("a: &x {b: 1}\nc: *x\nd: &x 2\ne: *x\n");

        Assert.Same(SyntaxAssert.At(root, "a"), SyntaxAssert.At(root, "c"));
        Assert.Equal("2", ((ScalarNode)SyntaxAssert.At(root, "e")).Value);
    }

    [Fact]
    public void A_merge_key_takes_in_what_is_not_written_out()
    {
        var root = SyntaxAssert.Parses("a: &x {k: 1, l: 1}\nb: &y {l: 2, m: 2}\nc:\n  first: 0\n  <<: [*x, *y]\n  k: 3\n");

        var merged = (MappingNode)SyntaxAssert.At(root, "c");

        Assert.Equal(["first=0", "l=1", "m=2", "k=3"], merged.Entries.Select(e => $"{e.Key.Value}={((ScalarNode)e.Value).Value}"));
    }

    [Fact]
    public void A_quoted_merge_key_is_an_ordinary_key()
    {
        Assert.NotNull(SyntaxAssert.Parses("'<<': 1").Find("<<"));
    }

    [Theory]
    [InlineData("# naftiko\n---\na: 1\n")]
    [InlineData("a: 1\n...\n")]
    [InlineData("a: 1\n---\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n")]
    public void Document_markers_around_one_document_are_fine(string text) => Assert.NotNull(SyntaxAssert.Parses(text).Find("a"));

    [Fact]
    public void A_deep_document_within_the_limit_is_read()
    {
        SyntaxAssert.Parses("a: " + new string('[', 99) + new string(']', 99));
    }

    [Fact]
    public void A_large_document_is_read()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"key{i}:\n  name: n{i}\n"));

        var root = SyntaxAssert.Parses(text);

        Assert.Equal(20_000, root.Entries.Length);
        Assert.Equal(39_999, root.Entries[^1].Key.Span.Start.Line);
    }
}
