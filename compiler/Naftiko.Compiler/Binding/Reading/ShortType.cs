using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>A type written where the mapping that holds it belongs: <c>items: string</c> is <c>items: {type: string}</c>.</summary>
internal static class ShortType
{
    /// <summary>The same for <c>items</c>: a mapping, or a list of one.</summary>
    public static MappingNode? ExpandItem(SyntaxNode? value) => Expand(value is SequenceNode { Items: [var first, ..] } ? first : value);

    /// <returns>The mapping; null when the value is neither a mapping nor the name of a type.</returns>
    public static MappingNode? Expand(SyntaxNode? value) => value switch
    {
        MappingNode mapping => mapping,
        ScalarNode { IsNull: false } scalar when TypeWords.Read(scalar.Value) is not null =>
            new MappingNode([new MappingEntry(new ScalarNode("type", true, scalar.Span), scalar)], scalar.Span),
        _ => null,
    };
}
