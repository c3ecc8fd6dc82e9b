using System.Collections.Immutable;
using System.Text.Json;
using JsonType = Naftiko.Compiler.Gateway.JsonType;

namespace Naftiko.Compiler.Gateway;

/// <summary>Writes the JSON Schema (2020-12) of a tool's input or output.</summary>
internal static class ToolSchemaJson
{
    public static void Write(Utf8JsonWriter json, ToolSchema schema, bool closed)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        WriteProperties(json, schema.Properties);
        if (closed)
        {
            json.WriteBoolean("additionalProperties", false);
        }

        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, ImmutableArray<SchemaProperty> properties)
    {
        json.WriteStartObject("properties");
        foreach (var property in properties)
        {
            json.WritePropertyName(property.Name);
            WriteType(json, property.Schema);
        }

        json.WriteEndObject();
        if (properties.Any(static p => p.Required))
        {
            json.WriteStartArray("required");
            foreach (var property in properties.Where(static p => p.Required))
            {
                json.WriteStringValue(property.Name);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteType(Utf8JsonWriter json, SchemaType schema)
    {
        json.WriteStartObject();
        WriteTypeName(json, schema);
        if (!string.IsNullOrEmpty(schema.Description))
        {
            json.WriteString("description", schema.Description);
        }

        if (!schema.Enum.IsDefaultOrEmpty)
        {
            json.WriteStartArray("enum");
            foreach (var value in schema.Enum)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        foreach (var (key, value) in ToolSchemaKeys.Of(schema))
        {
            json.WritePropertyName(key);
            json.WriteRawValue(value);
        }

        if (schema.Type == JsonType.Array)
        {
            json.WritePropertyName("items");
            WriteItem(json, schema.Item);
        }

        if (schema.Type == JsonType.Object && !schema.Properties.IsDefaultOrEmpty)
        {
            WriteProperties(json, schema.Properties);
        }

        json.WriteEndObject();
    }

    /// <summary>Some providers refuse a list that says nothing about its items.</summary>
    private static void WriteItem(Utf8JsonWriter json, SchemaType? item)
    {
        if (item is not null)
        {
            WriteType(json, item);
            return;
        }

        json.WriteStartObject();
        json.WriteEndObject();
    }

    private static void WriteTypeName(Utf8JsonWriter json, SchemaType schema)
    {
        if (schema.Type == JsonType.Any)
        {
            return;
        }

        var name = schema.Type.ToString().ToLowerInvariant();
        if (!schema.Nullable)
        {
            json.WriteString("type", name);
            return;
        }

        json.WriteStartArray("type");
        json.WriteStringValue(name);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }
}
