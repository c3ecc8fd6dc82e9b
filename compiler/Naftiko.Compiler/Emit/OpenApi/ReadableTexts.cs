using System.Xml;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>
/// Frees the texts that people read from characters that no XML can have (XML 1.0, section 2.2): generators of clients write these texts into
/// comments that are XML, and fail. Values stay as they are.
/// </summary>
internal static class ReadableTexts
{
    public static JsonTree In(JsonTree tree) => tree switch
    {
        JsonTree.Object value => value with { Members = [.. value.Members.Select(Member)] },
        JsonTree.Array value => new JsonTree.Array([.. value.Items.Select(In)]),
        JsonTree.Text or JsonTree.Flag or JsonTree.Number or JsonTree.Digits => tree,
    };

    private static JsonMember Member(JsonMember member) => member switch
    {
        { Name: "title" or "summary" or "description", Value: JsonTree.Text text } => member with { Value = Clean(text.Value) },
        { Name: "default" or "enum" or "example" or "examples" } when member.Value is not JsonTree.Object => member,
        _ => member with { Value = In(member.Value) },
    };

    private static JsonTree Clean(string text) => string.Concat(text.EnumerateRunes().Select(static rune =>
        rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
