using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>type:</c>.</summary>
internal static class TypeReader
{
    public static JsonType? Read(Fields fields, string owner, BindingContext context)
    {
        if (fields.Value("type") is SequenceNode list)
        {
            return OfList(list, owner, context);
        }

        if (fields.Scalar("type") is not { } type)
        {
            return null;
        }

        if (Find(type.Value) is { } known)
        {
            return known;
        }

        // What stands beside the type can still tell what is meant.
        var implied = Implied(fields) ?? JsonType.String;
        context.Report(
            BindingDiagnostics.UnknownType, type.Span, owner, type.Value, implied.WithArticle(), Suggestion.Help(type.Value, TypeWords.Canonical));
        return implied;
    }

    /// <summary>Whether null is a value; null where nothing is said about it.</summary>
    public static bool? IsNullable(Fields fields) =>
        fields.Flag("nullable") ?? (fields.Value("type") is SequenceNode list && list.Items.Any(IsNull) ? true : null);

    public static bool IsNull(SyntaxNode? type) => type is ScalarNode { IsNull: true } or ScalarNode { Value: "null" };

    /// <summary>The one word for the type, besides null; null where there are several or none.</summary>
    public static ScalarNode? OnlyWord(Fields fields) => fields.Value("type") switch
    {
        ScalarNode word => word,
        SequenceNode list => Words(list) is [var only] ? only : null,
        _ => null,
    };

    private static List<ScalarNode> Words(SequenceNode list) => [.. list.Items.OfType<ScalarNode>().Where(static item => !IsNull(item))];

    /// <summary>A type and <c>"null"</c>, as OpenAPI 3.1 has it.</summary>
    private static JsonType? OfList(SequenceNode list, string owner, BindingContext context)
    {
        var types = Words(list);
        if (types.Find(static item => Find(item.Value) is null) is { } unknown)
        {
            context.Report(
                BindingDiagnostics.UnknownType, unknown.Span, owner, unknown.Value, "any JSON value", Suggestion.Help(unknown.Value, TypeWords.Canonical));
            return JsonType.Any;
        }

        switch (types.Select(static item => Find(item.Value)!.Value).Distinct().ToList())
        {
            case []:
                return JsonType.Any;
            case [var only]:
                return only;
            case [JsonType.Integer, JsonType.Number] or [JsonType.Number, JsonType.Integer]:
                return JsonType.Number;
            default:
                context.Report(
                    BindingDiagnostics.SeveralShapes, list.Span, owner, "of several types", "any JSON value", "Write one type, and say in `description` what else may stand here.");
                return JsonType.Any;
        }
    }

    /// <summary>The type that other keys speak of; null when none does.</summary>
    public static JsonType? Implied(Fields fields) =>
        fields.Has("properties") || fields.Value("values") is MappingNode || fields.Has("additionalProperties") ? JsonType.Object
        : fields.Has("items") ? JsonType.Array
        : null;

    /// <returns>Null for a word that names no type.</returns>
    public static JsonType? Find(string name) =>
        TypeWords.Read(name) is { } word ? Enum.GetValues<JsonType>().First(type => type.Word() == word) : null;
}
