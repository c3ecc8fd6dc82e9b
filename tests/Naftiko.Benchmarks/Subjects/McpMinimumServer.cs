using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>
/// The MCP SDK as its own documentation shows it: one tool made from a method, which makes the same upstream call and gives the same result,
/// as text and as structured content.
/// </summary>
internal static class McpMinimumServer
{
    public static WebApplication Build(string url, string upstream, Api api)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        var tool = McpServerTool.Create(
            api.IsKeyInQuery
                ? (string instanceId, CancellationToken cancellationToken) => CallAsync(instanceId, cancellationToken)
                : (string id, CancellationToken cancellationToken) => CallAsync(id, cancellationToken),
            new McpServerToolCreateOptions { Name = api.Tool, Description = "Get one of them", ReadOnly = true });
        builder.Services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true).WithTools([tool]);
        var app = builder.Build();
        app.MapMcp("/mcp");
        return app;

        async Task<CallToolResult> CallAsync(string value, CancellationToken cancellationToken)
        {
            using var request = api.CreateRequest(upstream, value);
            using var response = await client.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return new CallToolResult
            {
                StructuredContent = JsonElement.Parse(body),
                Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(body) }],
            };
        }
    }
}
