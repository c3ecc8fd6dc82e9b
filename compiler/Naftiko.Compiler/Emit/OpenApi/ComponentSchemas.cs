using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>
/// The schemas of an OpenAPI document that have a name: contracts, bodies and described answers. Generated clients call their types so, where
/// a schema in its place would be <c>Response2</c> or <c>Anonymous</c>.
/// </summary>
internal sealed class ComponentSchemas
{
    private readonly OrderedDictionary<string, JsonTree> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>By name, in the order of their first use.</summary>
    public IEnumerable<JsonMember> All => _schemas.Select(static schema => new JsonMember(schema.Key, schema.Value));

    /// <summary>What a made answer is.</summary>
    public JsonTree.Object Answer(OutputShape shape) => SchemaTree.Of(Sized(OutputTypes.Of(shape, named: (contract, type) => Named(contract, contract, type))));

    /// <summary>What a value is that has no name.</summary>
    public static JsonTree.Object Inline(SchemaType type) => SchemaTree.Of(Sized(type));

    /// <summary>What a body or a described answer is: an object of known members gets a name.</summary>
    /// <param name="key">Of what the type is; the same key is the same type.</param>
    /// <param name="name">The name wanted.</param>
    public JsonTree.Object Body(string key, string name, SchemaType type) => SchemaTree.Of(type switch
    {
        { Type: JsonType.Object, Nullable: false, Properties.IsEmpty: false } => Named(key, name, type),
        { Type: JsonType.Array, Item: { Type: JsonType.Object, Nullable: false, Properties.IsEmpty: false } item } =>
            Sized(type with { Item = Named(key, name + "Item", item) }),
        _ => Sized(type),
    });

    public JsonTree.Object Problem()
    {
        _names["Problem"] = "Problem";
        _schemas.TryAdd("Problem", ProblemSchema.Schema);
        return Reference("Problem");
    }

    private SchemaType Named(string key, string wanted, SchemaType type)
    {
        if (!_names.TryGetValue(key, out var name))
        {
            name = wanted;
            for (var i = 2; name == "Problem" || _schemas.Keys.Contains(name, StringComparer.OrdinalIgnoreCase); i++)
            {
                name = FormattableString.Invariant($"{wanted}{i}");
            }

            _names.Add(key, name);
            _schemas.Add(name, SchemaTree.Of(Sized(type)));
        }

        return type with { Reference = Path(name) };
    }

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
