using System.Text.Json;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Inspecting;

/// <summary>The tools as a client receives them in answer to <c>tools/list</c>, and what they cost a model's context.</summary>
internal static class ToolListJson
{
    public static void Write(Session session, GatewayModel model)
    {
        foreach (var adapter in model.Adapters.OfType<McpAdapter>())
        {
            var sizes = adapter.Tools.Select(ToolJson.SizeOf).ToList();
            session.Answer.Write(JsonStream.Text(json => WriteList(json, adapter), ToolJson.Encoder));
            for (var i = 0; i < sizes.Count && !session.IsQuiet; i++)
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
            var total = 0;
            foreach (var tool in adapter.Tools)
            {
                var bytes = ToolJson.SizeOf(tool);
                total += bytes;
                json.WriteStartObject();
                json.WriteString("name", tool.Name);
                json.WriteNumber("bytes", bytes);
                json.WriteNumber("estimatedTokens", ToolJson.EstimatedTokens(bytes));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("bytes", total);
            json.WriteNumber("estimatedTokens", ToolJson.EstimatedTokens(total));
            json.WritePropertyName("list");
            WriteList(json, adapter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Size(int bytes) => $"{bytes} bytes, about {ToolJson.EstimatedTokens(bytes)} tokens";

    private static void WriteList(Utf8JsonWriter json, McpAdapter adapter)
    {
        json.WriteStartObject();
        json.WriteStartArray("tools");
        foreach (var tool in adapter.Tools)
        {
            ToolJson.Write(json, tool);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
