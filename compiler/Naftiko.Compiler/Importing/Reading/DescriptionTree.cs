using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Reading;

/// <summary>One file of a description as a tree that knows its lines, whichever of JSON and YAML it is.</summary>
internal static class DescriptionTree
{
    public static StageResult<MappingNode> Parse(SourceFile file) => JsonSyntax.Parse(file) is { } root ? new(root, []) : Parser.Parse(file);

    /// <returns>What a JSON pointer leads to; null when it leads nowhere.</returns>
    public static SyntaxNode? Find(SyntaxNode root, string pointer) => Walk(root, pointer) is (var node, true) ? node : null;

    /// <returns>What a JSON pointer leads to, or the last node on its way.</returns>
    public static SyntaxNode Nearest(SyntaxNode root, string pointer) => Walk(root, pointer).Node;

    /// <summary>Escapes a key for a JSON pointer (RFC 6901).</summary>
    public static string Escape(string key) => key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static (SyntaxNode Node, bool IsThere) Walk(SyntaxNode node, string pointer)
    {
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var key = Unescape(part);
            var next = node switch
            {
                MappingNode mapping => mapping.Find(key)?.Value,
                SequenceNode list when int.TryParse(key, out var index) && index >= 0 && index < list.Items.Length => list.Items[index],
                _ => null,
            };
            if (next is null)
            {
                return (node, false);
            }

            node = next;
        }

        return (node, true);
    }

    /// <summary>Pointers in a URI are percent-encoded, too.</summary>
    private static string Unescape(string part) =>
        Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
