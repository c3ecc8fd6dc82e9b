using System.Collections.Immutable;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;
using JsonType = Naftiko.Compiler.Gateway.JsonType;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>A tool as <c>tools/list</c> shows it.</summary>
internal static class ToolDefinition
{
    public static JsonText Of(Tool tool)
    {
        List<JsonMember> members =
        [
            new("name", tool.Name),
            new("title", tool.Title),
            new("description", tool.Description),
            new("inputSchema", Object(tool.InputSchema.Properties, isClosed: true)),
        ];
        if (tool.OutputSchema is { } output)
        {
            members.Add(new("outputSchema", Object(output.Properties, isClosed: false)));
        }

        members.Add(new("annotations", new JsonTree.Object(
        [
            new("readOnlyHint", tool.Hints.ReadOnly),
            new("destructiveHint", tool.Hints.Destructive),
            new("idempotentHint", tool.Hints.Idempotent),
            new("openWorldHint", tool.Hints.OpenWorld),
        ])));
        return new(new JsonTree.Object(members, IsOpen: true));
    }

    private static JsonTree.Object Object(ImmutableArray<SchemaProperty> properties, bool isClosed)
    {
        List<JsonMember> members = [new("type", "object"), .. Members(properties)];
        if (isClosed)
        {
            members.Add(new("additionalProperties", false));
        }

        return new(members, IsOpen: true);
    }

    private static IEnumerable<JsonMember> Members(ImmutableArray<SchemaProperty> properties)
    {
        yield return new("properties", new JsonTree.Object([.. properties.Select(static p => new JsonMember(p.Name, Type(p.Schema)))], IsOpen: properties.Length > 0));
        var required = properties.Where(static p => p.Required).Select(static p => p.Name).ToList();
        if (required.Count > 0)
        {
            yield return new("required", JsonTree.Texts(required));
        }
    }

    public static JsonTree.Object Type(SchemaType schema)
    {
        List<JsonMember> members = [];
        if (TypeName(schema.Type) is { } type)
        {
            members.Add(new("type", schema.Nullable ? JsonTree.Texts([type, "null"]) : type));
        }

        if (schema.Description is { Length: > 0 } description)
        {
            members.Add(new("description", description));
        }

        if (schema.Enum.Length > 0)
        {
            var values = schema.Enum.Select(value => schema.Type is JsonType.String or JsonType.Any ? new JsonTree.Text(value) : JsonTree.Parse(value.ToLowerInvariant()));
            members.Add(new("enum", new JsonTree.Array([.. values, .. schema.Nullable ? (JsonTree[])[JsonTree.Parse("null")] : []])));
        }

        members.AddRange(ToolSchemaKeys.Of(schema).Select(static key => new JsonMember(key.Key, JsonTree.Parse(key.Json))));

        if (schema.Type == JsonType.Array)
        {
            members.Add(new("items", schema.Item is { } item ? Type(item) : new JsonTree.Object([])));
        }

        if (schema.Type == JsonType.Object && schema.Properties.Length > 0)
        {
            members.AddRange(Members(schema.Properties));
        }

        if (schema.Values is { } others)
        {
            members.Add(new("additionalProperties", Type(others)));
        }
        else if (schema.IsClosed)
        {
            members.Add(new("additionalProperties", false));
        }

        if (schema.Deprecated)
        {
            members.Add(new("deprecated", true));
        }

        return new(members);
    }

    private static string? TypeName(JsonType type) => type switch
    {
        JsonType.String => "string",
        JsonType.Integer => "integer",
        JsonType.Number => "number",
        JsonType.Boolean => "boolean",
        JsonType.Array => "array",
        JsonType.Object => "object",
        JsonType.Any => null,
    };
}
