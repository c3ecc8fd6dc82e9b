using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Tests.Lowering.Names;

public sealed class NameMakerTests
{
    [Theory]
    [InlineData("durable-functions", "DurableFunctions")]
    [InlineData("list_instances", "ListInstances")]
    [InlineData("listInstances", "ListInstances")]
    [InlineData("ListInstances", "ListInstances")]
    [InlineData("HTTPServer", "HttpServer")]
    [InlineData("API", "Api")]
    [InlineData("getV2Users", "GetV2Users")]
    [InlineData("first name", "FirstName")]
    [InlineData("größe", "Größe")]
    [InlineData("404", "Value404")]
    [InlineData("2fa-code", "Value2faCode")]
    [InlineData("", "Unnamed")]
    [InlineData("***", "Unnamed")]
    [InlineData("😀", "Unnamed")]
    [InlineData("ValidUntilDate<", "ValidUntilDateLess")]
    [InlineData("ValidUntilDate>", "ValidUntilDateGreater")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    public void Pascal_case(string name, string expected) => Assert.Equal(expected, NameMaker.Pascal(name));

    [Theory]
    [InlineData("$select", "select")]
    [InlineData("If-Match", "ifMatch")]
    [InlineData("filter[x]", "filterX")]
    [InlineData("x-y", "xY")]
    [InlineData("ID", "id")]
    [InlineData("instanceId", "instanceId")]
    [InlineData("http_protocol", "httpProtocol")]
    [InlineData("ref", "refValue")]
    [InlineData("Default", "defaultValue")]
    [InlineData("params", "paramsValue")]
    [InlineData("404", "value404")]
    [InlineData("", "unnamed")]
    public void Camel_case(string name, string expected) => Assert.Equal(expected, NameMaker.Camel(name));

    [Fact]
    public void A_long_name_keeps_whole_words_and_ends_in_a_hash()
    {
        var name = string.Concat(Enumerable.Repeat("workbook-worksheet-", 12));

        var identifier = NameMaker.Pascal(name);

        Assert.StartsWith("WorkbookWorksheetWorkbook", identifier, StringComparison.Ordinal);
        Assert.Matches("^(Workbook|Worksheet)+X[0-9a-f]{6}$", identifier);
        Assert.InRange(identifier.Length, 50, NameMaker.MaxLength);
        Assert.NotEqual(identifier, NameMaker.Pascal(name + "b"));
        Assert.Equal(identifier, NameMaker.Pascal(name));
    }

    [Theory]
    [InlineData("^a{64}$", 64)]
    [InlineData("^a{57}X[0-9a-f]{6}$", 65)]
    [InlineData("^a{57}X[0-9a-f]{6}$", 57, 8)]
    [InlineData("^a{56}X[0-9a-f]{6}$", 56, 9)]
    [InlineData("^a{29}Bb{27}X[0-9a-f]{6}$", 29, 28, 8)]
    [InlineData("^a{29}X[0-9a-f]{6}$", 29, 29, 8)]
    [InlineData("^a{28}Bb{28}X[0-9a-f]{6}$", 28, 37)]
    public void Whole_words_are_kept_as_long_as_they_fit_and_a_word_is_cut_where_more_than_half_would_be_empty(string expected, params int[] lengths) =>
        Assert.Matches(expected, NameMaker.Camel(string.Join('-', lengths.Select(static (length, i) => new string((char)('a' + i), length)))));

    [Fact]
    public void A_long_word_is_cut_and_ends_in_a_hash()
    {
        var identifier = NameMaker.Camel(new string('q', 200));

        Assert.Matches("^q{57}X[0-9a-f]{6}$", identifier);
    }

    [Fact]
    public void A_long_wire_name_keeps_whole_words_and_ends_in_a_hash()
    {
        var name = "provider-create-" + string.Join('-', Enumerable.Repeat("organisation", 8));

        var shortened = NameMaker.Shorten(name, 64);

        Assert.Matches("^provider-create(-organisation)+-[0-9a-f]{6}$", shortened);
        Assert.InRange(shortened.Length, 40, 64);
        Assert.Equal("short", NameMaker.Shorten("short", 64));
        Assert.Equal(64, NameMaker.Shorten(new string('a', 80), 64).Length);
        Assert.Equal(new string('a', 64), NameMaker.Shorten(new string('a', 64), 64));
    }

    [Theory]
    [InlineData(29, "^a{29}-[0-9a-f]{6}$")]
    [InlineData(28, "^a{28}-b{28}-[0-9a-f]{6}$")]
    public void A_wire_name_is_cut_within_a_word_that_would_take_half_of_the_room_with_it(int first, string expected) =>
        Assert.Matches(expected, NameMaker.Shorten($"{new string('a', first)}-{new string('b', 60)}", 64));
}
