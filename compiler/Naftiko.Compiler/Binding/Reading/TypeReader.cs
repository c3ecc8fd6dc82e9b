using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;
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

        context.Report(BindingDiagnostics.UnknownType, type.Span, owner, type.Value, "a string", Suggestion.Help(type.Value, TypeWords.Canonical));
        return ValueType.String;
    }

    private static ValueType? Find(string name) => TypeWords.Read(name) switch
    {
        "string" => ValueType.String,
        "integer" => ValueType.Integer,
        "number" => ValueType.Number,
        "boolean" => ValueType.Boolean,
        "array" => ValueType.Array,
        "object" => ValueType.Object,
        "any" => ValueType.Any,
        _ => null,
    };
}
