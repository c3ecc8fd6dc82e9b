namespace Naftiko.Compiler.Importing.Reading;

/// <summary>Tells what stands below a key.</summary>
internal static class NodeRoles
{
    private static readonly HashSet<string> SchemaKeys =
    [
        "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "additionalItems", "unevaluatedProperties",
        "unevaluatedItems", "contentSchema", "allOf", "oneOf", "anyOf", "prefixItems",
    ];

    private static readonly HashSet<string> SchemaMaps = ["properties", "patternProperties", "definitions", "$defs", "dependentSchemas"];

    private static readonly HashSet<string> DataKeys = ["default", "example", "examples", "enum", "const", "value"];

    private static readonly HashSet<string> PartMaps =
    [
        "paths", "responses", "requestBodies", "headers", "links", "callbacks", "pathItems", "securitySchemes", "securityDefinitions", "content", "variables",
        "encoding", "webhooks", "parameters",
    ];

    public static NodeRole Below(NodeRole role, string key)
    {
        if (role is NodeRole.Part or NodeRole.Schema && (key.StartsWith("x-", StringComparison.Ordinal) || DataKeys.Contains(key)))
        {
            return NodeRole.Data;
        }

        return role switch
        {
            NodeRole.Parts => NodeRole.Part,
            NodeRole.Schemas => NodeRole.Schema,
            NodeRole.Data => NodeRole.Data,
            NodeRole.Schema => SchemaKeys.Contains(key) ? NodeRole.Schema : SchemaMaps.Contains(key) ? NodeRole.Schemas : NodeRole.Data,
            NodeRole.Part => key is "schema" or "itemSchema" or "items" ? NodeRole.Schema
                : key is "schemas" or "definitions" ? NodeRole.Schemas
                : PartMaps.Contains(key) ? NodeRole.Parts
                : NodeRole.Part,
        };
    }
}
