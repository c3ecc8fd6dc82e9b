using System.Text.Json;
using System.Text.Json.Nodes;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Surfaces;

/// <summary>What callers see of a gateway: its adapters, and the contracts of what they serve, as the OpenAPI documents and tool lists state them.</summary>
internal sealed record Surface(IReadOnlyList<SurfaceAdapter> Adapters)
{
    /// <param name="compiled">Without errors.</param>
    public static Surface Of(CompiledDocument compiled) =>
        new([.. compiled.Model!.Adapters.Select(adapter => new SurfaceAdapter(adapter, [.. Entries(adapter, compiled)]))]);

    private static IEnumerable<SurfaceEntry> Entries(Adapter adapter, CompiledDocument compiled) => adapter switch
    {
        RestAdapter rest => Routes(rest, compiled).Concat(Forwards(rest, compiled.Model!)),
        McpAdapter mcp => [.. mcp.Tools.Select(static tool => Tool(tool)), .. mcp.Resources.SelectMany(Resources), .. mcp.Prompts.Select(Prompt)],
        SkillAdapter skills => skills.Skills.Select(static skill => new SurfaceEntry(skill.Name, $"the skill `{skill.Name}`")),
        ControlAdapter => [],
    };

    private static IEnumerable<SurfaceEntry> Routes(RestAdapter adapter, CompiledDocument compiled)
    {
        var text = compiled.Files.First(file => file.Path == $"Generated/OpenApi/{adapter.Namespace}.json").Content;
        var document = JsonNode.Parse(text)!;
        foreach (var (path, operations) in Whole(document["paths"], document)!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                var name = $"{method.ToUpperInvariant()} {path}";
                var parts = name.Split('{');
                var nameless = parts[0] + string.Concat(parts.Skip(1).Select(static part => "{" + part[part.IndexOf('}', StringComparison.Ordinal)..]));
                yield return new(nameless, $"`{name}`")
                {
                    Inputs = Inputs(operation!), Answers = [.. Answers(operation!["responses"])], Id = operation["operationId"]?.GetValue<string>(),
                    Scopes = [.. adapter.Routes.FirstOrDefault(route => route.OperationId == operation["operationId"]?.GetValue<string>())?.Scopes ?? []],
                };
            }
        }
    }

    /// <summary>The same with what each reference leads to in its place. No schema that a gateway announces is in itself.</summary>
    private static JsonNode? Whole(JsonNode? node, JsonNode document) => node switch
    {
        JsonObject value when value["$ref"] is JsonValue reference =>
            Whole(reference.GetValue<string>().Split('/').Skip(1).Aggregate((JsonNode?)document, static (part, name) => part?[name]), document),
        JsonObject value => new JsonObject(value.Select(member => KeyValuePair.Create(member.Key, Whole(member.Value, document)))),
        JsonArray value => new JsonArray([.. value.Select(item => Whole(item, document))]),
        _ => node?.DeepClone(),
    };

    /// <summary>What is forwarded has no path in the OpenAPI document: an entry for each of its methods, with the headers that go along.</summary>
    private static IEnumerable<SurfaceEntry> Forwards(RestAdapter adapter, GatewayModel model)
    {
        foreach (var route in adapter.Routes.Where(static route => route.IsForwarded))
        {
            var proxy = (Behaviour.Proxy)model.Operations.First(operation => operation.Identifier == route.Operation).Behaviour;
            var path = route.Template[..route.Template.LastIndexOf('{')] + "…";
            foreach (var method in proxy.Methods.IsEmpty ? ["any method"] : proxy.Methods.AsEnumerable())
            {
                yield return new($"{method} {path}", $"`{method} {path}`")
                {
                    Inputs = new()
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject(
                            proxy.TrustedHeaders.Select(static header => KeyValuePair.Create<string, JsonNode?>($"the header `{header}`", new JsonObject()))),
                    },
                    Scopes = [.. route.Scopes],
                };
            }
        }
    }

    /// <summary>One schema for all that is given: parameters by place and name, and the body.</summary>
    private static JsonObject Inputs(JsonNode operation)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        var places = 0;
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            // Callers do not see what the places of a path are called.
            var place = parameter!["in"]!.GetValue<string>();
            var name = place == "path" ? $"the value {++places} in the path" : $"the {(place == "query" ? "query parameter" : place)} `{parameter["name"]}`";
            properties[name] = (parameter["schema"] ?? parameter["content"]?["application/json"]?["schema"])?.DeepClone() ?? new JsonObject();
            if (parameter["required"]?.GetValue<bool>() == true)
            {
                required.Add(name);
            }
        }

        foreach (var (type, media) in operation["requestBody"]?["content"]?.AsObject() ?? [])
        {
            properties[$"the body ({type})"] = media?["schema"]?.DeepClone() ?? new JsonObject();
            if (operation["requestBody"]!["required"]?.GetValue<bool>() == true)
            {
                required.Add($"the body ({type})");
            }
        }

        return new() { ["type"] = "object", ["properties"] = properties, ["required"] = required };
    }

    private static IEnumerable<SurfaceAnswer> Answers(JsonNode? responses)
    {
        foreach (var (status, response) in responses?.AsObject() ?? [])
        {
            if (!status.StartsWith('2'))
            {
                continue;
            }

            yield return new($"the answer {status}", null);
            foreach (var (type, media) in response?["content"]?.AsObject() ?? [])
            {
                yield return new($"the answer {status} ({type})", media?["schema"]);
            }
        }
    }

    private static SurfaceEntry Tool(Tool tool)
    {
        var json = JsonNode.Parse(JsonStream.Text(writer => ToolJson.Write(writer, tool)))!;
        return new(tool.Name, $"`{tool.Name}`")
        {
            Inputs = json["inputSchema"]!.AsObject(),
            Answers = json["outputSchema"] is { } output ? [new("its answer", output)] : [],
            Scopes = [.. tool.Scopes],
        };
    }

    /// <summary>Clients know a resource by its URI.</summary>
    private static IEnumerable<SurfaceEntry> Resources(McpResource resource) => resource switch
    {
        McpResource.Dynamic read => [new($"resource {read.Uri}", $"the resource `{read.Uri}`") { Scopes = [.. read.Scopes] }],
        McpResource.Folder folder => folder.Files.Select(static file => new SurfaceEntry($"resource {file.Uri}", $"the resource `{file.Uri}`")),
    };

    private static SurfaceEntry Prompt(Prompt prompt)
    {
        var properties = new JsonObject();
        foreach (var argument in prompt.Arguments)
        {
            var schema = new JsonObject { ["type"] = "string" };
            if (!argument.Values.IsEmpty)
            {
                schema["enum"] = new JsonArray([.. argument.Values.Select(static value => (JsonNode)value)]);
            }

            properties[argument.Name] = schema;
        }

        var required = new JsonArray([.. prompt.Arguments.Where(static argument => argument.Required).Select(static argument => (JsonNode)argument.Name)]);
        return new($"prompt {prompt.Name}", $"the prompt `{prompt.Name}`")
        {
            Inputs = new() { ["type"] = "object", ["properties"] = properties, ["required"] = required },
        };
    }
}

/// <summary>An adapter and what it serves.</summary>
internal sealed record SurfaceAdapter(Adapter Adapter, IReadOnlyList<SurfaceEntry> Entries);

/// <summary>A route, a tool, a resource, a prompt or a skill.</summary>
/// <param name="Key">Equal where callers call the same.</param>
/// <param name="Title">As messages name it.</param>
internal sealed record SurfaceEntry(string Key, string Title)
{
    /// <summary>The JSON Schema of what callers give.</summary>
    public JsonObject Inputs { get; init; } = [];

    public IReadOnlyList<SurfaceAnswer> Answers { get; init; } = [];

    /// <summary>What generated clients call it; null: nothing.</summary>
    public string? Id { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];
}

/// <param name="Schema">Null: nothing is said about it.</param>
internal sealed record SurfaceAnswer(string Title, JsonNode? Schema);
