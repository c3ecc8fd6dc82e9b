using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Writes a YAML value of a document as JSON text.</summary>
internal static class JsonValueText
{
    public static string Of(SyntaxNode node) => node switch
    {
        MappingNode map => $"{{{string.Join(',', map.Entries.Select(static entry => $"{JsonText.Of(entry.Key.Value)}:{Of(entry.Value)}"))}}}",
        SequenceNode list => $"[{string.Join(',', list.Items.Select(Of))}]",
        ScalarNode scalar => YamlScalar.JsonConstant(scalar) ?? JsonText.Of(scalar.Value),
        _ => "null",
    };
}
