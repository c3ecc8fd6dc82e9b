using System.Globalization;

namespace Naftiko.Compiler.Tests.Scale;

public sealed class BigFeatureTests
{
    [Theory]
    [InlineData(100, "Zones")]
    [InlineData(101, "Zones,ZonesSettings")]
    public void A_group_of_more_than_a_hundred_operations_is_divided_by_the_next_segment(int count, string features)
    {
        var numbers = Enumerable.Range(0, count).ToList();
        var lowered = Lowered.From(Doc.Of(
            string.Join('\n', numbers.ConvertAll(static i => string.Create(
                CultureInfo.InvariantCulture, $"- {{path: '/zones/{{id}}{(i % 2 == 0 ? "" : "/settings")}', operations: [{{name: read-{i}, method: GET}}]}}"))),
            Doc.Mcp(string.Join('\n', numbers.ConvertAll(static i => string.Create(
                CultureInfo.InvariantCulture, $"- {{name: read-{i}, description: Reads one part., call: shop.read-{i}}}"))))));

        Assert.Equal(features.Split(','), lowered.Model.Operations.Select(static o => o.Feature).Distinct(StringComparer.Ordinal));
        Assert.Equal(features.Split(','), lowered.Model.Upstreams[0].Operations.Select(static o => o.Feature).Distinct(StringComparer.Ordinal));
    }
}
