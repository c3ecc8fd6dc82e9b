using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
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

        // What stands beside the type can still tell what is meant.
        var implied = Implied(fields);
        var word = implied == ValueType.Array ? "an array" : implied == ValueType.Object ? "an object" : "a string";
        context.Report(BindingDiagnostics.UnknownType, type.Span, owner, type.Value, word, Suggestion.Help(type.Value, TypeWords.Canonical));
        return implied ?? ValueType.String;
    }

    /// <summary>The type that other keys speak of; null when none does.</summary>
    public static ValueType? Implied(Fields fields) =>
        fields.Has("properties") || fields.Value("values") is MappingNode ? ValueType.Object
        : fields.Has("items") ? ValueType.Array
        : null;

    /// <returns>Null for a word that names no type.</returns>
    public static ValueType? Find(string name) => TypeWords.Read(name) switch
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
