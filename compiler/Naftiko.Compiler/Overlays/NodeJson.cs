using System.Text.Json.Nodes;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Overlays;

/// <summary>Nodes as the JSON values that paths compare (YAML 1.2, section 10.3.2).</summary>
internal static class NodeJson
{
    /// <summary>Null for <c>null</c>.</summary>
    public static JsonNode? Of(SyntaxNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(static entry => KeyValuePair.Create(entry.Key.Value, Of(entry.Value)))),
        SequenceNode list => new JsonArray([.. list.Items.Select(Of)]),
        ScalarNode scalar => Of(scalar),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static JsonValue? Of(ScalarNode scalar) =>
        scalar.IsNull ? null
        : scalar.AsBoolean() is { } truth ? JsonValue.Create(truth)
        : scalar.AsInteger() is { } integer ? JsonValue.Create(integer)
        : scalar.AsNumber() is { } number ? JsonValue.Create(number)
        : JsonValue.Create(scalar.Value);
}
