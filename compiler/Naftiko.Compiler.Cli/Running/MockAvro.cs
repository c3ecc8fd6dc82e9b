using System.Text.Json;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>The plainest value of an Avro schema: zero, empty, or the first of several.</summary>
internal sealed class MockAvro
{
    private const int Deepest = 32;

    private readonly List<byte> _bytes = [];
    private readonly Dictionary<string, JsonElement> _named = new(StringComparer.Ordinal);

    private MockAvro()
    {
    }

    /// <param name="schema">JSON that has been checked to be one.</param>
    public static byte[] Write(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        var mock = new MockAvro();
        mock.Write(document.RootElement, 0);
        return mock._bytes.ToArray();
    }

    private void Write(JsonElement schema, int depth)
    {
        if (depth > Deepest)
        {
            // A type that cannot do without itself has no value.
            return;
        }

        switch (schema.ValueKind)
        {
            case JsonValueKind.String when _named.TryGetValue(Last(schema.GetString()!), out var known):
                Write(known, depth + 1);
                break;
            case JsonValueKind.String:
                WriteZero(schema.GetString()!);
                break;
            case JsonValueKind.Array:
                // The first branch, and its value.
                _bytes.Add(0);
                Write(schema[0], depth + 1);
                break;
            case JsonValueKind.Object:
                WriteNamed(schema, depth);
                break;
        }
    }

    private void WriteNamed(JsonElement schema, int depth)
    {
        if (schema.TryGetProperty("name", out var name))
        {
            _named[Last(name.GetString()!)] = schema;
        }

        var type = schema.GetProperty("type");
        switch (type.ValueKind == JsonValueKind.String ? type.GetString() : null)
        {
            case "record" or "error":
                foreach (var field in schema.GetProperty("fields").EnumerateArray())
                {
                    Write(field.GetProperty("type"), depth + 1);
                }

                break;
            case "fixed":
                _bytes.AddRange(new byte[schema.GetProperty("size").GetInt32()]);
                break;
            case "enum" or "array" or "map":
                _bytes.Add(0);
                break;
            default:
                Write(type, depth + 1);
                break;
        }
    }

    private void WriteZero(string type) => _bytes.AddRange(new byte[type switch
    {
        "null" => 0,
        "float" => sizeof(float),
        "double" => sizeof(double),
        _ => 1,
    }]);

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
