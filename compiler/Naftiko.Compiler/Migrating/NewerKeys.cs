using Naftiko.Compiler.Schema;

namespace Naftiko.Compiler.Migrating;

/// <summary>Keys that the older language does not have.</summary>
internal static class NewerKeys
{
    private static readonly (string Block, string Key, string Instead)[] All =
    [
        ("consumed API", "tunnel", "Remove it."),
        ("MCP adapter", "ttlMs", "Remove it; clients then ask again each time."),
        ("MCP adapter", "cacheScope", "Remove it; clients then decide."),
        ("info block", "version", "Remove it; the version is then 1.0.0."),
        ("capability document", "aggregates", "Put it below `capability`."),
        ("capability document", "exposes", "Put it below `capability`."),
    ];

    /// <returns>What to do instead; null for a key that both languages have.</returns>
    public static string? Refusal(SchemaKey key) =>
        Array.Find(All, entry => entry.Block == key.Block.Title && entry.Key == key.Entry.Key.Value).Instead;
}
