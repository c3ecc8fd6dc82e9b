using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Binding.Expressions;

public sealed class JsonPathParserTests
{
    [Theory]
    [InlineData("$", "")]
    [InlineData("$.", "")]
    [InlineData(" $ ", "")]
    [InlineData("$.a.b", ".a .b")]
    [InlineData("$.a.First Name", ".a .First Name")]
    [InlineData("$.properties.Participation Status.select.name", ".properties .Participation Status .select .name")]
    [InlineData("$.get-ship.imo_number", ".get-ship .imo_number")]
    [InlineData("$['a b'][\"c\"]", ".a b .c")]
    [InlineData("$[ 0 ][-1]", "0 -1")]
    [InlineData("$.items[*].id", ".items * .id")]
    [InlineData("$.items.*", ".items *")]
    [InlineData("$.items.length()", ".items #")]
    [InlineData("$.tables[0]", ".tables 0")]
    [InlineData("$.@type", ".@type")]
    [InlineData("$['it\\'s \\u0041']", ".it's A")]
    public void A_supported_path_becomes_selectors(string text, string expected)
    {
        var findings = new DiagnosticBag();

        var path = JsonPathParser.Parse(Scalars.Plain(text), findings);

        Assert.Empty(findings.ToImmutable());
        Assert.Equal(expected, string.Join(' ', path!.Selectors.Select(Show)));
    }

    [Theory]
    [InlineData("$.a[", 3, 1)]
    [InlineData("$.a[0", 5, 0)]
    [InlineData("$.a.", 4, 0)]
    [InlineData("$..", 3, 0)]
    [InlineData("$.a]", 3, 1)]
    [InlineData("$a", 1, 1)]
    [InlineData("$.a,b", 3, 1)]
    [InlineData("$['a]", 2, 3)]
    [InlineData("$['\\q']", 3, 2)]
    [InlineData("$[01]", 2, 2)]
    [InlineData("$[-0]", 2, 2)]
    [InlineData("$[99999999999]", 2, 11)]
    [InlineData("$[name]", 2, 1)]
    [InlineData("$[]", 1, 2)]
    [InlineData("$.length().a", 10, 2)]
    [InlineData("$[?@.a ==]", 9, 1)]
    [InlineData("$[?(@.a == 1]", 12, 1)]
    [InlineData("$[?@.a == open]", 10, 4)]
    public void A_syntax_error_points_at_its_character(string text, int start, int length)
    {
        var findings = new DiagnosticBag();

        var path = JsonPathParser.Parse(Scalars.Plain(text), findings);

        Assert.Null(path);
        var error = Assert.Single(findings.ToImmutable());
        Assert.Equal("NAF3101", error.Id);
        Assert.Equal(Scalars.Column + start, error.Span!.Value.Start.Column);
        Assert.Equal(Scalars.Column + start + length, error.Span!.Value.End.Column);
        Assert.NotEqual("", error.Help);
    }

    [Theory]
    [InlineData("$..price", "..price", "descendants")]
    [InlineData("$.a[1:3]", "1:3", "slice")]
    [InlineData("$.a[::2]", "::2", "slice")]
    [InlineData("$.a[0,1]", "[0,1]", "union")]
    [InlineData("$['a','b']", "['a','b']", "union")]
    [InlineData("$.a[?(@.state == 'open' && !(@.n >= 1.5e3))]", "?(@.state == 'open' && !(@.n >= 1.5e3))", "filter")]
    [InlineData("$.a[?length(@.b) > 2]", "?length(@.b) > 2", "filter")]
    [InlineData("$.a.min()", "min()", "function `min`")]
    public void A_selector_without_support_is_named_and_marked(string text, string marked, string word)
    {
        var findings = new DiagnosticBag();

        var path = JsonPathParser.Parse(Scalars.Plain(text), findings);

        Assert.Null(path);
        var error = Assert.Single(findings.ToImmutable());
        Assert.Equal("NAF3102", error.Id);
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        var start = error.Span!.Value.Start.Column - Scalars.Column;
        Assert.Equal(marked, text[start..(error.Span.Value.End.Column - Scalars.Column)]);
    }

    [Theory]
    [InlineData("imo_number", "$.imo_number")]
    [InlineData("[0].id", "$[0].id")]
    public void A_path_without_root_is_read_from_the_root_with_a_warning(string text, string read)
    {
        var findings = new DiagnosticBag();

        var path = JsonPathParser.Parse(Scalars.Plain(text), findings);

        Assert.Equal(JsonPathParser.Parse(Scalars.Plain(read), new())!.Selectors.ToArray(), path!.Selectors.ToArray());
        var warning = Assert.Single(findings.ToImmutable());
        Assert.Equal(("NAF3103", Severity.Warning), (warning.Id, warning.Severity));
        Assert.Contains(read, warning.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_filters_end_in_an_error_and_not_in_a_stack_overflow()
    {
        var findings = new DiagnosticBag();

        Assert.Null(JsonPathParser.Parse(Scalars.Plain("$[?" + new string('(', 100_000)), findings));
        Assert.Null(JsonPathParser.Parse(Scalars.Plain("$" + string.Concat(Enumerable.Repeat("[?@", 100_000))), findings));

        Assert.All(findings.ToImmutable(), d => Assert.Equal("NAF3101", d.Id));
        Assert.Equal(2, findings.ToImmutable().Length);
    }

    private static string Show(JsonSelector selector) => selector switch
    {
        JsonSelector.Member member => "." + member.Name,
        JsonSelector.Index index => $"{index.Position}",
        JsonSelector.Wildcard => "*",
        _ => "#",
    };
}
