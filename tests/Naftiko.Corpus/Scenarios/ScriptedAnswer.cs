using System.Text;
using Naftiko.Corpus.Reading;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Scenarios;

/// <summary>What an API of a scenario answers: <c>json</c>, or <c>text</c> or <c>base64</c> with a <c>type</c>, and a <c>status</c> unless it is 200.</summary>
internal sealed record ScriptedAnswer(int Status, string Type, byte[] Body, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    public ScriptedAnswer(int status, string type, string body, IReadOnlyList<KeyValuePair<string, string>> headers)
        : this(status, type, Encoding.UTF8.GetBytes(body), headers)
    {
    }

    public static ScriptedAnswer Nothing { get; } = new(404, "text/plain", "no answer is written for this request", []);

    public static ScriptedAnswer Read(YamlNode node)
    {
        var json = node.Get("json");
        return new(
            int.Parse(node.Text("status") ?? "200", System.Globalization.CultureInfo.InvariantCulture),
            node.Text("type") ?? (json is null ? "text/plain" : "application/json"),
            node.Text("base64") is { } bytes ? Convert.FromBase64String(bytes)
                : Encoding.UTF8.GetBytes(json is null ? node.Text("text") ?? "" : Scenario.Json(json)?.ToJsonString() ?? "null"),
            [.. node.Get("headers").Entries().Select(static header => KeyValuePair.Create(header.Key, ((YamlScalarNode)header.Value).Value ?? ""))]);
    }
}
