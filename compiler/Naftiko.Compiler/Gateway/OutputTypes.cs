namespace Naftiko.Compiler.Gateway;

/// <summary>The type of what an output makes, for the schema of a tool's result and for the OpenAPI document.</summary>
internal static class OutputTypes
{
    /// <summary>
    /// What is read from an answer may be missing there, and is null then. An object or a list that the gateway makes is there in any case, whatever
    /// becomes of its members.
    /// </summary>
    /// <param name="named">Turns the type of a contract, by its name, into a reference; null: it is written where it is used.</param>
    public static SchemaType Of(OutputShape shape, string? description = null, Func<string, SchemaType, SchemaType>? named = null) => shape switch
    {
        OutputShape.Object made when named is not null => named(made.Contract, ObjectOf(made, null, named)) with { Description = description },
        OutputShape.Object made => ObjectOf(made, description, null),
        OutputShape.List list => new(JsonType.Array, description) { Item = Of(list.Item, null, named) },
        OutputShape.Array array => new(JsonType.Array, description) { Nullable = true, Item = Of(array.Item, null, named) },
        OutputShape.Scalar scalar => new(scalar.Type, description) { Nullable = true },
        OutputShape.Given given => new(given.Type, description) { Nullable = true },
        OutputShape.Constant constant => new(constant.Type, description),
        OutputShape.Json => new(JsonType.Any, description),
    };

    private static SchemaType ObjectOf(OutputShape.Object made, string? description, Func<string, SchemaType, SchemaType>? named) =>
        new(JsonType.Object, description)
        {
            Properties = [.. made.Members.Select(member => new SchemaProperty(member.Name, Of(member.Shape, member.Description, named), true))],
        };
}
