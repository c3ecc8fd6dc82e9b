using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class ScaleTests
{
    private const int Count = 1200;

    [Fact]
    public void A_document_of_1200_operations_compiles_and_everything_in_it_works()
    {
        var resources = Lines(i =>
            $"- {{path: '/things{i}/{{thing-id}}/parts', operations: [{{name: list-parts-{i}, method: GET, description: Lists the parts of {i}., inputParameters: [{{name: thing-id, in: path}}, {{name: filter, in: query}}]}}]}}");
        var routes = Lines(i => $"  - {{path: '/things{i}/{{thing-id}}/parts', operations: [{{name: list-parts-{i}, method: GET, call: shop.list-parts-{i}}}]}}");
        var exposes = "- type: rest\n  port: 8080\n  namespace: shop-rest\n  resources:\n" + routes
            + "\n" + Doc.Mcp(Lines(i => $"- {{name: list-parts-{i}, description: Lists the parts of {i}., call: shop.list-parts-{i}}}"));

        var result = Compilation.Compile(new SourceFile("big.yaml", Doc.Whole(resources, exposes)), new());

        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Equal(new Satisfaction(Count, Count, Count, Count), result.Satisfaction);
        Assert.Equal(Count, result.Model!.Operations.Select(static o => o.Identifier).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(result.Files.Length, result.Files.Select(static f => f.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains(result.Diagnostics, static d => d.Id == "NAF8008");
    }

    private static string Lines(Func<string, string> line) =>
        string.Join('\n', Enumerable.Range(0, Count).Select(i => line(i.ToString(CultureInfo.InvariantCulture))));
}
