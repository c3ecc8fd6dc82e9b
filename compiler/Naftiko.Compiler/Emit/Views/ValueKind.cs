using Naftiko.Compiler.Emit.Text;
using ValueType = Naftiko.Compiler.Gateway.ValueType;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>How the generated code holds a value.</summary>
internal enum ValueKind
{
    Text,
    Integer,
    Number,
    Boolean,
    List,

    /// <summary>A JSON value outside of a JSON body.</summary>
    Json,

    // What goes into a JSON body is held as JSON, so that null stays null and a number keeps its digits; each is checked against its type.
    JsonText,
    JsonInteger,
    JsonNumber,
    JsonBoolean,
    JsonList,
    JsonObject,
    JsonAny,
}

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

    public static CSharpType Type(this ValueKind kind) => new(kind switch
    {
        ValueKind.Integer => "long",
        ValueKind.Number => "decimal",
        ValueKind.Boolean => "bool",
        ValueKind.List => "IReadOnlyList<string>",
        ValueKind.Text => "string",
        ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList or ValueKind.JsonObject
            or ValueKind.JsonAny => "JsonElement",
    });

    /// <summary>The method of <c>InputValue</c> and <c>JsonValue</c> that reads it.</summary>
    public static string Reader(this ValueKind kind) => kind == ValueKind.Text ? "String" : kind.ToString();
}
