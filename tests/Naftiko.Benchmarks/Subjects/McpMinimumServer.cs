using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>The MCP SDK as its own documentation shows it: one tool made from a method, which makes the same upstream call.</summary>
internal static class McpMinimumServer
{
    public static Task RunAsync(string url, string upstream)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        var tool = McpServerTool.Create(
            (string instanceId, CancellationToken cancellationToken) =>
                client.GetStringAsync($"{upstream}/runtime/webhooks/durabletask/instances/{Uri.EscapeDataString(instanceId)}?code={Subject.Key}", cancellationToken),
            new McpServerToolCreateOptions { Name = "getinstancestatus", Description = "Get instance status", ReadOnly = true });
        builder.Services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true).WithTools([tool]);
        var app = builder.Build();
        app.MapGet("/health/live", () => "live");
        app.MapMcp("/mcp");
        return app.RunAsync();
    }
}
