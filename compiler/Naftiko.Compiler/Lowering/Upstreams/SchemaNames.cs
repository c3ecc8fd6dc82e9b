using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Gives the schema files of one upstream their C# names. Operations that name one file share it.</summary>
internal sealed class SchemaNames(string upstream)
{
    private readonly NameScope _names = new(
        ["Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", upstream + "Answers"], "Schema");

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public ResponseFormat Named(ResponseFormat format) => format switch
    {
        ResponseFormat.Avro { Schema: { } schema } avro => avro with { Schema = Named(schema) },
        ResponseFormat.Avro => format,
        ResponseFormat.Protobuf protobuf => protobuf with { Schema = Named(protobuf.Schema) },
        ResponseFormat.Xml or ResponseFormat.Yaml or ResponseFormat.Delimited or ResponseFormat.Html or ResponseFormat.Markdown => format,
    };

    private SchemaFile Named(SchemaFile schema)
    {
        var path = schema.Name;
        if (!_known.TryGetValue(path, out var name))
        {
            var file = path[(path.LastIndexOf('/') + 1)..];
            name = _names.Claim(NameMaker.Pascal(file[..Math.Max(file.LastIndexOf('.'), 1)]));
            _known.Add(path, name);
        }

        return schema with { Name = name };
    }
}
