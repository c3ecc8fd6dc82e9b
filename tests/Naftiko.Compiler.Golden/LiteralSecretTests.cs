using System.Text.RegularExpressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Golden;

/// <summary>A credential that is written in a document reaches neither the output nor anything that is said about the document.</summary>
public sealed partial class LiteralSecretTests
{
    private static readonly GoldenCase Case = new("Authentication/LiteralSecrets");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_secret_of_the_document_is_in_what_is_made_or_said(bool isBroken)
    {
        var document = Case.Document();
        if (isBroken)
        {
            document = new(document.Path, document.Text + "  exposes: [");
        }

        var result = GoldenCase.Compile(document, Case.Folder);

        Assert.Equal(isBroken, result.Files.IsEmpty);
        var texts = result.Files.Select(static f => f.Path + "\n" + f.Content)
            .Append(result.Model is null ? "" : ModelDump.ToJson(result.Model))
            .Concat(result.Diagnostics.Select(static d => d.Message + d.Help + d.Subject))
            .Concat(
                result.Diagnostics
                    .SelectMany(static d => d.Related.Select(static r => r.Span).Append(d.Span!.Value))
                    .Select(static s => s.File.ShownLine(s.Start.Line)));
        Assert.DoesNotContain(texts, static text => Canary().IsMatch(text));
    }

    [Fact]
    public void Every_secret_is_reported_with_a_setting_that_the_gateway_has()
    {
        var result = Case.Compile();

        var named = result.Diagnostics
            .Where(static d => d.Id == "NAF8003")
            .Select(static d => (string)d.Arguments[1]!)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(result.Model!.Settings.Select(static s => s.Key).Order(StringComparer.Ordinal), named);
        Assert.Equal(Canary().Count(Case.Document().Text), result.Diagnostics.Count(static d => d.Id == "NAF8003"));
    }

    /// <summary>What every secret of the case begins with.</summary>
    [GeneratedRegex("canary[0-9]{4}")]
    private static partial Regex Canary();
}
