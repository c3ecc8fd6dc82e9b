using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing.Enriching;
using Naftiko.Compiler.Output;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Importing.Enriching;

/// <summary>A document to which a description was added.</summary>
internal sealed record Enriched(string Before, EnrichmentResult Result)
{
    public string Text => Result.Text ?? throw new InvalidOperationException(string.Join('\n', Result.Diagnostics.Select(static d => $"{d.Id} {d.Message}")));

    /// <summary>The lines that came, without their indentation.</summary>
    public string[] Added => Lines('+');

    /// <summary>The lines that went.</summary>
    public string[] Removed => Lines('-');

    public string[] Ids => [.. Result.Diagnostics.Select(static d => d.Id).Order(StringComparer.Ordinal)];

    public Diagnostic Only(string id) => Assert.Single(Result.Diagnostics, d => d.Id == id);

    /// <summary>What compiled before compiles afterwards, and there is nothing left to add; an overlay adds the same.</summary>
    public static Enriched Of(string document, string description, EnrichmentOptions? options = null)
    {
        var result = Run(document, description, options);
        if (result.Text is not null)
        {
            Assert.True(Errors(result.Text) <= Errors(document), result.Text);
            var again = Run(result.Text, description, options);
            Assert.Equal((result.Text, 0), (again.Text, again.Additions));

            // From outside it comes to the same.
            var overlay = OverlayEnrichment.Run(
                new SourceFile("shop.naftiko.yaml", document), new SourceFile("openapi.yaml", description), null, options ?? new());
            Assert.Equal(SortedJson.Of(result.Text), SortedJson.Of(document, overlay.Text!));
        }

        return new(document, result);
    }

    private static EnrichmentResult Run(string document, string description, EnrichmentOptions? options) => DocumentEnrichment.Run(
        new SourceFile("shop.naftiko.yaml", document), new SourceFile("openapi.yaml", description), options ?? new());

    private static int Errors(string text) =>
        Naftiko.Compiler.Compilation.Compile(new SourceFile("shop.naftiko.yaml", text), new()).Diagnostics.Count(static d => d.Severity == Severity.Error);

    private string[] Lines(char sign) =>
        [.. UnifiedDiff.Write("x", Before, Text).Split('\n').Skip(2).Where(line => line.StartsWith(sign)).Select(static line => line[1..].Trim())];
}
