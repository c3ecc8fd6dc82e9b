using System.Collections.Frozen;

namespace Naftiko.Compiler.Schema;

/// <summary>What each key of the schema can look like, from the table beside it (<c>schema/examples.txt</c>).</summary>
internal static class KeyExamples
{
    private const string ResourceName = "schema/examples.txt";

    private const string InBlock = " / ";

    private static readonly Lazy<FrozenDictionary<string, string>> Lines = new(Load);

    /// <param name="block">The title of the block the key is in.</param>
    /// <returns>The whole entry, <c>port: 8080</c>; null for a key that is not in the table.</returns>
    public static string? Of(string block, string key) =>
        (Lines.Value.GetValueOrDefault(block + InBlock + key) ?? Lines.Value.GetValueOrDefault(key)) is { } value ? $"{key}: {value}" : null;

    /// <summary>Every line's key, for the test that holds the table to the schema.</summary>
    public static IEnumerable<string> Names => Lines.Value.Keys;

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(KeyExamples).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing from the compiler.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(static line => !line.StartsWith('#'))
            .Select(static line => line.Split(": ", 2))
            .ToFrozenDictionary(static parts => parts[0], static parts => parts[1], StringComparer.Ordinal);
    }
}
