using JsonType = Naftiko.Compiler.Gateway.JsonType;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Types as documents spell them.</summary>
internal static class TypeNames
{
    public static string Of(JsonType type) => type switch
    {
        JsonType.Integer => "integer",
        JsonType.Number => "number",
        JsonType.Boolean => "boolean",
        JsonType.Array => "array",
        JsonType.Object => "object",
        JsonType.String or JsonType.Any => "string",
    };

    /// <summary>For the middle of a sentence: "an integer".</summary>
    public static string WithArticle(JsonType type) => Of(type) is var name && name[0] is 'a' or 'i' or 'o' ? $"an {name}" : $"a {name}";
}
