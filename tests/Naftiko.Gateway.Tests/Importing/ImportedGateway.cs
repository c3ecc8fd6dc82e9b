using System.Text;
using System.Text.Json;
using Naftiko.Compiler.Importing;
using Naftiko.Compiler.Text;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Mcp;
using Naftiko.Gateway.Tests.Upstreams;
using ReceivedRequest = Naftiko.Gateway.Tests.Upstreams.ReceivedRequest;

namespace Naftiko.Gateway.Tests.Importing;

/// <summary>The gateway of a document that was made of an OpenAPI description, as it was made, and its stub upstream.</summary>
public sealed class ImportedGateway : IAsyncLifetime
{
    private RunningGateway? gateway;

    internal StubUpstream Upstream { get; private set; } = null!;

    internal HttpClient Rest { get; private set; } = null!;

    internal HttpClient Mcp { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await StubUpstream.StartAsync(TestSecret.Value);
        var imported = DescriptionImport.Run(new SourceFile("openapi.yaml", CompiledGateway.ReadDocument("Importing", "openapi.yaml")), new());
        Assert.DoesNotContain(imported.Diagnostics, static d => d.Severity != Compiler.Diagnostics.Severity.Info);
        var compiled = CompiledGateway.Of(imported.Text!, "Imported");
        gateway = await compiled.StartAsync(
        [
            .. compiled.Model.Upstreams.Select(api => $"--Upstreams:{api.Name}:BaseAddress={Upstream.Address}v1"), $"--Secrets:NOTES_TOKEN={TestSecret.Core}",
        ]);
        Rest = new(new SecretGuard()) { BaseAddress = gateway.Address("NotesRest"), Timeout = GatewayProcess.Patience };
        Mcp = new(new SecretGuard()) { BaseAddress = gateway.Address("NotesTools"), Timeout = GatewayProcess.Patience };
    }

    public async Task DisposeAsync()
    {
        Rest?.Dispose();
        Mcp?.Dispose();
        await (gateway?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Upstream?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    internal void Reset(int status = 200, string json = """{"ok":true}""")
    {
        Upstream.Reset();
        Upstream.AnswerAlways(ScriptedAnswer.Json(status, json));
    }

    internal async Task<ReceivedRequest> SentAsync(string method, string target, string? body = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        using var response = await Rest.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return Upstream.Request;
    }

    internal async Task<JsonElement> AskAsync(string method, string parameters)
    {
        var call = $$$"""{"jsonrpc":"2.0","id":1,"method":"{{{method}}}","params":{{{parameters}}} }""";
        return (await McpMessages.PostAsync(Mcp, new Uri(Mcp.BaseAddress!, "/mcp"), call)).GetProperty("result");
    }

    internal async Task<(ReceivedRequest Request, JsonElement Result)> CallAsync(string tool, string arguments)
    {
        var result = await AskAsync("tools/call", $$$"""{"name":"{{{tool}}}","arguments":{{{arguments}}} }""");
        Assert.False(result.TryGetProperty("isError", out var isError) && isError.GetBoolean(), result.GetRawText());
        return (Upstream.Request, result);
    }
}

[CollectionDefinition(Name)]
public sealed class ImportedTests : ICollectionFixture<ImportedGateway>
{
    public const string Name = "Imported";
}
