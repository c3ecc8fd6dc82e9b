using System.Collections.Concurrent;
using ModelContextProtocol.Client;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>The gateway for the MCP tests, with one client for every way to talk to it.</summary>
public sealed class McpGateway : GatewayFixture, IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<McpClient>>> clients = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> stdioLog = new();

    /// <summary>Every combination of transport and protocol revision: the last one with a handshake and the first one without.</summary>
    public static TheoryData<string> Connections => new("http 2025-11-25", "http 2026-07-28", "stdio 2025-11-25", "stdio 2026-07-28");

    internal Task<McpClient> ClientAsync(string connection) =>
        clients.GetOrAdd(connection, _ => new Lazy<Task<McpClient>>(() => ConnectAsync(connection))).Value;

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var client in clients.Values.Where(client => client.Value.IsCompletedSuccessfully))
        {
            await (await client.Value).DisposeAsync();
        }

        await DisposeAsync();
        TestSecret.AssertAbsent(string.Join('\n', stdioLog), "the log of the stdio transport");
    }

    private Task<McpClient> ConnectAsync(string connection)
    {
        var parts = connection.Split(' ');
        var options = new McpClientOptions
        {
            ProtocolVersion = parts[1], InitializationTimeout = GatewayProcess.Patience, DiscoverProbeTimeout = GatewayProcess.Patience,
        };
        return McpClient.CreateAsync(parts[0] == "http" ? HttpTransport() : StdioTransport(), options);
    }

    private HttpClientTransport HttpTransport() => new(
        new HttpClientTransportOptions { Endpoint = new Uri(McpAddress, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp },
        new HttpClient(new SecretGuard()),
        ownsHttpClient: true);

    private StdioClientTransport StdioTransport()
    {
        var settings = Settings(Upstream.Address);
        var start = GatewayProcess.StartInfo(ExampleProject.DurableFunctions, settings, "--stdio");
        return new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = start.FileName,
            Arguments = [.. start.ArgumentList],
            WorkingDirectory = start.WorkingDirectory,
            InheritEnvironmentVariables = false,
            EnvironmentVariables = start.Environment.ToDictionary(),
            StandardErrorLines = stdioLog.Enqueue,
        });
    }
}

[CollectionDefinition(Name)]
public sealed class McpGatewayTests : ICollectionFixture<McpGateway>
{
    public const string Name = "MCP gateway";
}
