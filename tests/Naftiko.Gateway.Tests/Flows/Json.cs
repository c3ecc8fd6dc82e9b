using System.Text.Json;

namespace Naftiko.Gateway.Tests.Flows;

/// <summary>Compares JSON by what it means.</summary>
internal static class Json
{
    public static void Equal(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), $"{expected}\nis not\n{actual.GetRawText()}");
}
