namespace Naftiko.Compiler.Gateway;

/// <summary>Which <see cref="ValueKind"/> holds a value of a type.</summary>
internal static class Kinds
{
    public static ValueKind Of(JsonType type) => type switch
    {
        JsonType.Integer => ValueKind.Integer,
        JsonType.Number => ValueKind.Number,
        JsonType.Boolean => ValueKind.Boolean,
        JsonType.Array => ValueKind.List,
        JsonType.Object or JsonType.Any => ValueKind.Json,
        JsonType.String => ValueKind.Text,
    };

    /// <summary>How a value is held that becomes a part of a JSON body.</summary>
    public static ValueKind InJson(JsonType type) => type switch
    {
        JsonType.Integer => ValueKind.JsonInteger,
        JsonType.Number => ValueKind.JsonNumber,
        JsonType.Boolean => ValueKind.JsonBoolean,
        JsonType.Array => ValueKind.JsonList,
        JsonType.Object => ValueKind.JsonObject,
        JsonType.Any => ValueKind.JsonAny,
        JsonType.String => ValueKind.JsonText,
    };

    public static bool IsInJson(this ValueKind kind) => kind >= ValueKind.JsonText;
}
