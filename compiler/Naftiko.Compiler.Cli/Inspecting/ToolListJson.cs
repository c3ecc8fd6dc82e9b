using System.Text;
using System.Text.Json;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Inspecting;

/// <summary>The tools as a client receives them in answer to <c>tools/list</c>, and what they cost a model's context.</summary>
internal static class ToolListJson
{
    /// <summary>English JSON has about this many bytes per token in the vocabularies in use.</summary>
    private const int BytesPerToken = 4;

    public static void Write(Session session, GatewayModel model)
    {
        foreach (var adapter in model.Adapters.OfType<McpAdapter>())
        {
            var sizes = adapter.Tools.Select(static tool => Compact(tool).Length).ToList();
            session.Answer.Write(JsonText.Write(json => WriteList(json, adapter)));
            for (var i = 0; i < sizes.Count && session.IsDetailed; i++)
            {
                session.Notes.Line($"{adapter.Tools[i].Name}: {Size(sizes[i])}");
            }

            session.Notes.Line($"{adapter.Namespace}: {SeverityText.Count(sizes.Count, "tool")}, {Size(sizes.Sum())}");
        }
    }

    public static void WriteSizes(Utf8JsonWriter json, GatewayModel model)
    {
        json.WriteStartArray("adapters");
        foreach (var adapter in model.Adapters.OfType<McpAdapter>())
        {
            json.WriteStartObject();
            json.WriteString("namespace", adapter.Namespace);
            json.WriteStartArray("sizes");
            foreach (var tool in adapter.Tools)
            {
                json.WriteStartObject();
                json.WriteString("name", tool.Name);
                json.WriteNumber("bytes", Compact(tool).Length);
                json.WriteNumber("estimatedTokens", Compact(tool).Length / BytesPerToken);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WritePropertyName("list");
            WriteList(json, adapter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Size(int bytes) => $"{bytes} bytes, about {bytes / BytesPerToken} tokens";

    private static byte[] Compact(Tool tool)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            WriteTool(json, tool);
        }

        return stream.ToArray();
    }

    private static void WriteList(Utf8JsonWriter json, McpAdapter adapter)
    {
        json.WriteStartObject();
        json.WriteStartArray("tools");
        foreach (var tool in adapter.Tools)
        {
            WriteTool(json, tool);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, Tool tool)
    {
        json.WriteStartObject();
        json.WriteString("name", tool.Name);
        json.WriteString("title", tool.Title);
        json.WriteString("description", tool.Description);
        json.WritePropertyName("inputSchema");
        ToolSchemaJson.Write(json, tool.InputSchema, closed: true);
        if (tool.OutputSchema is { } output)
        {
            json.WritePropertyName("outputSchema");
            ToolSchemaJson.Write(json, output, closed: false);
        }

        json.WriteStartObject("annotations");
        json.WriteBoolean("destructiveHint", tool.Hints.Destructive);
        json.WriteBoolean("idempotentHint", tool.Hints.Idempotent);
        json.WriteBoolean("openWorldHint", tool.Hints.OpenWorld);
        json.WriteBoolean("readOnlyHint", tool.Hints.ReadOnly);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
