using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Scale;

[Trait("Speed", "Slow")]
public sealed class ScaleTests
{
    private const int Count = 1200;

    private static readonly Lazy<CompilationResult> Compiled = new(static () =>
        Compilation.Compile(new SourceFile(SyntheticDocument.FileName, SyntheticDocument.Write(Count)), new()));

    [Fact]
    public void A_document_of_1200_operations_compiles_and_everything_in_it_works()
    {
        var result = Compiled.Value;

        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Equal(new Satisfaction(Count, Count, Count, Count), result.Satisfaction);
        Assert.Equal(Count, result.Model!.Operations.Select(static o => o.Identifier).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(result.Files.Length, result.Files.Select(static f => f.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains(result.Diagnostics, static d => d.Id == "NAF8008");
    }

    [Fact]
    public void Its_files_stay_small_but_for_the_document_that_describes_everything()
    {
        var big = Compiled.Value.Files.Where(static f => f.Content.Length > 48 * 1024).Select(static f => f.Path);

        Assert.Equal(["Generated/OpenApi/acme-rest.json"], big);
    }

    [Fact]
    public void The_files_that_put_the_gateway_together_hold_no_operation()
    {
        var hosting = Compiled.Value.Files.Where(static f => f.Path.StartsWith("Generated/Hosting/", StringComparison.Ordinal) || f.Path is "README.md" or "Generated/README.md");

        Assert.DoesNotContain(hosting, static f => f.Content.Contains("CatalogGetInvoice", StringComparison.Ordinal));
    }
}
