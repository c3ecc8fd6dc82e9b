using System.Text;
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

    /// <summary>A file (Avro 1.12, "Object Container Files") with one record of strings.</summary>
    public static byte[] File((string Name, string Value)[] row)
    {
        var schema = JsonSerializer.Serialize(new
        {
            type = "record",
            name = "Answer",
            fields = row.Select(static (cell, index) => new { name = FieldName(cell.Name, index), type = "string" }),
        });
        byte[] record = [.. row.SelectMany(static cell => Sized(Encoding.UTF8.GetBytes(cell.Value)))];
        var marker = new byte[16];
        return
        [
            .. "Obj\u0001"u8, .. Number(1), .. Sized("avro.schema"u8), .. Sized(Encoding.UTF8.GetBytes(schema)), .. Number(0), .. marker,
            .. Number(1), .. Sized(record), .. marker,
        ];
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

    private static byte[] Sized(ReadOnlySpan<byte> bytes) => [.. Number(bytes.Length), .. bytes];

    /// <summary>Zigzag, seven bits a byte, the lowest first.</summary>
    private static byte[] Number(int value)
    {
        List<byte> bytes = [];
        var rest = (uint)value << 1;
        for (; rest > 127; rest >>= 7)
        {
            bytes.Add((byte)(rest | 128));
        }

        return [.. bytes, (byte)rest];
    }

    /// <summary>Names of Avro have letters, digits and underscores, and no two fields have the same one.</summary>
    private static string FieldName(string name, int index)
    {
        var plain = string.Concat(name.Where(static c => char.IsAsciiLetterOrDigit(c) || c == '_'));
        return plain == name && !char.IsAsciiDigit(name[0]) ? name : $"_{index}_{plain}";
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
