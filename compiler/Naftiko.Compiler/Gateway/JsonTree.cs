using System.Text.Json;

namespace Naftiko.Compiler.Gateway;

/// <summary>A JSON value to be written: laid out in a file, or without blanks as it is sent.</summary>
internal abstract record JsonTree
{
    private JsonTree()
    {
    }

    public virtual IEnumerable<JsonTree> Children => [];

    public static implicit operator JsonTree(string value) => new Text(value);

    public static implicit operator JsonTree(bool value) => new Flag(value);

    public static implicit operator JsonTree(int value) => new Number(value);

    /// <summary>An array of texts.</summary>
    public static Array Texts(IEnumerable<string> values) => new([.. values.Select(static v => new Text(v))]);

    /// <summary>A value of the document.</summary>
    /// <param name="json">JSON text.</param>
    public static JsonTree Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new() { MaxDepth = 200 });
        return Of(document.RootElement);
    }

    public void WriteTo(Utf8JsonWriter json)
    {
        switch (this)
        {
            case Object value:
                json.WriteStartObject();
                foreach (var member in value.Members)
                {
                    json.WritePropertyName(member.Name);
                    member.Value.WriteTo(json);
                }

                json.WriteEndObject();
                break;
            case Array value:
                json.WriteStartArray();
                foreach (var item in value.Items)
                {
                    item.WriteTo(json);
                }

                json.WriteEndArray();
                break;
            case Text value:
                json.WriteStringValue(value.Value);
                break;
            case Flag value:
                json.WriteBooleanValue(value.Value);
                break;
            case Number value:
                json.WriteNumberValue(value.Value);
                break;
            case Digits value:
                json.WriteRawValue(value.Json);
                break;
        }
    }

    private static JsonTree Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new Object([.. value.EnumerateObject().Select(static member => new JsonMember(member.Name, Of(member.Value)))]),
        JsonValueKind.Array => new Array([.. value.EnumerateArray().Select(Of)]),
        JsonValueKind.String => new Text(value.GetString()!),
        JsonValueKind.True or JsonValueKind.False => new Flag(value.GetBoolean()),
        _ => new Digits(value.GetRawText()),
    };

    /// <param name="IsOpen">Never on one line.</param>
    public sealed record Object(IReadOnlyList<JsonMember> Members, bool IsOpen = false) : JsonTree
    {
        public override IEnumerable<JsonTree> Children => Members.Select(static m => m.Value);
    }

    public sealed record Array(IReadOnlyList<JsonTree> Items) : JsonTree
    {
        public override IEnumerable<JsonTree> Children => Items;
    }

    public sealed record Text(string Value) : JsonTree;

    public sealed record Flag(bool Value) : JsonTree;

    public sealed record Number(int Value) : JsonTree;

    /// <summary>A number as it was written, or null.</summary>
    public sealed record Digits(string Json) : JsonTree;
}

internal sealed record JsonMember(string Name, JsonTree Value);
