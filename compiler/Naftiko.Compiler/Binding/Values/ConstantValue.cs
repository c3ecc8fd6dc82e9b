using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Values;

/// <summary>What a document says, as text and as JSON.</summary>
internal static class ConstantValue
{
    public static BoundValue.Constant Of(string text) => new(text, JsonText.Of(text));

    /// <summary>A scalar keeps its text; a list or an object is JSON.</summary>
    public static BoundValue.Constant Of(SyntaxNode node) => Json(node) is var json && node is ScalarNode scalar ? new(scalar.Value, json) : new(json, json);

    /// <summary>Every scalar in a value, keys apart.</summary>
    public static IEnumerable<ScalarNode> Scalars(SyntaxNode node) => node switch
    {
        ScalarNode scalar => [scalar],
        SequenceNode list => list.Items.SelectMany(Scalars),
        MappingNode map => map.Entries.SelectMany(static entry => Scalars(entry.Value)),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    public static string Json(SyntaxNode node) => node switch
    {
        ScalarNode scalar => YamlScalar.JsonConstant(scalar) ?? JsonText.Of(scalar.Value),
        SequenceNode list => "[" + string.Join(',', list.Items.Select(Json)) + "]",
        MappingNode map => "{" + string.Join(',', map.Entries.Select(static e => $"{JsonText.Of(e.Key.Value)}:{Json(e.Value)}")) + "}",
        _ => throw new NotSupportedException(node.GetType().Name),
    };
}
