using System.Text.RegularExpressions;
using Naftiko.Compiler.Emit;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Golden;

public sealed partial class TemplateTests
{
    /// <summary>Otherwise nobody would see what it makes, and it could stay when nothing needs it any more.</summary>
    [Fact]
    public void Every_template_makes_a_file_of_a_golden_case_or_an_example()
    {
        var paths = CompileTests.Gateways()
            .SelectMany(static gateway => gateway.Result.Files)
            .Select(static file => file.Path)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(TemplateLibrary.Names);
        Assert.All(TemplateLibrary.Names, template => Assert.Contains(paths, Path(template).IsMatch));
    }

    /// <summary>Views are typed, templates are not: a branch that no document here takes would fail for a document of somebody else.</summary>
    [Fact]
    public void Templates_read_nothing_that_views_have_not_and_views_have_nothing_that_is_not_read()
    {
        var given = CompileTests.Gateways().SelectMany(static gateway => Planned(gateway.Result.Model!)).Distinct()
            .ToLookup(static file => file.Template, static file => file.View);
        var names = TemplateLibrary.Names.Select(template => TemplateNames.Of(template, TemplateLibrary.Text(template), given[template])).ToList();
        var read = names.SelectMany(static found => found.Read).ToHashSet();
        var unread = typeof(TemplateView).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(TemplateView)))
            .SelectMany(static type => type.GetProperties())
            .Where(property => !read.Contains(property))
            .Select(static property => $"{property.DeclaringType!.Name}.{property.Name}");

        Assert.Empty(names.SelectMany(static found => found.Unknown));
        Assert.Empty(unread);
    }

    [Theory]
    [InlineData("{{ if nobody }}x{{ end }}", "nobody")]
    [InlineData("{{ for secret in secrets }}{{ if false }}{{ secret.nobody }}{{ end }}{{ end }}", "secret.nobody")]
    [InlineData("{{ for secret in secrets }}{{ end }}{{ secret.name }}", "secret")]
    [InlineData("{{ secrets[0].nobody }}", "secrets[0].nobody")]
    public void A_name_that_no_view_has_is_found(string text, string expected) =>
        Assert.Equal([$"test: {expected}"], TemplateNames.Of("test", text, [typeof(GatewaySecretsView)]).Unknown);

    [Fact]
    public void What_is_read_is_found() => Assert.Equal(
        ["Key", "Name", "Secrets"],
        TemplateNames.Of("test", "{{ for secret in secrets }}{{ secret.name }}{{ end }}{{ secrets[0].key }}", [typeof(GatewaySecretsView)])
            .Read.Select(static property => property.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<(string Template, Type View)> Planned(GatewayModel model) =>
        from file in Emitter.Plan(new GatewayTraits(model))
        let view = file.View
        where view is not null
        select (file.Template, view.GetType());

    /// <summary>A name in braces stands for one of the document; a word before the extension tells templates of one name apart.</summary>
    private static Regex Path(string template) => new(
        "^" + string.Join("[^/]+", Placeholder.Split(Kind.Replace(template, ".cs")).Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"(?<=\w)\.(mcp|rest)\.cs$")]
    private static partial Regex Kind { get; }
}
