using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;
using Naftiko.Corpus.Running;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Scenarios;

/// <summary>A request that must reach an API: <c>registry: GET /ships</c>, with the <c>headers</c> it must have and its <c>body</c>.</summary>
/// <param name="Line">The name of the API, the method, and the path with its query, decoded.</param>
/// <param name="Body">As JSON, or a text; null: not looked at.</param>
internal sealed record ExpectedRequest(string Line, IReadOnlyList<KeyValuePair<string, string>> Headers, JsonNode? Body)
{
    public static ExpectedRequest Read(YamlNode node)
    {
        var (api, line) = node.Entries().First(static entry => entry.Key is not ("headers" or "body"));
        return new(
            $"{api} {((YamlScalarNode)line).Value}",
            [.. node.Get("headers").Entries().Select(static header => KeyValuePair.Create(header.Key, ((YamlScalarNode)header.Value).Value ?? ""))],
            Scenario.Json(node.Get("body")));
    }

    /// <returns>What is wrong with a request of the right line, or null.</returns>
    public string? Judge(ReceivedRequest request)
    {
        foreach (var (name, value) in Headers)
        {
            var sent = request.Headers.GetValueOrDefault(name);
            if (value.Length == 0 ? sent is not null : sent != value)
            {
                return $"{Line} was sent with {name}: {sent ?? "(none)"}, expected {(value.Length == 0 ? "none" : value)}";
            }
        }

        return Body is null || (Body is JsonValue text && text.TryGetValue<string>(out var plain) ? plain == request.Body : Same(request.Body))
            ? null
            : $"{Line} was sent with {request.Body}, expected {Body.ToJsonString()}";
    }

    private bool Same(string body)
    {
        try
        {
            return JsonNode.DeepEquals(Body, JsonNode.Parse(body));
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
