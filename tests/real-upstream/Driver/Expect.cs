using System.Text.Json.Nodes;

namespace RealUpstream.Driver;

internal static class Expect
{
    public static void That(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new CheckFailedException(otherwise);
        }
    }

    public static void Equal<T>(T expected, T actual, string what) =>
        That(EqualityComparer<T>.Default.Equals(expected, actual), $"{what} is {actual}, not {expected}");

    public static void Json(JsonNode? expected, JsonNode? actual, string what) =>
        That(JsonNode.DeepEquals(expected, actual), $"{what} is {actual?.ToJsonString() ?? "null"}, not {expected?.ToJsonString() ?? "null"}");
}
