using System.Text;
using System.Text.Json;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.McpApis;

/// <summary>A gateway of tools of an MCP server, and how its callers see it.</summary>
internal sealed class DocsGateway(RunningGateway gateway) : IAsyncDisposable
{
    private static readonly Lazy<CompiledGateway> Compiled = new(static () => CompiledGateway.Of(Document, "Docs"));

    private static readonly Lazy<CompiledGateway> Verifying = new(static () => CompiledGateway.Of(
        Document.Replace("  tools:\n      search_pages:", "  discovery: verify\n    tools:\n      search_pages:", StringComparison.Ordinal),
        "VerifiedDocs"));

    private static string Document => CompiledGateway.ReadDocument("McpApis", "docs.naftiko.yaml");

    public GatewayCaller Caller { get; } = new();

    public static Task<DocsGateway> StartAsync(Uri server, params string[] settings) => StartAsync(Compiled.Value, server, settings);

    public static Task<DocsGateway> StartVerifyingAsync(Uri server, params string[] settings) => StartAsync(Verifying.Value, server, settings);

    public Task<SeenAnswer> GetAsync(string route, params (string Name, string Value)[] headers) =>
        Caller.GetAsync(new Uri(gateway.Address("DocsRest"), route), headers);

    public Task<SeenAnswer> PostAsync(string route, string json) => Caller.SendAsync(new(HttpMethod.Post, new Uri(gateway.Address("DocsRest"), route))
    {
        Content = new StringContent(json, Encoding.UTF8, "application/json"),
    });

    /// <summary>The result of a tool of the gateway.</summary>
    public async Task<JsonElement> CallAsync(string tool, string arguments) =>
        (await Caller.CallToolAsync(gateway.Address("DocsTools"), tool, arguments)).Message()!.Value.GetProperty("result");

    /// <summary>Asks until it answers so.</summary>
    public async Task WaitForAsync(string route, int status)
    {
        using var patience = new CancellationTokenSource(GatewayProcess.Patience);
        while ((await GetAsync(route)).Status != status)
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await gateway.DisposeAsync();
    }

    private static async Task<DocsGateway> StartAsync(CompiledGateway compiled, Uri server, string[] settings) => new(
        await compiled.StartAsync([$"--Upstreams:Docs:BaseAddress={server}", $"--Secrets:DOCS_TOKEN={TestSecret.Value}", .. settings]));
}
