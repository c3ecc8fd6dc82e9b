namespace Naftiko.Compiler.Gateway;

/// <summary>Types as documents, schemas and messages spell them.</summary>
public static class JsonTypeWords
{
    public static string Word(this JsonType type) => type switch
    {
        JsonType.String => "string",
        JsonType.Integer => "integer",
        JsonType.Number => "number",
        JsonType.Boolean => "boolean",
        JsonType.Array => "array",
        JsonType.Object => "object",
        JsonType.Any => "any",
    };

    /// <summary>For the middle of a sentence: "an integer".</summary>
    public static string WithArticle(this JsonType type) => type.Word() is var word && word[0] is 'a' or 'i' or 'o' ? $"an {word}" : $"a {word}";
}
