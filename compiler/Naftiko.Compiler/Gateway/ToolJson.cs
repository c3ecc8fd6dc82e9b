using System.Text.Encodings.Web;
using System.Text.Json;

namespace Naftiko.Compiler.Gateway;

/// <summary>A tool as a client receives it in answer to <c>tools/list</c> (MCP 2025-11-25, server/tools), and what it costs a model's context.</summary>
public static class ToolJson
{
    /// <summary>English JSON has about this many bytes per token in the vocabularies in use.</summary>
    private const int BytesPerToken = 4;

    /// <summary>How the gateway's MCP library escapes: whatever is not plain ASCII, and quotes.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.Default;

    private static readonly JsonWriterOptions Compact = new() { Encoder = Encoder };

    /// <returns>A rough number: vocabularies differ.</returns>
    public static int EstimatedTokens(int bytes) => bytes / BytesPerToken;

    /// <returns>The bytes of the tool's JSON without blanks.</returns>
    public static int SizeOf(Tool tool)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            Write(json, tool);
        }

        return (int)stream.Length;
    }

    public static void Write(Utf8JsonWriter json, Tool tool) => ToolTree.Of(tool, isServed: true).WriteTo(json);
}
