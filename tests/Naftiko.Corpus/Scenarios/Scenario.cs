using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Scenarios;

/// <summary>What a document is expected to do: what its APIs answer, and what callers get.</summary>
/// <param name="Answers">By the name of the API and the request, e.g. <c>registry GET /ships</c>.</param>
/// <param name="Settings">What the gateway is told besides, as on a command line.</param>
internal sealed record Scenario(IReadOnlyDictionary<string, ScriptedAnswer> Answers, IReadOnlyList<string> Settings, IReadOnlyList<ScenarioCall> Calls)
{
    /// <param name="document">The name of the document, relative to its folder.</param>
    /// <returns>Null when there is none.</returns>
    public static Scenario? Find(string document)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Official", Path.ChangeExtension(document, ".yaml"));
        return File.Exists(path) ? Read(Yaml.Parse(File.ReadAllText(path))) : null;
    }

    private static Scenario Read(YamlNode root)
    {
        var answers = new Dictionary<string, ScriptedAnswer>(StringComparer.Ordinal);
        foreach (var (api, requests) in root.Get("apis").Entries())
        {
            foreach (var (request, answer) in requests.Entries())
            {
                answers.Add($"{api} {request}", ScriptedAnswer.Read(answer));
            }
        }

        return new(
            answers,
            [.. root.Get("settings").Entries().Select(static setting => $"--{setting.Key}={(setting.Value as YamlScalarNode)?.Value}")],
            [.. root.Items("calls").Select(ScenarioCall.Read)]);
    }

    /// <summary>YAML as JSON: what is quoted is text, and so is what JSON has no word for.</summary>
    public static JsonNode? Json(YamlNode? node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Entries().Select(static entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } plain => Plain(plain.Value ?? ""),
        YamlScalarNode quoted => JsonValue.Create(quoted.Value),
        _ => null,
    };

    private static JsonNode? Plain(string text)
    {
        try
        {
            return text is "" or "~" ? null : JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
