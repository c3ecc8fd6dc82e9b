using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>The MCP SDK as its own documentation shows it: one tool made from a method, which makes the same upstream call and gives the same result, as text and as structured content.</summary>
internal static class McpMinimumServer
{
    public static Task RunAsync(string url, string upstream)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        var tool = McpServerTool.Create(
            async (string instanceId, CancellationToken cancellationToken) =>
            {
                var body = await client.GetByteArrayAsync($"{upstream}/runtime/webhooks/durabletask/instances/{Uri.EscapeDataString(instanceId)}?code={Subject.Key}", cancellationToken);
                return new CallToolResult
                {
                    StructuredContent = JsonElement.Parse(body),
                    Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(body) }],
                };
            },
            new McpServerToolCreateOptions { Name = "getinstancestatus", Description = "Get instance status", ReadOnly = true });
        builder.Services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true).WithTools([tool]);
        var app = builder.Build();
        app.MapGet("/health/live", () => "live");
        app.MapMcp("/mcp");
        return app.RunAsync();
    }
}
