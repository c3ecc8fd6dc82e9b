using System.Text.Json;
using Naftiko.Compiler.Overlays;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Importing.Enriching;

/// <summary>Documents as JSON whose keys are in an order of ours: where an edit puts a key says nothing.</summary>
internal static class SortedJson
{
    public static string Of(string document) => Of(Parse(document));

    /// <summary>Of a document with its overlay, of which every action has to do something.</summary>
    public static string Of(string document, string overlay)
    {
        var result = Overlay.Apply(Parse(document), new("shop.overlay.yaml", overlay));
        Assert.Empty(result.Diagnostics);
        return Of(result.Value!);
    }

    private static string Of(MappingNode root) => Sorted(JsonSerializer.SerializeToElement(NodeJson.Of(root)));

    private static MappingNode Parse(string text) => Parser.Parse(new SourceFile("shop.yaml", text)).Value!;

    private static string Sorted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object =>
            $"{{{string.Join(',', json.EnumerateObject().OrderBy(static m => m.Name, StringComparer.Ordinal).Select(static m => $"\"{m.Name}\":{Sorted(m.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Sorted))}]",
        _ => json.GetRawText(),
    };
}
