using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Syntax;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("a:\n\tb: 1\n", "NAF1002", "2:1")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "NAF1002", "3:1")]
    [InlineData("a:\n  b:\n  \tc: 2\n", "NAF1002", "3:3")]
    [InlineData("a b\nc: d\n", "NAF1003", "1:1")]
    [InlineData("a:b\nc: d\n", "NAF1003", "1:1")]
    [InlineData("x: 1\na:b\nc: d\n", "NAF1003", "2:1")]
    [InlineData("x: 1\nfoo\nc: d\n", "NAF1003", "2:1")]
    [InlineData("a: 'foo\nb: 2\n", "NAF1004", "1:4")]
    [InlineData("a: \"foo\nb: 2\n", "NAF1004", "1:4")]
    [InlineData("a: [1, 2\nb: 3\n", "NAF1005", "1:4")]
    [InlineData("a: {x: 1\nb: 2\n", "NAF1005", "1:4")]
    [InlineData("a: [\n", "NAF1005", "1:4")]
    [InlineData("a: [1, {b: 2]\n", "NAF1001", "1:13")]
    [InlineData("a: {x: b.c[0].d, y: 1}\n", "NAF1001", "1:11")]
    [InlineData("a: [/b/{c}]\n", "NAF1001", "1:8")]
    [InlineData("a: 1\n b: 2\n", "NAF1006", "2:2")]
    [InlineData("a:\n  b: 1\n c: 2\n", "NAF1006", "3:2")]
    [InlineData("- a\nb: 1\n", "NAF1006", "2:1")]
    [InlineData("a: b: c\n", "NAF1007", "1:5")]
    [InlineData("a: Note: this\n", "NAF1007", "1:8")]
    [InlineData("a: @foo\n", "NAF1008", "1:4")]
    [InlineData("a: `x`\n", "NAF1008", "1:4")]
    [InlineData("a: 1\nb: 2\na: 3\n", "NAF1011", "3:1")]
    [InlineData("? [x]\n: b\n", "NAF1012", "1:3")]
    [InlineData("{a: b}: c\n", "NAF1012", "1:1")]
    [InlineData(": c\n", "NAF1012", "1:1")]
    [InlineData("a: 1\n---\nb: 2\n", "NAF1013", "2:1")]
    [InlineData("a: !foo x\n", "NAF1014", "1:4")]
    [InlineData("a: !!binary aGk=\n", "NAF1014", "1:4")]
    [InlineData("", "NAF1015", "1:1")]
    [InlineData("# only a remark\n", "NAF1015", "1:1")]
    [InlineData("---\n", "NAF1015", "1:1")]
    [InlineData("- a\n- b\n", "NAF1016", "1:1")]
    [InlineData("naftiko:1.0\n", "NAF1016", "1:1")]
    [InlineData("a: *b\n", "NAF1020", "1:4")]
    [InlineData("a: &x [*x]\n", "NAF1022", "1:8")]
    [InlineData("a:\n  <<: 5\n", "NAF1023", "2:7")]
    [InlineData("a: \"\\q\"\n", "NAF1001", "1:4")]
    [InlineData("a: \"x\" y\n", "NAF1001", "1:8")]
    [InlineData("a: - b\n", "NAF1001", "1:4")]
    [InlineData("a: b\n}\n", "NAF1001", "2:1")]
    [InlineData("a: [1,,2]\n", "NAF1001", "1:7")]
    [InlineData("a: |x\n  f\n", "NAF1001", "1:4")]
    [InlineData("a: *\n", "NAF1001", "1:4")]
    public void A_mistake_has_its_own_message_and_place(string text, string id, string place)
    {
        var error = SyntaxAssert.Fails(text);

        Assert.Equal((id, place), (error.Id, error.Span!.Value.Start.ToString()));
    }

    [Theory]
    [InlineData("a:b\nc: d\n", "Write `a: b`.")]
    [InlineData("a b\nc: d\n", "Write `a: …`.")]
    [InlineData("naftiko:1.0\n", "Put a space after each colon: `naftiko: 1.0.0-alpha2`.")]
    [InlineData("a: {{TOKEN}}\n", "Put the placeholder in quotes: `'{{TOKEN}}'`.")]
    [InlineData("a: &one 1\nb: *onr\n", "Did you mean `*one`?")]
    public void The_help_says_what_to_type(string text, string help) => Assert.Equal(help, SyntaxAssert.Fails(text).Help);

    [Fact]
    public void A_duplicate_key_names_the_first_place_and_the_first_value_stays()
    {
        var (root, diagnostics) = Parser.Parse(new SourceFile("test.yaml", "a: 1\nb: 2\na: 3\n"));

        var related = Assert.Single(Assert.Single(diagnostics).Related);
        Assert.Equal((1, 1), (related.Span.Start.Line, related.Span.Start.Column));
        Assert.Equal("1", ((ScalarNode)root!.Find("a")!.Value).Value);
    }

    [Fact]
    public void A_binary_file_is_refused_at_its_first_control_character()
    {
        var error = SyntaxAssert.Fails("ab\nc\0d");

        Assert.Equal(("NAF1017", "2:2"), (error.Id, error.Span!.Value.Start.ToString()));
        Assert.Contains("U+0000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_over_64_MiB_is_refused_unread()
    {
        var error = SyntaxAssert.Fails("a: '" + new string('é', 33 << 20) + "'");

        Assert.Equal("NAF1018", error.Id);
        Assert.StartsWith("The document has 66 MiB", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{a: ")]
    [InlineData("[a,")]
    public void A_mebibyte_of_openings_is_too_deep(string opening)
    {
        var error = SyntaxAssert.Fails(string.Concat(Enumerable.Repeat(opening, (1 << 20) / opening.Length)));

        Assert.Equal(("NAF1019", 1), (error.Id, error.Span!.Value.Start.Line));
    }

    [Fact]
    public void Aliases_that_explode_are_stopped()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n")));

        Assert.Equal("NAF1021", SyntaxAssert.Fails(text).Id);
    }

    [Fact]
    public void Aliases_count_into_the_depth()
    {
        var text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 120).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}]\n")));

        Assert.Equal("NAF1019", SyntaxAssert.Fails(text).Id);
    }

    [Fact]
    public void Broken_text_never_throws()
    {
        var random = new Random(7);
        const string Alphabet = "ab:-?[]{}&*!|>'\"%@`#, \n\n  \t\\<";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            var (root, diagnostics) = Parser.Parse(new SourceFile("test.yaml", text));

            Assert.True(root is not null || diagnostics.Any(d => d.Severity == Severity.Error), text);
            Assert.All(diagnostics, d =>
            {
                Assert.NotEqual("", d.Message + d.Help);
                var (_, start, end) = d.Span!.Value;
                Assert.True(start is { Line: >= 1, Column: >= 1 } && end >= start, text);
                Assert.True(end.Line <= d.Span.Value.File.Lines.Length && end.Column <= d.Span.Value.File.Lines[end.Line - 1].Length + 1, text);
            });
        }
    }
}
