using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Binding.Expressions;

public sealed class PathTemplateParserTests
{
    [Theory]
    [InlineData("/orders", "'/orders'")]
    [InlineData("/orders/{id}", "'/orders/' <id>")]
    [InlineData("/orders/{{id}}/items", "'/orders/' <id> '/items'")]
    [InlineData("/drives/{drive-id}/search(q='{q}')", "'/drives/' <drive-id> '/search(q=\\'' <q> '\\')'")]
    [InlineData("/range(from={a},to={b})", "'/range(from=' <a> ',to=' <b> ')'")]
    [InlineData("/a/{x}/b/{x}", "'/a/' <x> '/b/' <x>")]
    [InlineData("https://{region}.example.com/v{{version}}", "'https://' <region> '.example.com/v' <version>")]
    [InlineData("/{ id }", "'/' <id>")]
    public void A_path_is_taken_apart(string text, string expected)
    {
        var findings = new DiagnosticBag();

        var path = PathTemplateParser.Parse(Scalars.Plain(text), findings);

        Assert.Empty(findings.ToImmutable());
        Assert.Equal(expected.Replace("\\'", "'", StringComparison.Ordinal), Parts.Show(path.Parts));
    }

    [Theory]
    [InlineData("/a/{id", 3, "never closed")]
    [InlineData("/a/{id/b}", 3, "a `/` inside")]
    [InlineData("/a/{id/b", 3, "never closed")]
    [InlineData("/a/id}", 5, "closes nothing")]
    [InlineData("/a/{b{c}", 3, "inside a placeholder")]
    [InlineData("/a/{{id}", 3, "closes with one")]
    [InlineData("/a/{}", 3, "without a name")]
    [InlineData("/a/{{ }}", 3, "without a name")]
    public void Braces_that_do_not_match_are_reported_where_they_stand(string text, int start, string what)
    {
        var findings = new DiagnosticBag();

        PathTemplateParser.Parse(Scalars.Plain(text), findings);

        var error = Assert.Single(findings.ToImmutable());
        Assert.Equal(("NAF3121", Scalars.Column + start), (error.Id, error.Span!.Value.Start.Column));
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_spellings_print_alike()
    {
        Assert.Equal("/a/{id}/b", PathTemplateParser.Parse(Scalars.Plain("/a/{{ id }}/b"), new()).ToString());
    }
}
