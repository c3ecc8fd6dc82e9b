using System.Text.Json;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>Makes the least value that a shape allows.</summary>
internal static class MockValue
{
    public static void Write(Utf8JsonWriter json, SchemaProperty property)
    {
        // The names of the mock's own members come first.
        if (property.Name is not ("mock" or "tool" or "arguments" or "headers"))
        {
            json.WritePropertyName(property.Name);
            Write(json, property.Schema);
        }
    }

    private static void Write(Utf8JsonWriter json, SchemaType shape)
    {
        if (shape.Enum is [var first, ..])
        {
            WriteText(json, shape, first);
            return;
        }

        switch (shape.Type)
        {
            case JsonType.Object:
                json.WriteStartObject();
                foreach (var member in shape.Properties)
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Schema);
                }

                json.WriteEndObject();
                break;
            case JsonType.Array:
                json.WriteStartArray();
                if (shape.Item is { } item)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case JsonType.Integer or JsonType.Number:
                WriteText(json, shape, shape.Minimum ?? shape.Maximum ?? "0");
                break;
            case JsonType.Boolean:
                json.WriteBooleanValue(false);
                break;
            case JsonType.String or JsonType.Any:
                var text = "mock".PadRight(shape.MinLength ?? 0, '.');
                json.WriteStringValue(text[..Math.Min(text.Length, shape.MaxLength ?? text.Length)]);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, SchemaType shape, string text)
    {
        if (shape.Type is JsonType.Integer or JsonType.Number or JsonType.Boolean)
        {
            json.WriteRawValue(text.ToLowerInvariant());
        }
        else
        {
            json.WriteStringValue(text);
        }
    }
}
