namespace Naftiko.Compiler.Gateway;

/// <summary>Which <see cref="ValueKind"/> holds a value of a type.</summary>
internal static class Kinds
{
    public static ValueKind Of(ValueType type) => type switch
    {
        ValueType.Integer => ValueKind.Integer,
        ValueType.Number => ValueKind.Number,
        ValueType.Boolean => ValueKind.Boolean,
        ValueType.Array => ValueKind.List,
        ValueType.Object or ValueType.Any => ValueKind.Json,
        ValueType.String => ValueKind.Text,
    };

    /// <summary>How a value is held that becomes a part of a JSON body.</summary>
    public static ValueKind InJson(ValueType type) => type switch
    {
        ValueType.Integer => ValueKind.JsonInteger,
        ValueType.Number => ValueKind.JsonNumber,
        ValueType.Boolean => ValueKind.JsonBoolean,
        ValueType.Array => ValueKind.JsonList,
        ValueType.Object => ValueKind.JsonObject,
        ValueType.Any => ValueKind.JsonAny,
        ValueType.String => ValueKind.JsonText,
    };

    public static bool IsInJson(this ValueKind kind) => kind >= ValueKind.JsonText;
}
