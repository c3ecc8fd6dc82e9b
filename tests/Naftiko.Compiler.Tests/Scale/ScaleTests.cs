using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Scale;

public sealed class ScaleTests
{
    private const int Count = 1200;

    [Fact]
    public void A_document_of_1200_operations_compiles_and_everything_in_it_works()
    {
        var result = Compilation.Compile(new SourceFile(SyntheticDocument.FileName, SyntheticDocument.Write(Count)), new());

        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Equal(new Satisfaction(Count, Count, Count, Count), result.Satisfaction);
        Assert.Equal(Count, result.Model!.Operations.Select(static o => o.Identifier).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(result.Files.Length, result.Files.Select(static f => f.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains(result.Diagnostics, static d => d.Id == "NAF8008");
    }
}
