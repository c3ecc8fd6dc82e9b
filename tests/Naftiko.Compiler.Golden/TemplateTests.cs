using System.Text.RegularExpressions;
using Naftiko.Compiler.Emit.Templates;

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

    /// <summary>A name in braces stands for one of the document; a word before the extension tells templates of one name apart.</summary>
    private static Regex Path(string template) => new(
        "^" + string.Join("[^/]+", Placeholder.Split(Kind.Replace(template, ".cs")).Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"(?<=\w)\.(mcp|rest)\.cs$")]
    private static partial Regex Kind { get; }
}
