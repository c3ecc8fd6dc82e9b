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
    Json,
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
        _ => ValueKind.Text,
    };

    public static CSharpType Type(this ValueKind kind) => new(kind switch
    {
        ValueKind.Integer => "long",
        ValueKind.Number => "decimal",
        ValueKind.Boolean => "bool",
        ValueKind.List => "IReadOnlyList<string>",
        ValueKind.Json => "JsonElement",
        _ => "string",
    });

    /// <summary>The method of <c>InputValue</c> and <c>JsonValue</c> that reads it.</summary>
    public static string Reader(this ValueKind kind) => kind switch
    {
        ValueKind.Integer => "Integer",
        ValueKind.Number => "Number",
        ValueKind.Boolean => "Boolean",
        ValueKind.List => "List",
        ValueKind.Json => "Json",
        _ => "String",
    };
}
