using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;
using JsonType = Naftiko.Compiler.Gateway.JsonType;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>type:</c>.</summary>
internal static class TypeReader
{
    public static JsonType? Read(Fields fields, string owner, BindingContext context)
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
        var word = implied == JsonType.Array ? "an array" : implied == JsonType.Object ? "an object" : "a string";
        context.Report(BindingDiagnostics.UnknownType, type.Span, owner, type.Value, word, Suggestion.Help(type.Value, TypeWords.Canonical));
        return implied ?? JsonType.String;
    }

    /// <summary>The type that other keys speak of; null when none does.</summary>
    public static JsonType? Implied(Fields fields) =>
        fields.Has("properties") || fields.Value("values") is MappingNode ? JsonType.Object
        : fields.Has("items") ? JsonType.Array
        : null;

    /// <returns>Null for a word that names no type.</returns>
    public static JsonType? Find(string name) =>
        TypeWords.Read(name) is { } word ? Enum.GetValues<JsonType>().First(type => type.Word() == word) : null;
}
