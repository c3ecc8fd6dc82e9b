using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>Writes JSON for machines and for people who look at it: indented, LF, without needless escapes.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="encoder">For JSON that must be escaped as somebody else does it.</param>
    public static string Write(Action<Utf8JsonWriter> content, JavaScriptEncoder? encoder = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options with { Encoder = encoder ?? Options.Encoder }))
        {
            content(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
