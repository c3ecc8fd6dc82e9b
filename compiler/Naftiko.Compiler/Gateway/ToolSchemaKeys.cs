using System.Globalization;
using System.Text.Json;

namespace Naftiko.Compiler.Gateway;

/// <summary>The keys of JSON Schema that narrow a value down, in the order they are written.</summary>
internal static class ToolSchemaKeys
{
    /// <returns>Each with its value as JSON text.</returns>
    public static IEnumerable<(string Key, string Json)> Of(SchemaType schema)
    {
        if (schema.Format is { } format)
        {
            yield return ("format", Quote(format));
        }

        if (schema.Pattern is { } pattern)
        {
            yield return ("pattern", Quote(pattern));
        }

        if (schema.Minimum is { } minimum)
        {
            yield return ("minimum", minimum);
        }

        if (schema.Maximum is { } maximum)
        {
            yield return ("maximum", maximum);
        }

        if (schema.MinLength is { } fewest)
        {
            yield return ("minLength", fewest.ToString(CultureInfo.InvariantCulture));
        }

        if (schema.MaxLength is { } most)
        {
            yield return ("maxLength", most.ToString(CultureInfo.InvariantCulture));
        }

        if (schema.Default is { } value)
        {
            yield return ("default", value);
        }

        if (!schema.Examples.IsEmpty)
        {
            yield return ("examples", $"[{string.Join(',', schema.Examples)}]");
        }
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
