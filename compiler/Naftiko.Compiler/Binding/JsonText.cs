using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Binding;

/// <summary>Writes JSON text, and tells it from other text.</summary>
internal static partial class JsonText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a text is JSON as it stands.</summary>
    public static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether a text is a number as JSON writes it (RFC 8259, section 6).</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    /// <summary>A JSON string, quotes included (RFC 8259, section 7). Half a character, which JSON cannot hold, becomes U+FFFD.</summary>
    public static string Of(string text) => JsonSerializer.Serialize(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), Readable);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
