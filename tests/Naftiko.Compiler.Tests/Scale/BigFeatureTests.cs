using System.Globalization;

namespace Naftiko.Compiler.Tests.Scale;

[Trait("Speed", "Slow")]
public sealed class BigFeatureTests
{
    [Fact]
    public void One_operation_more_renames_nothing_and_changes_two_lists()
    {
        var before = Compile(100).Files.ToDictionary(static f => f.Path, static f => f.Content, StringComparer.Ordinal);
        var after = Compile(101);

        var changed = after.Files.Where(f => before.GetValueOrDefault(f.Path) != f.Content).Select(static f => f.Path);
        Assert.Equal(
            [
                "Generated/Features/Zones/Read100Tool.cs",
                "Generated/Features/Zones/ZonesFeature.cs",
                "Generated/README.md",
                "Generated/Upstreams/Shop/ShopClient.cs",
            ],
            changed.Where(static p => p.StartsWith("Generated/", StringComparison.Ordinal)));
    }

    private static CompilationResult Compile(int count)
    {
        var numbers = Enumerable.Range(0, count).ToList();
        var document = Doc.Whole(
            string.Join('\n', numbers.ConvertAll(static i => string.Create(
                CultureInfo.InvariantCulture,
                $"- {{path: '/zones/{{id}}{(i % 2 == 0 ? "" : "/custom_pages")}', operations: [{{name: read-{i}, method: GET}}]}}"))),
            Doc.Mcp(string.Join('\n', numbers.ConvertAll(static i => string.Create(
                CultureInfo.InvariantCulture, $"- {{name: read-{i}, description: Reads one part., call: shop.read-{i}}}")))));
        return Compilation.Compile(new("big.yaml", document), new());
    }
}
