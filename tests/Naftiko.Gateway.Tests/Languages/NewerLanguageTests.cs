using System.Text.Json;
using ModelContextProtocol.Client;
using Naftiko.Corpus.Running;
using Naftiko.Corpus.Scenarios;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Mcp;

namespace Naftiko.Gateway.Tests.Languages;

/// <summary>The gateway of a document of the newer language, all sections of which are imported, over sockets.</summary>
public sealed class NewerLanguageTests : IAsyncLifetime
{
    private const string Ship = """{"name":"Star","flag":"NO","berth":["b2"]}""";

    private const string Stateless =
        """
        {"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}
        """;

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Naftiko.Compiler.Golden", "Cases", "Adapters", "NewerLanguage");

    private static readonly Lazy<CompiledGateway> Compiled = new(static () => CompiledGateway.Of(
        File.ReadAllText(Path.Combine(Folder, "capability.naftiko.yaml")),
        "Harbour",
        files: Directory.EnumerateFiles(Path.Combine(Folder, "shared")).ToDictionary(static file => $"shared/{Path.GetFileName(file)}", File.ReadAllText)));

    private RunningGateway _gateway = null!;
    private RecordingUpstream _upstream = null!;

    private HttpClient Client { get; } = new(new SecretGuard());

    public async Task InitializeAsync()
    {
        _upstream = await RecordingUpstream.StartAsync(static request => new(
            200, "application/json", request.Path == "/ships/IMO-1" ? Ship : """[{"number":"b1","depth":9},{"number":"b2","depth":12.5}]""", []));
        _gateway = await Compiled.Value.StartAsync(
        [
            "--Secrets:REGISTER_KEY=key-of-the-register",
            .. Compiled.Value.Model.Upstreams.Select(upstream => $"--Upstreams:{upstream.Name}:BaseAddress={_upstream.Address}"),
        ]);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _gateway.DisposeAsync();
        await _upstream.DisposeAsync();
    }

    [Fact]
    public async Task A_flow_of_another_file_answers_at_a_route_of_a_third()
    {
        var answer = await Client.GetStringAsync(new Uri(_gateway.Address("HarbourRest"), "/ships/IMO-1/berth"));

        Assert.Equal("""{"ship":{"name":"Star"},"berths":[{"number":"b2","depth":12.5}]}""", answer);
        var sent = _upstream.Take();
        Assert.Equal(["/berths", "/ships/IMO-1"], sent.Select(static request => request.Path).Order(StringComparer.Ordinal));
        Assert.Equal("key-of-the-register", sent.Single(static request => request.Path == "/ships/IMO-1").Headers["X-Register-Key"]);
    }

    [Fact]
    public async Task Tools_by_name_are_called_by_a_client_that_is_told_the_version()
    {
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(
            new HttpClientTransportOptions { Endpoint = new Uri(_gateway.Address("HarbourTools"), "/mcp"), TransportMode = HttpTransportMode.StreamableHttp },
            Client));

        Assert.Equal("2.1.0", client.ServerInfo?.Version);
        Assert.Equal(["get-ship", "berth-of-ship", "harbour-hours"], (await client.ListToolsAsync()).Select(static tool => tool.Name));
        var ship = await client.CallToolAsync("get-ship", new Dictionary<string, object?> { ["number"] = "IMO-1" });
        Assert.Equal("""{"name":"Star","flag":"NO"}""", ship.StructuredContent?.GetRawText());
        var hours = await client.CallToolAsync("harbour-hours", new Dictionary<string, object?>());
        Assert.Equal("""{"from":"06:00","to":"22:00"}""", hours.StructuredContent?.GetRawText());
    }

    [Fact]
    public async Task The_list_of_tools_says_for_how_long_and_by_whom_it_may_be_kept()
    {
        using var request = McpMessages.Request(
            new Uri(_gateway.Address("HarbourTools"), "/mcp"),
            $$$"""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{{{Stateless}}}}}""",
            "2026-07-28");
        request.Headers.Add("Mcp-Method", "tools/list");
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        var json = text.StartsWith('{') ? text : text.Split('\n').Single(static line => line.StartsWith("data:", StringComparison.Ordinal))["data:".Length..];
        using var answer = JsonDocument.Parse(json);
        var result = answer.RootElement.GetProperty("result");
        Assert.Equal((300000, "private"), (result.GetProperty("ttlMs").GetInt32(), result.GetProperty("cacheScope").GetString()));
        Assert.Equal(3, result.GetProperty("tools").GetArrayLength());
    }
}
