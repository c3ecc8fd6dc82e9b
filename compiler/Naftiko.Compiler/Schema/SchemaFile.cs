using NJsonSchema;

namespace Naftiko.Compiler.Schema;

/// <summary>Our JSON Schema, loaded once per process.</summary>
internal static class SchemaFile
{
    private const string ResourceName = "schema/naftiko.schema.json";

    private static readonly Lazy<JsonSchema> Loaded = new(static () => JsonSchema.FromJsonAsync(Text()).GetAwaiter().GetResult());

    public static JsonSchema Schema => Loaded.Value;

    public static string Text()
    {
        using var stream = typeof(SchemaFile).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing from the compiler.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
