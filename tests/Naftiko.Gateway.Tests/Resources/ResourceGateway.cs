using System.Collections.Concurrent;
using ModelContextProtocol.Client;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Resources;

/// <summary>A gateway with resources and prompts, and a client for every way to talk to it.</summary>
public sealed class ResourceGateway : IAsyncLifetime
{
    /// <summary>The first eight bytes of a PNG.</summary>
    public const string Logo = "iVBORw0KGgo=";

    private static readonly Lazy<CompiledGateway> Compiled = new(static () => CompiledGateway.Of(
        CompiledGateway.ReadDocument("Resources", "resources.naftiko.yaml"),
        "Harbour",
        files: new Dictionary<string, string>
        {
            ["handbook/rules/be kind.md"] = "# Rules\r\nBe kind.",
            ["handbook/data.json"] = "{}\n",
            ["handbook/code.cs"] = "class {",
            ["handbook/logo.png"] = "base64:" + Logo,
            ["cards/ship.html"] = "<!doctype html>\n",
            ["prompts/arrival.md"] = "The ship {{ship}} has arrived. {{ship}}!\r\n{not} a placeholder.\n",
            ["secret.txt"] = "not a part of any resource",
        }));

    private readonly ConcurrentDictionary<string, Lazy<Task<McpClient>>> _clients = new(StringComparer.Ordinal);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resources-");
    private RunningGateway _gateway = null!;

    /// <summary>Every combination of transport and protocol revision: the last one with a handshake and the first one without.</summary>
    public static TheoryData<string> Connections => new("http 2025-11-25", "http 2026-07-28", "stdio 2025-11-25", "stdio 2026-07-28");

    internal StubUpstream Upstream { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await StubUpstream.StartAsync("");
        _gateway = await Compiled.Value.StartAsync(
            [$"--Upstreams:Harbour:BaseAddress={Upstream.Address}", $"--Secrets:HARBOUR_TOKEN={TestSecret.Value}", "--Mcp:MaxAnswerSize=1024"]);
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _clients.Values.Where(static client => client.Value.IsCompletedSuccessfully))
        {
            await (await client.Value).DisposeAsync();
        }

        await _gateway.DisposeAsync();
        await Upstream.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    internal Uri Address(string adapter) => new(_gateway.Address(adapter), "/mcp");

    /// <param name="connection">One of <see cref="Connections"/>.</param>
    internal Task<McpClient> ClientAsync(string connection = "http 2026-07-28", string adapter = "HarbourTools") =>
        _clients.GetOrAdd($"{connection} {adapter}", _ => new(() => ConnectAsync(connection.Split(' '), adapter))).Value;

    private Task<McpClient> ConnectAsync(string[] connection, string adapter) => McpClient.CreateAsync(
        connection[0] == "http" ? HttpTransport(adapter) : StdioTransport(),
        new McpClientOptions
        {
            ProtocolVersion = connection[1], InitializationTimeout = GatewayProcess.Patience, DiscoverProbeTimeout = GatewayProcess.Patience,
        });

    private HttpClientTransport HttpTransport(string adapter) => new(
        new HttpClientTransportOptions { Endpoint = Address(adapter), TransportMode = HttpTransportMode.StreamableHttp },
        new HttpClient(new SecretGuard()),
        ownsHttpClient: true);

    private StdioClientTransport StdioTransport()
    {
        var program = Compiled.Value.WriteTo(Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N")));
        var start = GatewayProcess.StartInfo(program, new Settings(Upstream.Address), "--stdio");
        return new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = start.FileName,
            Arguments = [.. start.ArgumentList],
            WorkingDirectory = Path.GetDirectoryName(program),
            InheritEnvironmentVariables = false,
            EnvironmentVariables = start.Environment.ToDictionary(),
        });
    }

    private sealed class Settings : GatewaySettings
    {
        public Settings(Uri upstream) =>
            With("Upstreams:Harbour:BaseAddress", upstream.ToString()).With("HARBOUR_TOKEN", TestSecret.Value).With("Mcp:MaxAnswerSize", "1024");
    }
}

[CollectionDefinition(Name)]
public sealed class ResourceGatewayTests : ICollectionFixture<ResourceGateway>
{
    public const string Name = "Resource gateway";
}
