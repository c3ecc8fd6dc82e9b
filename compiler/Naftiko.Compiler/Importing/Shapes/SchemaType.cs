using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Naftiko.Compiler.Importing.Shapes;

/// <summary>The type of a schema, said or implied.</summary>
internal static class SchemaType
{
    private const JsonSchemaType Number = JsonSchemaType.Integer | JsonSchemaType.Number;

    /// <returns>Null for any JSON, or one of several types.</returns>
    public static string? Of(IOpenApiSchema schema) => Without(schema.Type) switch
    {
        JsonSchemaType.String => "string",
        JsonSchemaType.Integer => "integer",
        JsonSchemaType.Number or Number => "number",
        JsonSchemaType.Boolean => "boolean",
        JsonSchemaType.Array => "array",
        JsonSchemaType.Object => "object",
        0 when schema.Properties is { Count: > 0 } || schema.AdditionalProperties is not null => "object",
        0 when schema.Items is not null => "array",
        0 when schema.Enum is { Count: > 0 } values && values.All(static value => IsText(value) || IsNull(value)) => "string",
        0 when schema.Const is not null || schema.Pattern is not null => "string",
        _ => null,
    };

    public static bool HasSeveral(IOpenApiSchema schema) => Without(schema.Type) is not 0 && Of(schema) is null;

    public static bool IsNullable(IOpenApiSchema schema) => schema.Type is { } type && type.HasFlag(JsonSchemaType.Null);

    /// <summary>Stands for null among alternatives.</summary>
    public static bool IsOnlyNull(IOpenApiSchema schema) =>
        schema.Type == JsonSchemaType.Null || (schema.Type is null && schema.Enum is [var only] && IsNull(only));

    /// <summary>The library has a node of its own for a null that is written.</summary>
    public static bool IsNull(JsonNode? value) => value is null || value.GetValueKind() == JsonValueKind.Null || value.IsJsonNullSentinel();

    private static bool IsText(JsonNode value) => value.GetValueKind() == JsonValueKind.String;

    private static JsonSchemaType Without(JsonSchemaType? type) => (type ?? 0) & ~JsonSchemaType.Null;
}
