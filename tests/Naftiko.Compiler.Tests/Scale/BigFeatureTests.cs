using System.Globalization;

namespace Naftiko.Compiler.Tests.Scale;

public sealed class BigFeatureTests
{
    [Theory]
    [InlineData(100, "ShopClient.Zones.cs")]
    [InlineData(101, "ShopClient.Zones.CustomPages.cs ShopClient.Zones.cs")]
    public void The_client_methods_of_more_than_a_hundred_operations_are_divided_by_the_next_segment(int count, string files)
    {
        var result = Compile(count);

        Assert.Equal(
            files,
            string.Join(' ', result.Files.Select(static f => Path.GetFileName(f.Path)).Where(static f => f.StartsWith("ShopClient.Z", StringComparison.Ordinal))));
    }

    /// <summary>The lists of a larger feature would be longer than a screen, and nobody reads them.</summary>
    [Theory]
    [InlineData(25, "ShopClient.Zones.cs")]
    [InlineData(26, "ShopClientTables.Zones.cs")]
    public void The_lists_of_more_than_25_operations_have_a_file_of_their_own(int count, string expected)
    {
        var listing = Compile(count).Files.Where(static f => f.Content.Contains(" ZonesOperations { get; } =", StringComparison.Ordinal));

        Assert.Equal([expected], listing.Select(static f => Path.GetFileName(f.Path)));
    }

    [Fact]
    public void One_operation_more_renames_nothing_and_moves_only_client_methods()
    {
        var before = Compile(100).Files.ToDictionary(static f => f.Path, static f => f.Content, StringComparer.Ordinal);
        var after = Compile(101);

        var changed = after.Files.Where(f => before.GetValueOrDefault(f.Path) != f.Content).Select(static f => f.Path);
        Assert.Equal(
            [
                "Generated/Features/Zones/Read100Tool.cs",
                "Generated/Features/Zones/ZonesTools.cs",
                "Generated/README.md",
                "Generated/Upstreams/Shop/ShopClient.Zones.CustomPages.cs",
                "Generated/Upstreams/Shop/ShopClient.Zones.cs",
                "Generated/Upstreams/Shop/ShopClientTables.Zones.cs",
            ],
            changed.Where(static p => p.StartsWith("Generated/", StringComparison.Ordinal)));
    }

    private static CompilationResult Compile(int count)
    {
        var numbers = Enumerable.Range(0, count).ToList();
        var document = Doc.Whole(
            string.Join('\n', numbers.ConvertAll(static i => string.Create(
                CultureInfo.InvariantCulture, $"- {{path: '/zones/{{id}}{(i % 2 == 0 ? "" : "/custom_pages")}', operations: [{{name: read-{i}, method: GET}}]}}"))),
            Doc.Mcp(string.Join('\n', numbers.ConvertAll(static i => string.Create(
                CultureInfo.InvariantCulture, $"- {{name: read-{i}, description: Reads one part., call: shop.read-{i}}}")))));
        return Compilation.Compile(new("big.yaml", document), new());
    }
}
