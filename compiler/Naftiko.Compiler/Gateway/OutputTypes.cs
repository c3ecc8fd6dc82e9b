namespace Naftiko.Compiler.Gateway;

/// <summary>The type of what an output makes, for the schema of a tool's result and for the OpenAPI document.</summary>
internal static class OutputTypes
{
    /// <summary>
    /// What is read from an answer may be missing there, and is null then. An object or a list that the gateway makes is there in any case, whatever
    /// becomes of its members.
    /// </summary>
    public static SchemaType Of(OutputShape shape, string? description = null) => shape switch
    {
        OutputShape.Object made => new(JsonType.Object, description)
        {
            Properties = [.. made.Members.Select(static member => new SchemaProperty(member.Name, Of(member.Shape, member.Description), true))],
        },
        OutputShape.List list => new(JsonType.Array, description) { Item = Of(list.Item) },
        OutputShape.Array array => new(JsonType.Array, description) { Nullable = true, Item = Of(array.Item) },
        OutputShape.Scalar scalar => new(scalar.Type, description) { Nullable = true },
        OutputShape.Given given => new(given.Type, description) { Nullable = true },
        OutputShape.Constant constant => new(constant.Type, description),
        OutputShape.Json => new(JsonType.Any, description),
    };
}
