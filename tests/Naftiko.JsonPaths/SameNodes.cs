using System.Text.Json;

namespace Naftiko.JsonPaths;

/// <summary>
/// Compares two lists of selected values without their order: RFC 9535 leaves that of objects' members open, and the oracle takes its
/// freedom in descendants. The order it does fix is in the table of cases of the unit tests.
/// </summary>
internal static class SameNodes
{
    public static bool Are(string expected, string actual)
    {
        using var first = JsonDocument.Parse(expected);
        using var second = JsonDocument.Parse(actual);
        return Texts(first.RootElement).SequenceEqual(Texts(second.RootElement), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Texts(JsonElement list) =>
        list.EnumerateArray().Select(static item => JsonSerializer.Serialize(item)).Order(StringComparer.Ordinal);
}
