using System.Collections.Frozen;

namespace Naftiko.Compiler.Schema;

/// <summary>
/// Keys of OpenAPI that have another name in the language, or none, and that decide what is sent and where to: a request made without them would be
/// another one.
/// </summary>
internal static class OpenApiKeys
{
    private static readonly string[] Calls = ["consumed API", "consumed resource", "consumed operation"];
    private static readonly string[] Values = ["input parameter", "parameter member"];

    private static readonly FrozenDictionary<string, (string[] Blocks, string Help)> Known = new Dictionary<string, (string[], string)>(StringComparer.Ordinal)
    {
        ["servers"] = (Calls, "Write the address as text: `baseUri: https://api.example.com/v1`."),
        ["security"] = (Calls, "Write `authentication: { type: bearer, token: '{{SHOP_TOKEN}}' }`, or `authentication: none`."),
        ["parameters"] = (Calls, "Write `inputParameters: [{ name: orderId, in: path }]`."),
        ["requestBody"] = (Calls, "Write an input parameter: `inputParameters: [{ name: body, in: body, type: object }]`."),
        ["collectionFormat"] = (Values, "Write `style: form` with `explode: false` for csv, `spaceDelimited` for ssv, `pipeDelimited` for pipes, `explode: true` for multi."),
        ["schema"] = (Values, "Write what it says beside the name: `{ name: limit, in: query, type: integer, maximum: 100 }`."),
        ["allowReserved"] = (Values, "Remove it: every value is percent-encoded, so that none can end the parameter it belongs to."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>What to write instead; null for any other key.</returns>
    /// <param name="block">The title of the block in the schema.</param>
    public static string? Help(string key, string block) => Known.TryGetValue(key, out var known) && known.Blocks.Contains(block) ? known.Help : null;
}
