using System.Reflection;
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
    public void A_view_takes_no_plain_strings() =>
        Assert.DoesNotContain(
            typeof(TemplateView).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(static m => m.Name == "Set"),
            static m => m.GetParameters()[1].ParameterType == typeof(string) || m.GetParameters()[1].ParameterType == typeof(object));

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
        new TemplateView(),
        new TemplateView().Set("thing", new TemplateView()
            .Set("name", new Identifier("name"))
            .Set("absent", (ITemplateText?)null)
            .Set("hostile", new CSharpString("{{ nobody }}"))
            .Set("lines", new FixedText("a\nb"))));
}
