using System.Text.Json;
using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Running;

/// <summary>Compares the body that reached the upstream with what the document says.</summary>
/// <param name="find">The value given for a name in a place.</param>
internal sealed class BodyCheck(WrittenCall call, Arguments arguments, ReceivedRequest request, Func<string, string, GivenValue?> find, Action<string> report)
{
    private readonly WrittenOperation _operation = call.Operation;

    public void Run()
    {
        var members = _operation.Parameters.Where(static p => p.Place == "body").ToList();
        if (_operation.Body is YamlScalarNode { Value: "none" })
        {
            Expect("body", "", request.Body);
        }
        else if (_operation.Body is { } body && (body.Get("data") ?? (body is YamlMappingNode ? null : body)) is { } data)
        {
            Template(body, data);
        }
        else if (_operation.Body is not null || members.Count == 0 || (members is [var only] && IsWhole(only)))
        {
            Caller(
                members.Count > 0 ? members[0].Name : "body",
                _operation.Body is not null || members.Count > 0 || _operation.Method is "POST" or "PUT" or "PATCH");
        }
        else
        {
            Json(new JsonObject(members.Select(m => KeyValuePair.Create(m.Name, Value(m.Name)?.DeepClone())).Where(static m => m.Value is not null)));
        }
    }

    /// <summary>The values of the path are declared, and a query besides: then a body would be, too.</summary>
    private bool IsListComplete => _operation.Method is "POST" or "PUT"
        && _operation.Parameters.Any(static p => p is { Place: "query", Constant: null })
        && Placeholders.Names(_operation.Path).All(
            name => _operation.Parameters.Any(p => p.Place == "path" && Placeholders.Key(p.Name) == Placeholders.Key(name)));

    private static bool IsWhole(WrittenParameter parameter) =>
        parameter.Name.Equals("body", StringComparison.OrdinalIgnoreCase) || parameter.Type is null or "object" or "array";

    public static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create($"(not JSON) {text}");
        }
    }

    private void Caller(string name, bool takesBody)
    {
        var given = takesBody
            ? find(name, "body") ?? find("body", "body") ?? find("requestBody", "body")
            : arguments.Given.FirstOrDefault(static g => g.Place == "body");
        if (given is null)
        {
            Expect("body", "", request.Body);
            Expect("type of no body", "", request.Headers.GetValueOrDefault("Content-Type", ""));
            Require("a body to be taken", !takesBody || arguments.OnlyRequired || call.Inputs.Count > 0 || IsListComplete);
            return;
        }

        Require("a body not to be taken", takesBody);
        Json(given.Value);
    }

    private void Template(YamlNode body, YamlNode data)
    {
        switch ((body.Text("type") ?? "json").ToLowerInvariant())
        {
            case "json" when data is YamlScalarNode text:
                Text(text.Value ?? "", "application/json");
                break;
            case "json":
                Json(Node(data));
                break;
            case "form" or "formurlencoded":
                Expect("body type", "application/x-www-form-urlencoded", request.Headers.GetValueOrDefault("Content-Type", "(none)"));
                Expect("form", string.Join('&', data.Entries().SelectMany(Fields)), string.Join('&', Pairs(request.Body)));
                break;
            default:
                Text(((YamlScalarNode)data).Value ?? "", null);
                break;
        }
    }

    private IEnumerable<string> Fields(KeyValuePair<string, YamlNode> field)
    {
        switch (field.Value)
        {
            case YamlSequenceNode list:
                return list.SelectMany(item => Fields(KeyValuePair.Create(field.Key, item)));
            case YamlMappingNode map:
                return map.Entries().SelectMany(member => Fields(KeyValuePair.Create($"{field.Key}[{member.Key}]", member.Value)));
        }

        var text = ((YamlScalarNode)field.Value).Value ?? "";
        return Placeholders.Only(text) is { } name && Given(name) is { } given ? given.Texts.Select(value => $"{field.Key}={value}")
            : Placeholders.Fill(text, TextOf) is { } filled ? [$"{field.Key}={filled}"]
            : [];
    }

    private static IEnumerable<string> Pairs(string form) =>
        form.Length == 0 ? [] : form.Split('&').Select(static pair => Uri.UnescapeDataString(pair.Replace('+', ' ')));

    /// <summary>A template written as text: every value is in it, encoded as befits the place.</summary>
    private void Text(string template, string? type)
    {
        if (Placeholders.Only(template) is { } whole)
        {
            Require(
                $"the value of {whole} as the body, not {request.Body}",
                request.Body.Length == 0 ? Given(whole) is null : JsonNode.DeepEquals(Given(whole)?.Value, Parse(request.Body)));
            return;
        }

        if (type is not null)
        {
            Expect("body type", type, request.Headers.GetValueOrDefault("Content-Type", "(none)"));
            Require($"JSON, not {request.Body}", Parse(request.Body) is not JsonValue value || value.GetValueKind() != JsonValueKind.String);
        }

        foreach (var given in Placeholders.Names(template).Select(Given).OfType<GivenValue>())
        {
            var plain = given.Value.ToJsonString(Relaxed);
            Require(
                $"the value of {given.Name} in the body {request.Body}",
                Parse(request.Body)?.ToJsonString(Relaxed).Contains(plain.Trim('"'), StringComparison.Ordinal) == true || type is null);
        }
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private void Json(JsonNode? expected)
    {
        Expect("body type", "application/json", request.Headers.GetValueOrDefault("Content-Type", "(none)"));
        Require($"body: expected {expected?.ToJsonString()}, got {request.Body}", JsonNode.DeepEquals(expected, Parse(request.Body)));
    }

    /// <returns>Null for what is left out.</returns>
    private JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Entries().Select(e => KeyValuePair.Create(e.Key, Node(e.Value))).Where(static e => e.Value is not null)),
        YamlSequenceNode list => new JsonArray([.. list.Select(Node).Where(static item => item is not null)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } number when long.TryParse(number.Value, out var integer) => JsonValue.Create(integer),
        YamlScalarNode text when Placeholders.Only(text.Value ?? "") is { } name && !Secrets.IsSecret(name) => Given(name)?.Value.DeepClone(),
        YamlScalarNode text => Placeholders.Fill(text.Value ?? "", TextOf) is { } filled ? JsonValue.Create(filled) : null,
        _ => null,
    };

    private string? TextOf(string name) =>
        Secrets.IsSecret(name) ? Secrets.Fill($"{{{{{name}}}}}") : Given(name) is { } given ? string.Join(',', given.Texts) : null;

    private GivenValue? Given(string name) => find(call.Reference(name) ?? name, "body");

    private JsonNode? Value(string name) => find(name, "body")?.Value;

    private void Expect(string what, string expected, string got) => Require($"{what}: expected {expected}, got {got}", expected == got);

    private void Require(string what, bool holds)
    {
        if (!holds)
        {
            report(what.Contains("expected", StringComparison.Ordinal) ? what : $"expected {what}");
        }
    }
}
