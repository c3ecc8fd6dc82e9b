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
    [InlineData("$[9007199254740992]", 2, 16)]
    [InlineData("$[-9007199254740992]", 2, 17)]
    [InlineData("$[1:01]", 4, 2)]
    [InlineData("$[1:2:3:4]", 7, 1)]
    [InlineData("$[0,]", 4, 1)]
    [InlineData("$['\\uD83D']", 3, 6)]
    [InlineData("$['a\tb']", 4, 1)]
    [InlineData("$[?]", 3, 1)]
    [InlineData("$[?@.a === 1]", 9, 1)]
    [InlineData("$[?@.a = 1]", 7, 1)]
    [InlineData("$[?@.a == 01]", 10, 2)]
    [InlineData("$[?@.a == 1.]", 10, 2)]
    [InlineData("$[?@.a == .5]", 10, 1)]
    [InlineData("$[?@.a && ]", 10, 1)]
    [InlineData("$[?!!@.a]", 3, 2)]
    [InlineData("$[?!@.a == 1]", 3, 9)]
    [InlineData("$[?@.a b]", 7, 1)]
    [InlineData("$[?(@.a) == 1]", 9, 1)]
    [InlineData("$[?@. a]", 5, 1)]
    [InlineData("$[?count(@.a,)]", 13, 1)]
    [InlineData("$[?count(@.a == 1) > 1]", 13, 1)]
    [InlineData("$[?TRUE == @.a]", 3, 1)]
    [InlineData("$[name]", 2, 1)]
    [InlineData("$[]", 1, 2)]
    [InlineData("$.length().a", 10, 2)]
    [InlineData("$[?@.a ==]", 9, 1)]
    [InlineData("$[?(@.a == 1]", 12, 1)]
    [InlineData("$[?@.a == open]", 10, 4)]
    [InlineData("$[?(@.a == 1", 12, 0)]
    [InlineData("$[?count(@.a", 12, 0)]
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
    [InlineData("$a", "Put a `.` before a member's name")]
    [InlineData("$[01]", "Write the number without leading zeros and zero without a sign")]
    [InlineData("$[-]", "Write a whole number such as `-1`")]
    public void A_syntax_error_says_what_to_type(string text, string help)
    {
        var findings = new DiagnosticBag();

        Assert.Null(JsonPathParser.Parse(Scalars.Plain(text), findings));

        Assert.Contains(help, Assert.Single(findings.ToImmutable()).Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$[9007199254740992]", "the position `9007199254740992` is too large")]
    [InlineData("$[-01]", "the position `-01` is not written as JSONPath wants it")]
    [InlineData("$[-]", "a `-` without a number")]
    [InlineData("$[?(@.a == 1", "`)` is missing at the end of the parentheses")]
    [InlineData("$[?(@.a == 1]", "`]` stands where the parentheses should end")]
    [InlineData("$[?length(@.a, @.b) == 1]", "`length()` takes one")]
    [InlineData("$[?match(@.a)]", "`match()` takes two, a string and a pattern")]
    public void A_syntax_error_says_what_is_wrong(string text, string said)
    {
        var findings = new DiagnosticBag();

        Assert.Null(JsonPathParser.Parse(Scalars.Plain(text), findings));

        Assert.Contains(said, Assert.Single(findings.ToImmutable()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.a.min()", "min()")]
    [InlineData("$.a.count()", "count()")]
    [InlineData("$..length()", "length()")]
    [InlineData("$[?@.a.min() > 1]", "min()")]
    [InlineData("$[?lenght(@.b) > 2]", "lenght")]
    [InlineData("$[?count(@[?size(@.x) > 1]) > 2]", "size")]
    public void A_function_that_does_not_exist_is_named_and_marked(string text, string marked)
    {
        var error = Only("NAF3102", text, marked);

        Assert.Contains(marked.Split('(')[0], error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$[?length(@.a)]", "length(@.a)", "length(@.a) > 0")]
    [InlineData("$[?count(@.*)]", "count(@.*)", "count(@.*) > 0")]
    [InlineData("$[?value(@.*)]", "value(@.*)", "value(@.*) > 0")]
    [InlineData("$[?!length(@.a)]", "length(@.a)", "length(@.a) > 0")]
    [InlineData("$[?'open']", "'open'", "@.state == 'open'")]
    [InlineData("$[?@.a && true]", "true", "@.state == 'open'")]
    [InlineData("$[?@.* == 1]", "@.*", "value(@.*)")]
    [InlineData("$[?1 == @..a]", "@..a", "value(@..a)")]
    [InlineData("$[?@[0,1] == 1]", "@[0,1]", "count(@[0,1])")]
    [InlineData("$[?@[1:2] == 1]", "@[1:2]", "count(@[1:2])")]
    [InlineData("$[?@[?@.a] == 1]", "@[?@.a]", "count(@[?@.a])")]
    [InlineData("$[?length(@.*) == 1]", "@.*", "value(@.*)")]
    [InlineData("$[?match(@.*, 'a')]", "@.*", "value(@.*)")]
    [InlineData("$[?match(@.a, @.*)]", "@.*", "value(@.*)")]
    [InlineData("$[?match(@.a, 'b') == true]", "match(@.a, 'b')", "!match(@.a, 'b')")]
    [InlineData("$[?length(match(@.a, 'b')) == 1]", "match(@.a, 'b')", "!match(@.a, 'b')")]
    [InlineData("$[?count(1) == 1]", "1", "count(@.items[*])")]
    [InlineData("$[?count(length(@.a)) == 1]", "length(@.a)", "count(@.items[*])")]
    [InlineData("$[?value('a') == 1]", "'a'", "value(@.items[*])")]
    [InlineData("$[?length() == 1]", "length()", "length(@.name)")]
    [InlineData("$[?length(@.a, @.b) == 1]", "length(@.a, @.b)", "length(@.name)")]
    [InlineData("$[?match(@.a)]", "match(@.a)", "match(@.name, 'pattern')")]
    public void A_filter_that_mixes_kinds_is_an_error_at_what_does_not_fit(string text, string marked, string help) =>
        Assert.Contains(help, Only("NAF3104", text, marked).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("$[?match(@.a, '[0-9')]", "[0-9")]
    [InlineData("$[?match(@.a, '\\\\d+')]", "'\\\\d+'")]
    [InlineData("$[?search(@.a, 'a{2')]", "{2")]
    public void A_pattern_that_is_none_is_marked_within_its_quotes(string text, string marked) => Only("NAF3105", text, marked);

    [Theory]
    [InlineData("$.a[0]['b']", true)]
    [InlineData("$.a.length()", true)]
    [InlineData("$.a[*]", false)]
    [InlineData("$.a[1:2]", false)]
    [InlineData("$['a','b']", false)]
    [InlineData("$[?@.a]", false)]
    [InlineData("$..a", false)]
    public void A_path_knows_whether_it_selects_one_value_at_most(string text, bool isSingular) =>
        Assert.Equal(isSingular, JsonPathParser.Parse(Scalars.Plain(text), new())!.IsSingular);

    [Theory]
    [InlineData("$.a[0, 'b' , -1:][?@.c == 1].d", "a|[0, 'b' , -1:]|?@.c == 1|d")]
    [InlineData("$..x[*]", "..|x|*")]
    [InlineData("$. First Name .length()", "First Name|length()")]
    public void Each_selector_knows_its_place_in_the_text(string text, string places)
    {
        var path = JsonPathParser.Parse(Scalars.Plain(text), new())!;

        Assert.Equal(places, string.Join('|', path.Selectors.Select(s => text.Substring(s.Range.Start, s.Range.Length))));
    }

    [Theory]
    [InlineData("$..a[1:3][::-2]['b', 0]", "..a[1:3][::-2]['b', 0]")]
    [InlineData("$.a[?(@.b == \"x\" || !@['c d']) && !(@.e >= 1e3)]", ".a[?(@.b == \"x\" || !@.c d) && !(@.e >= 1e3)]")]
    [InlineData("$[?count($..a)>length(@.b)&&value(@.*)!=null]", "[?count($..a) > length(@.b) && value(@[*]) != null]")]
    [InlineData("$[?match(@.a,'b') || !search(@.a, $.p)]", "[?match(@.a, \"b\") || !search(@.a, $.p)]")]
    public void A_path_can_be_said(string text, string said) =>
        Assert.Equal(said, JsonPathText.Of(JsonPathParser.Parse(Scalars.Plain(text), new())!.Selectors));

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

    private static Diagnostic Only(string id, string text, string marked)
    {
        var findings = new DiagnosticBag();

        Assert.Null(JsonPathParser.Parse(Scalars.Plain(text), findings));
        var error = Assert.Single(findings.ToImmutable());
        Assert.Equal(id, error.Id);
        var start = error.Span!.Value.Start.Column - Scalars.Column;
        Assert.Equal(marked, text[start..(error.Span.Value.End.Column - Scalars.Column)]);
        return error;
    }

    private static string Show(JsonSelector selector) => selector switch
    {
        JsonSelector.Member member => "." + member.Name,
        JsonSelector.Index index => $"{index.Position}",
        JsonSelector.Wildcard => "*",
        _ => "#",
    };
}
