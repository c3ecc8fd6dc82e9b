using Naftiko.Compiler.Text;
using NJsonSchema;

namespace Naftiko.Compiler.Schema;

/// <summary>Finds the block of its neighbourhood in which a key would mean something: <c>operations</c> beside <c>resources</c>.</summary>
internal static class MisplacedKeys
{
    /// <returns>Null when the key is known nowhere near.</returns>
    public static string? Help(string key, JsonSchema block)
    {
        (string Inside, string Key)? near = null;
        foreach (var (name, property) in block.ActualProperties)
        {
            foreach (var inner in Blocks(property).Where(inner => inner != block))
            {
                if (inner.ActualProperties.ContainsKey(key))
                {
                    return $"It is a key of the {inner.Title}: put it below `{name}`.";
                }

                if (near is null && SpellChecker.Suggest(key, inner.ActualProperties.Keys) is { } suggestion)
                {
                    near = ($"the {inner.Title}, below `{name}`", suggestion);
                }
            }
        }

        return near is var (inside, meant) ? $"Did you mean `{meant}`? It is a key of {inside}." : null;
    }

    /// <summary>What a key holds: the block itself, those of a list, or those to choose from.</summary>
    private static IEnumerable<JsonSchema> Blocks(JsonSchema schema, int depth = 0)
    {
        var actual = schema.ActualSchema;
        if (depth > 3)
        {
            return [];
        }

        IEnumerable<JsonSchema?> inner = [.. actual.AllOf, .. actual.OneOf, .. actual.AnyOf, actual.Item];
        return [.. actual.Properties.Count > 0 ? (JsonSchema[])[actual] : [], .. inner.OfType<JsonSchema>().SelectMany(next => Blocks(next, depth + 1))];
    }
}
