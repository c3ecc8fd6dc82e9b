using System.Text.Json;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>Answers the messages of MCP (2026-07-28): the server has the tools of the document, and each answers with what it received.</summary>
internal static class MockTools
{
    /// <param name="received">What arrived, with its headers, as JSON.</param>
    public static (int Status, string Json) Answer(Upstream upstream, string body, string received)
    {
        JsonElement message;
        try
        {
            message = JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return (400, Error("null", -32700, "That is not JSON."));
        }

        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("id", out var id))
        {
            // What expects no answer, gets none.
            return (202, "");
        }

        return (message.TryGetProperty("method", out var method) ? method.GetString() : null) switch
        {
            "server/discover" => (200, Result(id, json => WriteIntroduction(json, upstream))),
            "tools/list" => (200, Result(id, json => WriteTools(json, upstream))),
            "tools/call" => (200, Call(upstream, id, message.GetProperty("params"), received)),
            var other => (404, Error(id.GetRawText(), -32601, $"The mock does not know {other}.")),
        };
    }

    private static string Call(Upstream upstream, JsonElement id, JsonElement call, string received)
    {
        var name = call.GetProperty("name").GetString();
        if (upstream.Operations.Select(static operation => operation.Tool).FirstOrDefault(tool => tool?.Name == name) is not { } called)
        {
            return Error(id.GetRawText(), -32602, $"The mock has no tool {name}.");
        }

        var echo = JsonElement.Parse(received);
        return Result(id, json =>
        {
            json.WriteStartArray("content");
            json.WriteEndArray();
            json.WriteStartObject("structuredContent");
            json.WriteString("mock", upstream.Namespace);
            json.WriteString("tool", name);
            json.WritePropertyName("arguments");
            if (call.TryGetProperty("arguments", out var arguments))
            {
                arguments.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WritePropertyName("headers");
            echo.GetProperty("headers").WriteTo(json);
            foreach (var output in called.Output?.Properties ?? [])
            {
                // What the document announces, so that an answer that is checked passes.
                MockValue.Write(json, output);
            }

            json.WriteEndObject();
        });
    }

    private static void WriteIntroduction(Utf8JsonWriter json, Upstream upstream)
    {
        json.WriteStartArray("supportedVersions");
        json.WriteStringValue("2026-07-28");
        json.WriteEndArray();
        json.WriteStartObject("capabilities");
        json.WriteStartObject("tools");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteCaching(json);
        json.WriteStartObject("_meta");
        json.WriteStartObject("io.modelcontextprotocol/serverInfo");
        json.WriteString("name", $"mock of {upstream.Namespace}");
        json.WriteString("version", "1.0.0");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTools(Utf8JsonWriter json, Upstream upstream)
    {
        json.WriteStartArray("tools");
        foreach (var tool in upstream.Operations.Select(static operation => operation.Tool).OfType<UpstreamTool>())
        {
            json.WriteStartObject();
            json.WriteString("name", tool.Name);
            json.WriteStartObject("inputSchema");
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var input in tool.Input.Properties)
            {
                json.WriteStartObject(input.Name);
                if (input.Schema.Type != JsonType.Any)
                {
                    json.WriteString("type", input.Schema.Type.Word());
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCaching(json);
    }

    private static void WriteCaching(Utf8JsonWriter json)
    {
        json.WriteNumber("ttlMs", 0);
        json.WriteString("cacheScope", "private");
    }

    private static string Result(JsonElement id, Action<Utf8JsonWriter> write) => JsonStream.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("jsonrpc", "2.0");
        json.WritePropertyName("id");
        id.WriteTo(json);
        json.WriteStartObject("result");
        json.WriteString("resultType", "complete");
        write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static string Error(string id, int code, string text) => JsonStream.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("jsonrpc", "2.0");
        json.WritePropertyName("id");
        json.WriteRawValue(id);
        json.WriteStartObject("error");
        json.WriteNumber("code", code);
        json.WriteString("message", text);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
