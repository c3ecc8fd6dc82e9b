using ValueType = Naftiko.Compiler.Gateway.ValueType;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Types as documents spell them.</summary>
internal static class TypeNames
{
    public static string Of(ValueType type) => type switch
    {
        ValueType.Integer => "integer",
        ValueType.Number => "number",
        ValueType.Boolean => "boolean",
        ValueType.Array => "array",
        ValueType.Object => "object",
        ValueType.String or ValueType.Any => "string",
    };
}
