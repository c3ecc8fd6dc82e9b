using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>
/// The schemas of an OpenAPI document that have a name: contracts, bodies and described answers. Generated clients call their types so, where
/// a schema in its place would be <c>Response2</c> or <c>Anonymous</c>.
/// </summary>
internal sealed class ComponentSchemas
{
    private readonly OrderedDictionary<string, JsonTree> _schemas = new(StringComparer.Ordinal);

    /// <summary>By name, in the order of their first use.</summary>
    public IEnumerable<JsonMember> All => _schemas.Select(static schema => new JsonMember(schema.Key, schema.Value));

    /// <summary>What a made answer is.</summary>
    public JsonTree.Object Answer(OutputShape shape) => SchemaTree.Of(Sized(OutputTypes.Of(shape, named: Named)));

    /// <summary>What a value is that has no name.</summary>
    public static JsonTree.Object Inline(SchemaType type) => SchemaTree.Of(Sized(type));

    /// <summary>What a body or a described answer is: an object of known members gets a name.</summary>
    /// <param name="name">The name wanted; another schema of this name leaves it with a number.</param>
    public JsonTree.Object Body(string name, SchemaType type) => SchemaTree.Of(type switch
    {
        { Type: JsonType.Object, Nullable: false, Properties.IsEmpty: false } => Named(name, type),
        { Type: JsonType.Array, Item: { Type: JsonType.Object, Nullable: false, Properties.IsEmpty: false } item } =>
            Sized(type with { Item = Named(name + "Item", item) }),
        _ => Sized(type),
    });

    public JsonTree.Object Problem()
    {
        _schemas.TryAdd("Problem", ProblemSchema.Schema);
        return Reference("Problem");
    }

    private SchemaType Named(string wanted, SchemaType type)
    {
        var schema = SchemaTree.Of(Sized(type));
        var name = wanted;
        for (var i = 2; !IsFor(name, schema); i++)
        {
            name = FormattableString.Invariant($"{wanted}{i}");
        }

        _schemas.TryAdd(name, schema);
        return type with { Reference = Path(name) };
    }

    /// <summary>The name is free, or that of the same schema: clients take two answers for one if they have one type.</summary>
    private bool IsFor(string name, JsonTree schema) => name != "Problem" && (_schemas.TryGetValue(name, out var known)
        ? JsonText.OnOneLine(known) == JsonText.OnOneLine(schema)
        : !_schemas.Keys.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static JsonTree.Object Reference(string name) => new([new("$ref", Path(name))]);

    private static string Path(string name) => $"#/components/schemas/{name}";

    /// <summary>The gateway's whole numbers have 64 bits, and clients take numbers whose size nobody says for smaller ones.</summary>
    private static SchemaType Sized(SchemaType type) => type.Reference is not null ? type : type with
    {
        Format = type is { Type: JsonType.Integer, Format: null } ? "int64" : type.Format,
        Item = type.Item is { } item ? Sized(item) : null,
        Values = type.Values is { } values ? Sized(values) : null,
        Properties = [.. type.Properties.Select(static property => property with { Schema = Sized(property.Schema) })],
    };
}
