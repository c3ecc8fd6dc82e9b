using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>The JSON Schema (2020-12) of a value.</summary>
internal static class SchemaTree
{
    public static JsonTree.Object Of(SchemaType schema)
    {
        if (schema.Reference is { } reference)
        {
            return new(schema.Description is { Length: > 0 } said ? [new("$ref", reference), new("description", said)] : [new("$ref", reference)]);
        }

        List<JsonMember> members = [];
        if (schema.Type != JsonType.Any)
        {
            members.Add(new("type", schema.Nullable ? JsonTree.Texts([schema.Type.Word(), "null"]) : schema.Type.Word()));
        }

        if (schema.Description is { Length: > 0 } description)
        {
            members.Add(new("description", description));
        }

        if (schema.Enum.Length > 0)
        {
            var isText = schema.Type is JsonType.String or JsonType.Any;
            var values = schema.Enum.Select(value => isText ? new JsonTree.Text(value) : JsonTree.Parse(value.ToLowerInvariant()));
            members.Add(new("enum", new JsonTree.Array([.. values, .. schema.Nullable ? (JsonTree[])[JsonTree.Parse("null")] : []])));
        }

        members.AddRange(Bounds(schema));
        if (schema.Type == JsonType.Array)
        {
            // Some providers refuse a list that says nothing about its items.
            members.Add(new("items", schema.Item is { } item ? Of(item) : new JsonTree.Object([])));
        }

        if (schema.Type == JsonType.Object && schema.Properties.Length > 0)
        {
            members.AddRange(Properties(schema.Properties));
        }

        if (schema.Values is { } others)
        {
            members.Add(new("additionalProperties", Of(others)));
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

    /// <summary>The names and types of arguments, for comparing them with what a server takes.</summary>
    public static JsonTree.Object OfTypes(ToolSchema arguments) => new(
    [
        new("type", "object"),
        .. arguments.Properties.IsEmpty ? [] : Properties([.. arguments.Properties.Select(static p => p with { Schema = new(p.Schema.Type, null) })]),
    ]);

    /// <summary>What an answer is compared with: nothing that only people read, and no format, which is not compared.</summary>
    public static JsonTree.Object Checked(SchemaType schema) => Of(Bare(schema));

    private static SchemaType Bare(SchemaType schema) => schema with
    {
        Description = null,
        Deprecated = false,
        Format = null,
        UncheckedPattern = null,
        Default = null,
        Examples = [],
        Item = schema.Item is { } item ? Bare(item) : null,
        Values = schema.Values is { } values ? Bare(values) : null,
        Properties = [.. schema.Properties.Select(static p => p with { Schema = Bare(p.Schema) })],
    };

    /// <param name="isClosed">Takes no member that is not listed.</param>
    public static JsonTree.Object Of(ToolSchema schema, bool isClosed)
    {
        List<JsonMember> members = [new("type", "object"), .. Properties(schema.Properties)];
        if (isClosed)
        {
            members.Add(new("additionalProperties", false));
        }

        return new(members, IsOpen: true);
    }

    /// <summary>The keys that narrow a value down, in the order they are written.</summary>
    private static IEnumerable<JsonMember> Bounds(SchemaType schema)
    {
        (string Key, JsonTree? Value)[] all =
        [
            ("format", schema.Format is { } format ? new JsonTree.Text(format) : null),
            ("pattern", (schema.Pattern ?? schema.UncheckedPattern) is { } pattern ? new JsonTree.Text(pattern) : null),
            ("minimum", schema.Minimum is { } minimum ? JsonTree.Parse(minimum) : null),
            ("maximum", schema.Maximum is { } maximum ? JsonTree.Parse(maximum) : null),
            ("minLength", schema.MinLength is { } fewest ? new JsonTree.Number(fewest) : null),
            ("maxLength", schema.MaxLength is { } most ? new JsonTree.Number(most) : null),
            ("default", schema.Default is { } value ? JsonTree.Parse(value) : null),
            ("examples", schema.Examples.IsEmpty ? null : new JsonTree.Array([.. schema.Examples.Select(JsonTree.Parse)])),
        ];
        return all.Where(static bound => bound.Value is not null).Select(static bound => new JsonMember(bound.Key, bound.Value!));
    }

    private static IEnumerable<JsonMember> Properties(ImmutableArray<SchemaProperty> properties)
    {
        yield return new("properties", new JsonTree.Object(
            [.. properties.Select(static p => new JsonMember(p.Name, Of(p.Schema)))], IsOpen: properties.Length > 0));
        if (Required(properties, static p => p.Required, static p => p.Name) is { } required)
        {
            yield return required;
        }
    }

    /// <summary>The list of members that must be there; null when there are none, since an empty list is no valid schema in older drafts.</summary>
    public static JsonMember? Required<T>(IEnumerable<T> members, Func<T, bool> isRequired, Func<T, string> name)
    {
        var required = members.Where(isRequired).Select(name).ToList();
        return required.Count > 0 ? new("required", JsonTree.Texts(required)) : null;
    }
}
