using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Scriban.Syntax;

namespace Naftiko.Compiler.Tests.Emit.Templates;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("{{ nobody }}")]
    [InlineData("{{ thing.nobody }}")]
    [InlineData("{{ for x in nobody }}{{ end }}")]
    public void A_misspelt_name_is_an_error(string text) => Assert.Throws<ScriptRuntimeException>(() => Render(text));

    [Theory]
    [InlineData("{{ thing.name | string.upcase }}")]
    [InlineData("{{ date.now }}")]
    public void A_template_has_no_functions(string text) => Assert.Throws<ScriptRuntimeException>(() => Render(text));

    [Fact]
    public void An_absent_value_can_be_tested_for() => Assert.Equal("no", Render("{{ if thing.absent }}yes{{ else }}no{{ end }}"));

    [Fact]
    public void A_value_is_never_read_as_a_template() => Assert.Equal("\"{{ nobody }}\"", Render("{{ thing.hostile }}"));

    [Fact]
    public void Later_lines_of_a_value_keep_the_column_of_its_place() => Assert.Equal("  a\n  b\n", Render("  {{ thing.lines }}\n"));

    [Fact]
    public void A_view_has_nothing_but_encoded_texts_flags_numbers_and_other_views() => Assert.All(
        typeof(TemplateView).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(TemplateView))).SelectMany(static type => type.GetProperties()),
        static property => Assert.True(IsSeen(property.PropertyType), $"{property.DeclaringType}.{property.Name}"));

    [Fact]
    public void A_plain_string_cannot_be_seen() => Assert.Throws<InvalidOperationException>(() => TemplateMembers.Of(new Plain("text")));

    [Theory]
    [InlineData("WireName", "wire_name")]
    [InlineData("B3", "b3")]
    [InlineData("Name", "name")]
    public void Templates_have_a_spelling_of_their_own(string name, string expected) => Assert.Equal(expected, TemplateName.Of(name));

    [Fact]
    public void What_a_view_and_the_views_in_it_must_import_is_known_once_and_in_order()
    {
        var members = TemplateMembers.Of(
            new Typed(new CSharpType("X", "B"), [new Typed(new CSharpType("Y", "A.C"), []), new Typed(new CSharpType("Z", "B"), [])]));

        Assert.Equal(["A.C", "B"], members.Namespaces);
    }

    [Fact]
    public void Every_template_can_be_parsed_and_is_meant_for_the_place_it_is_in()
    {
        Assert.Contains("Generated/Shared/CallLog.cs", TemplateLibrary.Names);
        Assert.DoesNotContain(TemplateLibrary.Names, static n => n.Contains("..", StringComparison.Ordinal) || n.Contains('\\', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("using B;\nusing System.Text;\nusing A.C;\nusing System;\nusing A;\nusing A;\n\nnamespace X;\n", "using System;\nusing System.Text;\nusing A;\nusing A.C;\nusing B;\n\nnamespace X;\n")]
    [InlineData("// x\n\nusing Zoo.Gateway;\nusing Microsoft.A;\n\nclass C;\n", "// x\n\nusing Microsoft.A;\nusing Zoo.Gateway;\n\nclass C;\n")]
    [InlineData("class C;\n", "class C;\n")]
    [InlineData("var a = 1;\nusing var b = c();\n", "var a = 1;\nusing var b = c();\n")]
    public void Using_directives_are_sorted(string text, string expected) => Assert.Equal(expected, UsingDirectives.Sort(text));

    private static string Render(string text) => TemplateLibrary.Render(
        TemplateLibrary.Parse("test", text),
        [],
        new Page(new Thing(new Identifier("name"), Absent: null, new CSharpString("{{ nobody }}"), new FixedText("a\nb"))));

    private static bool IsSeen(Type type) =>
        type == typeof(bool) || type == typeof(int) || type == typeof(ITemplateFlags)
        || type.IsAssignableTo(typeof(ITemplateText)) || type.IsSubclassOf(typeof(TemplateView))
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && IsSeen(type.GenericTypeArguments[0]));

    private sealed record Page(Thing Thing) : TemplateView;

    private sealed record Thing(Identifier Name, Identifier? Absent, CSharpString Hostile, FixedText Lines) : TemplateView;

    private sealed record Plain(string Text) : TemplateView;

    private sealed record Typed(CSharpType Type, IReadOnlyList<Typed> Inner) : TemplateView;
}
