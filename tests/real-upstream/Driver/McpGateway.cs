using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace RealUpstream.Driver;

/// <summary>The gateway's MCP adapter, used as an agent would: what to ask next is read out of the result's text.</summary>
internal sealed partial class McpGateway : IGateway, IAsyncDisposable
{
    private readonly McpClient client;
    private readonly RestGateway links;
    private readonly SecretWatch watch;

    private McpGateway(McpClient client, IList<McpClientTool> tools, RestGateway links, SecretWatch watch)
    {
        this.client = client;
        this.links = links;
        this.watch = watch;
        Tools = tools.ToDictionary(tool => tool.Name, StringComparer.Ordinal);
    }

    public string Name => "mcp";

    public IReadOnlyDictionary<string, McpClientTool> Tools { get; }

    /// <summary>Connects and lists the tools.</summary>
    /// <param name="endpoint">Where the server is.</param>
    /// <param name="http">The connection to use.</param>
    /// <param name="links">Where a result that names a link instead of a tool leads.</param>
    /// <param name="watch">Looks through every result.</param>
    public static async Task<McpGateway> ConnectAsync(Uri endpoint, HttpClient http, RestGateway links, SecretWatch watch)
    {
        var options = new HttpClientTransportOptions { Endpoint = endpoint, TransportMode = HttpTransportMode.StreamableHttp };
        var client = await McpClient.CreateAsync(new HttpClientTransport(options, http, ownsHttpClient: false));
        var tools = await client.ListToolsAsync();
        foreach (var tool in tools)
        {
            watch.Look(JsonSerializer.Serialize(tool.ProtocolTool, McpJsonUtilities.DefaultOptions), $"the description of the tool {tool.Name}");
        }

        return new McpGateway(client, tools, links, watch);
    }

    public async Task<Answer> CallAsync(string operation, JsonObject arguments)
    {
        var parameters = new CallToolRequestParams
        {
            Name = operation,
            Arguments = arguments.Deserialize<Dictionary<string, JsonElement>>(),
        };
        var result = await client.CallToolAsync(parameters);
        watch.Look(JsonSerializer.Serialize(result, McpJsonUtilities.DefaultOptions), $"the result of the tool {operation}");

        var blocks = result.Content.OfType<TextContentBlock>().Select(block => block.Text).ToList();
        var text = string.Join('\n', blocks);
        var status = (int?)result.Meta?["status"] ?? (result.IsError == true ? throw new CheckFailedException($"an error without a status: {text}") : 200);
        Expect.Equal(status >= 400, result.IsError == true, $"isError of a result with status {status}");
        var token = result.Meta?.FirstOrDefault(member => member.Key.EndsWith("continuation-token", StringComparison.OrdinalIgnoreCase)).Value?.ToString();
        return new Answer(status, Body(result), text, string.IsNullOrEmpty(token) ? null : token, Next(text));
    }

    public ValueTask DisposeAsync() => client.DisposeAsync();

    /// <summary>The upstream's body: an object as it is, anything else wrapped, as structured content can only be an object.</summary>
    private static JsonNode? Body(CallToolResult result)
    {
        if (result.IsError == true || result.StructuredContent is not { } content)
        {
            return null;
        }

        var body = JsonObject.Create(content)!;
        return body.Count == 1 && body["result"] is { } wrapped ? wrapped.DeepClone() : body;
    }

    /// <summary>A tool with its arguments, or the link of an adapter that a person could open.</summary>
    private Func<Task<Answer>>? Next(string text)
    {
        foreach (Match match in NameWith.Matches(text))
        {
            if (Tools.TryGetValue(match.Groups[1].Value, out var tool))
            {
                var properties = tool.JsonSchema.GetProperty("properties");
                var arguments = Argument.Matches(text[match.Index..])
                    .Where(argument => properties.TryGetProperty(argument.Groups[1].Value, out _))
                    .Select(argument => KeyValuePair.Create<string, JsonNode?>(argument.Groups[1].Value, argument.Groups[2].Value));
                return () => CallAsync(tool.Name, new JsonObject(arguments));
            }
        }

        return StatusLink.Match(text) is { Success: true } link ? () => links.FollowAsync(new Uri(link.Groups[1].Value)) : null;
    }

    [GeneratedRegex(@"\b(\w+)\W{1,3}with\b")]
    private static partial Regex NameWith { get; }

    [GeneratedRegex("""(\w+)\W{1,4}"([^"]+)["]""")]
    private static partial Regex Argument { get; }

    [GeneratedRegex(@"status is at (http\S+?)[.;]?(\s|$)")]
    private static partial Regex StatusLink { get; }
}
