using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Naftiko.Gateway.Tests.McpApis;

/// <summary>A server that says what a test wants, byte for byte. It introduces itself properly.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private const string Introduction =
        """{"resultType":"complete","supportedVersions":["2026-07-28"],"capabilities":{"tools":{}},"ttlMs":0,"cacheScope":"private","_meta":{"io.modelcontextprotocol/serverInfo":{"name":"docs","version":"1"}}}""";

    private readonly ConcurrentQueue<string> _methods = new();
    private readonly WebApplication _application;

    private ScriptedServer(WebApplication application) => _application = application;

    public Uri Address { get; private set; } = null!;

    public IReadOnlyList<string> Methods => [.. _methods];

    /// <summary>Answers the call of a tool, whose message has the given number.</summary>
    public Func<HttpContext, string, Task> OnCall { get; set; } = static (_, _) => Task.CompletedTask;

    public static async Task<ScriptedServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new ScriptedServer(application);
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        server.Address = new Uri(new Uri(application.Urls.Single()), "/mcp/");
        return server;
    }

    public static Task JsonAsync(HttpContext http, string json, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json);
    }

    public static string Result(string id, string text) =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"result":{"resultType":"complete","content":[{"type":"text","text":{{{JsonValue.Create(text).ToJsonString()}}}}]}}""";

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path != "/mcp/")
        {
            http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            http.Response.Headers.Location = "/mcp/";
            return;
        }

        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var message = JsonNode.Parse(await reader.ReadToEndAsync())!;
        var (method, id) = (message["method"]!.GetValue<string>(), message["id"]?.ToJsonString() ?? "");
        _methods.Enqueue(method);
        await (method == "server/discover" ? JsonAsync(http, $$$"""{"jsonrpc":"2.0","id":{{{id}}},"result":{{{Introduction}}}}""") : OnCall(http, id));
    }
}
