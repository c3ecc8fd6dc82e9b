namespace Naftiko.Compiler.Text;

/// <summary>The words authors use for the types of values.</summary>
internal static class TypeWords
{
    /// <summary>As the specification spells them.</summary>
    public static readonly string[] Canonical = ["string", "integer", "number", "boolean", "array", "object"];

    /// <returns>The word of the specification, or <c>any</c>; null for a word nobody uses for a type.</returns>
    public static string? Read(string word) => word.ToLowerInvariant() switch
    {
        "string" or "binary" or "date" or "datetime" or "date-time" or "uuid" or "uri" => "string",
        "integer" or "int" or "long" => "integer",
        "number" or "float" or "double" or "decimal" => "number",
        "boolean" or "bool" => "boolean",
        "array" or "list" => "array",
        "object" or "map" => "object",
        "any" => "any",
        _ => null,
    };
}
