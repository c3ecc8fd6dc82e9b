using Naftiko.Compiler.Diagnostics;
using ValueType = Naftiko.Compiler.Gateway.ValueType;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>type:</c>.</summary>
internal static class TypeReader
{
    public static ValueType? Read(Fields fields, string owner, BindingContext context)
    {
        if (fields.Scalar("type") is not { } type)
        {
            return null;
        }

        if (Find(type.Value) is { } known)
        {
            return known;
        }

        context.Report(BindingDiagnostics.UnknownType, type.Span, owner, type.Value, "a string");
        return ValueType.String;
    }

    private static ValueType? Find(string name) => name.ToLowerInvariant() switch
    {
        "string" or "binary" or "date" or "datetime" or "date-time" or "uuid" or "uri" => ValueType.String,
        "integer" or "int" or "long" => ValueType.Integer,
        "number" or "float" or "double" or "decimal" => ValueType.Number,
        "boolean" or "bool" => ValueType.Boolean,
        "array" or "list" => ValueType.Array,
        "object" or "map" => ValueType.Object,
        "any" => ValueType.Any,
        _ => null,
    };
}
