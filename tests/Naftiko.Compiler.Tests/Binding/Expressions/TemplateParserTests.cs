using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Binding.Expressions;

public sealed class TemplateParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "'plain'")]
    [InlineData("{{name}}", "<name>")]
    [InlineData("{{ a.b }}", "<a.b>")]
    [InlineData("Bearer {{env.TOKEN}}", "'Bearer ' <env.TOKEN>")]
    [InlineData("{{a}}{{b}}-x", "<a> <b> '-x'")]
    [InlineData("{{{raw}}}/{{&other}}", "<raw> '/' <other>")]
    [InlineData("a{{! a remark }}b", "'ab'")]
    [InlineData("{\"a\":{\"b\":{{x}}}}", "'{\"a\":{\"b\":' <x> '}}'")]
    [InlineData("{single} and }}", "'{single} and }}'")]
    [InlineData("{{{x}}", "'{' <x>")]
    [InlineData("{\"a\":{{{x}},\"b\":1}}", "'{\"a\":{' <x> ',\"b\":1}}'")]
    public void Text_is_taken_apart(string text, string expected)
    {
        var findings = new DiagnosticBag();

        var template = TemplateParser.Parse(Scalars.Plain(text), findings);

        Assert.Empty(findings.ToImmutable());
        Assert.Equal(expected, Parts.Show(template.Parts));
    }

    [Fact]
    public void A_placeholder_knows_its_place_with_its_braces()
    {
        var template = TemplateParser.Parse(Scalars.Plain("ab {{ name }}"), new());

        var span = template.Placeholders.Single().Span;
        Assert.Equal((Scalars.Column + 3, Scalars.Column + 13), (span.Start.Column, span.End.Column));
    }

    [Theory]
    [InlineData("a {{name", "NAF3111", 2, "'a {{name'")]
    [InlineData("{{a {{b}}", "NAF3111", 0, "'{{a ' <b>")]
    [InlineData("x{{}}y", "NAF3112", 1, "'xy'")]
    [InlineData("{{#items}}", "NAF3113", 0, "")]
    [InlineData("{{^items}}", "NAF3113", 0, "")]
    [InlineData("x {{/items}}", "NAF3113", 2, "'x '")]
    [InlineData("{{> part}}", "NAF3113", 0, "")]
    public void A_broken_or_unsupported_placeholder_is_reported_where_it_stands(string text, string id, int start, string expected)
    {
        var findings = new DiagnosticBag();

        var template = TemplateParser.Parse(Scalars.Plain(text), findings);

        var error = Assert.Single(findings.ToImmutable());
        Assert.Equal((id, Scalars.Column + start), (error.Id, error.Span!.Value.Start.Column));
        Assert.Equal(expected, Parts.Show(template.Parts));
    }

    [Theory]
    [InlineData("{{#items}}", "the beginning of a Mustache section")]
    [InlineData("{{^items}}", "the beginning of an inverted Mustache section")]
    [InlineData("{{/items}}", "the end of a Mustache section")]
    [InlineData("{{> part}}", "a Mustache partial")]
    [InlineData("{{=<% %>=}}", "a change of Mustache delimiters")]
    public void What_is_refused_is_called_by_its_name(string text, string construct)
    {
        var findings = new DiagnosticBag();

        Assert.Empty(TemplateParser.Parse(Scalars.Plain(text), findings).Parts);

        Assert.Contains(construct, Assert.Single(findings.ToImmutable()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_placeholder_alone_can_be_told_from_text_with_one()
    {
        Assert.Equal("x", TemplateParser.Parse(Scalars.Plain("{{x}}"), new()).Single!.Name);
        Assert.Null(TemplateParser.Parse(Scalars.Plain("{{x}}!"), new()).Single);
        Assert.Equal("just text", TemplateParser.Parse(Scalars.Plain("just text"), new()).LiteralText);
    }
}
