using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>
/// Writes JSON for machines and for people who look at it: indented, LF, without needless escapes. What is complete can be passed on before the
/// rest is known, so that an answer about thousands of documents need not be held.
/// </summary>
internal sealed class JsonStream : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TextWriter _target;
    private readonly MemoryStream _waiting = new();

    /// <param name="encoder">For JSON that must be escaped as somebody else does it.</param>
    public JsonStream(TextWriter target, JavaScriptEncoder? encoder = null)
    {
        _target = target;
        Writer = new(_waiting, Options with { Encoder = encoder ?? Options.Encoder });
    }

    public Utf8JsonWriter Writer { get; }

    /// <summary>The whole text of a small answer.</summary>
    public static string Text(Action<Utf8JsonWriter> content, JavaScriptEncoder? encoder = null)
    {
        using var text = new StringWriter();
        using (var stream = new JsonStream(text, encoder))
        {
            content(stream.Writer);
        }

        return text.ToString();
    }

    /// <summary>Passes on what has been written so far.</summary>
    public void Flush()
    {
        Writer.Flush();
        _target.Write(Encoding.UTF8.GetString(_waiting.GetBuffer(), 0, (int)_waiting.Length));
        _target.Flush();
        _waiting.SetLength(0);
    }

    public void Dispose()
    {
        Flush();
        _target.Write('\n');
        Writer.Dispose();
        _waiting.Dispose();
    }
}
