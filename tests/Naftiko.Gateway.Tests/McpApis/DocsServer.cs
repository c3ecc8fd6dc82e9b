using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.McpApis;

/// <summary>A real MCP server on a real socket, of one of the two eras of the protocol. Every message that arrives is kept.</summary>
internal sealed class DocsServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Body, IHeaderDictionary Headers)> _received = new();
    private readonly WebApplication _application;

    private DocsServer(WebApplication application) => _application = application;

    public Uri Address { get; private set; } = null!;

    /// <summary>What the tools answer, by name and arguments.</summary>
    public Func<string, IDictionary<string, JsonElement>?, CancellationToken, Task<CallToolResult>> Answer { get; set; } = AnswerAsync;

    /// <summary>What <c>tools/list</c> answers.</summary>
    public List<Tool> Tools { get; } =
    [
        Tool("search_pages", """{"type":"object","properties":{"query":{"type":"string"},"limit":{"anyOf":[{"type":"integer"},{"type":"null"}]},"tags":{"type":"array"},"author":{}},"required":["query"]}"""),
        Tool("archive_page", """{"type":"object","properties":{"id":{"type":"string"}},"required":["id"],"additionalProperties":false}"""),
        Tool("show", """{"type":"object","properties":{"what":{"type":["string","null"]}}}"""),
    ];

    /// <summary>The methods of JSON-RPC, in the order in which they arrived.</summary>
    public List<string> Methods => [.. _received.Select(static message => JsonNode.Parse(message.Body)!["method"]!.GetValue<string>())];

    public IReadOnlyList<(string Body, IHeaderDictionary Headers)> Received => [.. _received];

    /// <summary>The parameters of the last call of a tool.</summary>
    public JsonNode LastCall =>
        JsonNode.Parse(_received.Last(static message => message.Body.Contains("tools/call", StringComparison.Ordinal)).Body)!["params"]!;

    public static Tool Tool(string name, string schema) => new() { Name = name, InputSchema = JsonElement.Parse(schema) };

    /// <param name="isOlder">It knows the <c>initialize</c> handshake and sessions, and nothing newer.</param>
    public static async Task<DocsServer> StartAsync(bool isOlder = false, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        DocsServer server = null!;
        builder.Services.AddMcpServer(options =>
            {
                options.ServerInfo = new() { Name = "docs", Version = "1.0.0" };
                options.Capabilities = new() { Tools = new() };
                options.Handlers.ListToolsHandler = (_, _) => new(new ListToolsResult { Tools = [.. server.Tools] });
                options.Handlers.CallToolHandler = async (request, cancellation) =>
                    await server.Answer(request.Params!.Name, request.Params.Arguments, cancellation);
            })
            .WithHttpTransport(transport => transport.Stateless = !isOlder);
        var application = builder.Build();
        server = new(application);
        application.Use(async (http, next) =>
        {
            http.Request.EnableBuffering();
            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8, leaveOpen: true);
            var body = await reader.ReadToEndAsync();
            http.Request.Body.Position = 0;
            if (http.Request.Method == "POST")
            {
                server._received.Enqueue((body, new HeaderDictionary(http.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase))));
            }

            if (isOlder && body.Contains("server/discover", StringComparison.Ordinal))
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            await next(http);
        });
        application.MapMcp("/mcp");
        await application.StartAsync();
        server.Address = new Uri(new Uri(application.Urls.Single()), "/mcp");
        return server;
    }

    public void Forget() => _received.Clear();

    public static CallToolResult Structured(string json) =>
        new() { StructuredContent = JsonElement.Parse(json), Content = [new TextContentBlock { Text = json }] };

    public static CallToolResult Text(params string[] texts) => new() { Content = [.. texts.Select(static text => new TextContentBlock { Text = text })] };

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static Task<CallToolResult> AnswerAsync(string tool, IDictionary<string, JsonElement>? arguments, CancellationToken cancellation) =>
        Task.FromResult(Answered(tool, arguments is not null && arguments.TryGetValue("what", out var what) ? what.ToString() : ""));

    private static CallToolResult Answered(string tool, string what) => tool switch
    {
        "search_pages" => Structured("""{"pages":[{"id":"a1","title":"Start"},{"id":"b2","title":"Install"}],"total":2}"""),
        "archive_page" => Text("""{"archived":true}"""),
        _ => what switch
        {
            "text" => Text("Plain words."),
            "two" => Text("One.", "Two."),
            "number" => Text("42"),
            "nothing" => Text(),
            "error" => new() { IsError = true, Content = [new TextContentBlock { Text = "There is no such page; look for another." }] },
            "image" => new() { Content = [Image(1, 2, 3)] },
            "images" => new() { Content = [Image(1), Image(2)] },
            "credential" => Structured($$"""{"token":"{{TestSecret.Value}}"}"""),
            "credential-error" => new() { IsError = true, Content = [new TextContentBlock { Text = $"Bearer {TestSecret.Value} may not." }] },
            "huge" => Text(new string('x', 3_000_000)),
            _ => Text($"\"{what}\""),
        },
    };

    private static ImageContentBlock Image(params byte[] bytes) => ImageContentBlock.FromBytes(bytes, "image/png");
}
