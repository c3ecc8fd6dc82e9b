using Naftiko.Compiler.Syntax;
using Newtonsoft.Json.Linq;

namespace Naftiko.Compiler.Schema;

/// <summary>The document as JSON, where every token remembers the node it was made of.</summary>
internal static class JsonTree
{
    public static JToken Of(SyntaxNode node)
    {
        JToken token = node switch
        {
            MappingNode mapping => OfMapping(mapping),
            SequenceNode sequence => new JArray(sequence.Items.Select(Of)),
            ScalarNode scalar => OfScalar(scalar),
            _ => JValue.CreateNull(),
        };
        token.AddAnnotation(node);
        return token;
    }

    public static SyntaxNode? NodeOf(JToken? token) => token?.Annotation<SyntaxNode>();

    private static JObject OfMapping(MappingNode mapping)
    {
        var result = new JObject();
        foreach (var entry in mapping.Entries)
        {
            var property = new JProperty(entry.Key.Value, Of(entry.Value));
            property.AddAnnotation(entry.Key);
            result.Add(property);
        }

        return result;
    }

    private static JValue OfScalar(ScalarNode scalar)
    {
        if (scalar.IsNull)
        {
            return JValue.CreateNull();
        }

        if (scalar.AsBoolean() is { } boolean)
        {
            return new JValue(boolean);
        }

        if (scalar.AsInteger() is { } integer)
        {
            return new JValue(integer);
        }

        return scalar.AsNumber() is { } number ? new JValue(number) : new JValue(scalar.Value);
    }
}
