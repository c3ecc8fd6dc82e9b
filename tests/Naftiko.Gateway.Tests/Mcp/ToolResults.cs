using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Mcp;

internal static class ToolResults
{
    /// <summary>Calls a tool and looks for the gateway's credential in everything that comes back.</summary>
    /// <param name="client">The connection to use.</param>
    /// <param name="tool">The name of the tool.</param>
    /// <param name="arguments">The arguments as a JSON object.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<CallToolResult> CallAsync(
        this McpClient client, string tool, string arguments, CancellationToken cancellationToken = default)
    {
        var parameters = new CallToolRequestParams
        {
            Name = tool,
            Arguments = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments),
        };
        var result = await client.CallToolAsync(parameters, cancellationToken).AsTask().WaitAsync(GatewayProcess.Patience, CancellationToken.None);
        TestSecret.AssertAbsent(JsonSerializer.Serialize(result, McpJsonUtilities.DefaultOptions), "the result of " + tool);
        return result;
    }

    public static string Text(this CallToolResult result, int block = 0) => Assert.IsType<TextContentBlock>(result.Content[block]).Text;

    public static string? Meta(this CallToolResult result, string name) => result.Meta?[name]?.ToString();

    /// <summary>The text of an error, after checking that it is one with this status.</summary>
    public static string Error(this CallToolResult result, int status)
    {
        Assert.True(result.IsError, result.Text());
        Assert.Equal($"{status}", result.Meta("status"));
        return result.Text();
    }
}
