using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Emit.Text;

public sealed class CSharpTextTests
{
    public static TheoryData<string> Texts => HostileTexts.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_string_literal_holds_exactly_its_text(string text) =>
        Assert.Equal(text, HostileTexts.ValueOf(new CSharpString(text).ToString()));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_string_literal_shows_everything_it_holds(string text) =>
        Assert.All(
            new CSharpString(text).ToString(),
            static c => Assert.False(char.IsControl(c) || c is '\u202e' or '\u2066' or '\u2028' or '\u2029' or '\ufeff'));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData(@"^\d+$", @"@""^\d+$""")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("a\nb", @"""a\nb""")]
    public void A_string_literal_is_written_as_a_person_would(string text, string literal) =>
        Assert.Equal(literal, new CSharpString(text).ToString());

    [Theory]
    [MemberData(nameof(Texts))]
    public void Literal_text_of_an_interpolated_path_stays_text(string text)
    {
        var code = new InterpolatedPath([new PathPart(text, null), new PathPart(null, "id")]).ToString();

        var expression = Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseExpression(code);
        Assert.False(expression.ContainsDiagnostics, code);
        var interpolated = Assert.IsType<Microsoft.CodeAnalysis.CSharp.Syntax.InterpolatedStringExpressionSyntax>(expression);
        var hole = Assert.Single(interpolated.Contents.OfType<Microsoft.CodeAnalysis.CSharp.Syntax.InterpolationSyntax>());
        Assert.Equal("id", hole.Expression.ToString());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_summary_adds_no_code(string text) => Assert.Equal("class C ;", HostileTexts.CodeOf(new DocSummary(text).ToString()));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_summary_is_well_formed_xml(string text)
    {
        var lines = new DocSummary(text, text, text).ToString().Split('\n');

        Assert.All(lines, static l => Assert.StartsWith("/// ", l, StringComparison.Ordinal));
        System.Xml.Linq.XElement.Parse(string.Join('\n', lines.Select(static l => l[4..])));
    }

    [Fact]
    public void A_long_summary_is_wrapped()
    {
        var lines = new DocSummary(string.Join(' ', Enumerable.Repeat("word", 60))).ToString().Split('\n');

        Assert.Equal("/// <summary>", lines[0]);
        Assert.Equal("/// </summary>", lines[^1]);
        Assert.All(lines, static l => Assert.InRange(l.Length, 1, 124));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a;b")]
    [InlineData("a..b")]
    public void What_is_no_identifier_is_refused(string name) => Assert.Throws<ArgumentException>(() => new Identifier(name));

    [Fact]
    public void An_argument_list_is_laid_out_by_its_length()
    {
        Identifier[] few = [new("a"), new("b")];
        var some = Enumerable.Range(1, 10).Select(static i => new Identifier($"argument{i}")).ToArray();
        var many = Enumerable.Range(1, 20).Select(static i => new Identifier($"argument{i}")).ToArray();

        Assert.Equal("Call(a, b);", CallLayout.Of(new($"Call("), few, new($");"), 8).ToString());
        Assert.Equal(2, CallLayout.Of(new($"return upstream.SomethingLongAsync("), some, new($");"), 8).ToString().Split('\n').Length);
        Assert.Equal(21, CallLayout.Of(new($"Call("), many, new($");"), 8).ToString().Split('\n').Length);
    }
}
