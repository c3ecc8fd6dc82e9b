using System.Text.Json;
using System.Text.Json.Nodes;

namespace Naftiko.Gateway.Tests.Traffic;

/// <summary>What has become of the upstream's own URLs once they have passed the gateway.</summary>
internal static class ExpectedLinks
{
    /// <summary>True when the recorded text holds a URL of the upstream, and so cannot come back byte for byte.</summary>
    public static bool HasLinks(string text) =>
        text.Contains(RecordedTraffic.Origin, StringComparison.Ordinal) || text.Contains("http://gw.example", StringComparison.Ordinal);

    /// <summary>A recorded URL as the gateway shows it: its own address, the same path, and of the query what the route takes.</summary>
    /// <param name="recorded">A URL of the recorded upstream.</param>
    /// <param name="gateway">The address the caller of the gateway used.</param>
    public static string Rewrite(string recorded, Uri gateway)
    {
        var origin = recorded.StartsWith(RecordedTraffic.Origin, StringComparison.Ordinal) ? RecordedTraffic.Origin : "http://gw.example:8443";
        var parts = recorded[origin.Length..].Split('?', 2);
        var takes = ExposedOperation.All
            .Where(operation => operation.MatchesPath(parts[0]))
            .SelectMany(operation => operation.Query)
            .Select(parameter => parameter.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var query = parts.Length == 1 ? "" : string.Join('&', parts[1].Split('&').Where(parameter => takes.Contains(parameter.Split('=')[0])));
        return gateway.GetLeftPart(UriPartial.Authority) + parts[0] + (query.Length == 0 ? "" : "?" + query);
    }

    /// <summary>True when the gateway serves the path of the URL, with any method.</summary>
    public static bool IsServed(string recorded)
    {
        var path = new Uri(recorded.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)).AbsolutePath;
        return ExposedOperation.All.Any(operation => operation.MatchesPath(path));
    }

    /// <summary>A recorded body as a tool shows it: links are told as calls of tools, so that none is left.</summary>
    public static JsonNode? Without(string recorded) => Strip(JsonNode.Parse(recorded));

    private static JsonNode? Strip(JsonNode? node) => node switch
    {
        JsonObject members =>
            new JsonObject(members.Where(member => !IsLink(member.Value)).Select(member => KeyValuePair.Create(member.Key, Strip(member.Value)))),
        JsonArray items => new JsonArray([.. items.Where(item => !IsLink(item)).Select(Strip)]),
        _ => node?.DeepClone(),
    };

    private static bool IsLink(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String && HasLinks(value.GetValue<string>());

    /// <summary>Compares an answer of the gateway with the recorded one, member by member.</summary>
    public static void AssertBody(string recorded, string answered, Uri gateway) =>
        AssertValue(JsonNode.Parse(recorded), JsonNode.Parse(answered), gateway, "$");

    private static void AssertValue(JsonNode? recorded, JsonNode? answered, Uri gateway, string path)
    {
        switch (recorded)
        {
            case JsonObject members:
                var other = Assert.IsType<JsonObject>(answered);
                foreach (var (name, value) in members)
                {
                    if (value is JsonValue link && IsUnservedLink(link))
                    {
                        continue;
                    }

                    Assert.True(other.ContainsKey(name), $"{path}.{name} is missing.");
                    AssertValue(value, other[name], gateway, path + "." + name);
                }

                Assert.Empty(other.Select(member => member.Key).Except(members.Select(member => member.Key)));
                break;
            case JsonArray items:
                var others = Assert.IsType<JsonArray>(answered);
                Assert.Equal(items.Count, others.Count);
                for (var i = 0; i < items.Count; i++)
                {
                    AssertValue(items[i], others[i], gateway, $"{path}[{i}]");
                }

                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String && HasLinks(text.GetValue<string>()):
                Assert.Equal(Rewrite(text.GetValue<string>(), gateway), answered?.GetValue<string>());
                break;
            default:
                Assert.True(JsonNode.DeepEquals(recorded, answered), $"{path}: {recorded?.ToJsonString()} became {answered?.ToJsonString()}.");
                break;
        }
    }

    private static bool IsUnservedLink(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String && HasLinks(value.GetValue<string>()) && !IsServed(value.GetValue<string>());
}
