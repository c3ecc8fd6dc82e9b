using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Scenarios;

/// <summary>A call of a scenario and what is expected of it.</summary>
/// <param name="Adapter">The namespace of the adapter; empty: the only one, or the first of the kind that is called.</param>
/// <param name="Target">A request line (<c>GET /ships?status=active</c>) for <c>rest</c>, the name of a <c>tool</c>, or a method of MCP (<c>mcp</c>).</param>
/// <param name="Gives">The whole answer as JSON, or as text; null: not looked at.</param>
/// <param name="Fails">What the text of a failed tool call, or of a failed request, must contain.</param>
/// <param name="Sends">The requests that must reach the APIs, in any order; null: not looked at.</param>
internal sealed record ScenarioCall(
    string Kind,
    string Adapter,
    string Target,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    JsonNode? With,
    int Status,
    YamlNode? Gives,
    string? Has,
    string? Fails,
    IReadOnlyList<ExpectedRequest>? Sends)
{
    public static ScenarioCall Read(YamlNode node)
    {
        var (kind, target) = node.Entries().First(static entry => entry.Key is "rest" or "tool" or "mcp");
        return new(
            kind,
            node.Text("adapter") ?? "",
            ((YamlScalarNode)target).Value!,
            [.. node.Get("headers").Entries().Select(static header => KeyValuePair.Create(header.Key, ((YamlScalarNode)header.Value).Value ?? ""))],
            Scenario.Json(node.Get("with")),
            int.Parse(node.Text("status") ?? "200", System.Globalization.CultureInfo.InvariantCulture),
            node.Get("gives"),
            node.Text("has"),
            node.Text("fails"),
            node.Get("sends") is null ? null : [.. node.Items("sends").Select(ExpectedRequest.Read)]);
    }

    public override string ToString() => $"{Adapter} {Target} {With?.ToJsonString()}".Trim();
}
