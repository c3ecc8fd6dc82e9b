using System.Text;
using System.Text.Json;
using Naftiko.Compiler.Gateway;
using Naftiko.Gateway.Tests.Mcp;

namespace Naftiko.Gateway.Tests.EveryKind;

/// <summary>What <c>inspect --tools</c> prints and measures is what the gateway serves, byte for byte.</summary>
[Collection(EveryKindTests.Name)]
public sealed class ToolListBytesTests(EveryKindGateway gateway)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = ToolJson.Encoder };

    private const string Stateless =
        """
        {"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}
        """;

    [Theory]
    [InlineData("2025-11-25", "{}")]
    [InlineData("2026-07-28", $$"""{"_meta":{{Stateless}}}""")]
    public async Task The_list_has_the_bytes_that_inspect_shows(string revision, string parameters)
    {
        var message = $$"""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{{parameters}}}""";
        using var request = McpMessages.Request(new Uri(gateway.Mcp.BaseAddress!, "/mcp"), message, revision);
        request.Headers.Add("Mcp-Method", "tools/list");
        using var response = await gateway.Mcp.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        var json = text.StartsWith('{') ? text : text.Split('\n').Single(line => line.StartsWith("data:", StringComparison.Ordinal))["data:".Length..];
        using var answer = JsonDocument.Parse(json);
        var served = answer.RootElement.GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetRawText()).ToList();

        var tools = gateway.Model.Adapters.OfType<McpAdapter>().Single().Tools;
        Assert.Equal(string.Join('\n', tools.Select(Shown)), string.Join('\n', served));
        Assert.Equal(tools.Select(ToolJson.SizeOf), served.Select(Encoding.UTF8.GetByteCount));
    }

    [Fact]
    public void Every_tool_is_within_the_rules_of_all_providers() =>
        Assert.Empty(gateway.Model.Adapters.OfType<McpAdapter>().Single().Tools.SelectMany(ToolSchemaRules.Violations));

    private static string Shown(Tool tool)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            ToolJson.Write(writer, tool);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
