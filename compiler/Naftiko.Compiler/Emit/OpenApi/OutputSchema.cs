using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>The JSON Schema of an output.</summary>
internal static class OutputSchema
{
    public static JsonTree.Object Of(OutputShape shape) => SchemaTree.Of(Type(shape, null, isMember: false));

    private static SchemaType Type(OutputShape shape, string? description, bool isMember) => shape switch
    {
        OutputShape.Object value => new(JsonType.Object, description)
        {
            Nullable = isMember,
            Properties = [.. value.Members.Select(static m => new SchemaProperty(m.Name, Type(m.Shape, m.Description, isMember: true), true))],
        },
        OutputShape.Array array => new(JsonType.Array, description) { Nullable = true, Item = Type(array.Item, null, isMember: false) },
        OutputShape.Scalar scalar => new(scalar.Type, description) { Nullable = true },
        OutputShape.List list => new(JsonType.Array, description) { Item = Type(list.Item, null, isMember: false) },
        OutputShape.Constant constant => new(constant.Type, description),
        OutputShape.Given given => new(given.Type, description) { Nullable = true },
        OutputShape.Json => new(JsonType.Any, description),
    };
}
