using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Naftiko.Compiler;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Mcp;
using Naftiko.Gateway.Tests.Upstreams;
using ReceivedRequest = Naftiko.Gateway.Tests.Upstreams.ReceivedRequest;

namespace Naftiko.Gateway.Tests.Inputs;

/// <summary>A gateway whose operations take values of every type in every place, compiled and served in this process, and its stub upstream.</summary>
public class InputsGateway : IAsyncLifetime
{
    private CompiledGateway compiled = null!;
    private RunningGateway? gateway;

    /// <summary>The document, below the folder of these tests.</summary>
    protected virtual string Document => Path.Combine("Inputs", "capability.naftiko.yaml");

    /// <summary>What the owner of the project makes of its files.</summary>
    internal virtual ImmutableArray<GeneratedFile> Adopt(ImmutableArray<GeneratedFile> files) => files;

    internal StubUpstream Upstream { get; private set; } = null!;

    internal HttpClient Rest { get; private set; } = null!;

    internal HttpClient Mcp { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await StubUpstream.StartAsync(TestSecret.Value);
        compiled = CompiledGateway.Of(CompiledGateway.ReadDocument(Path.GetDirectoryName(Document)!, Path.GetFileName(Document)), "Inputs", Adopt);
        gateway = await StartAsync();
        Rest = Client("NotesRest");
        Mcp = Client("NotesMcp");
    }

    /// <summary>Starts another gateway of the document, with the same upstream.</summary>
    internal Task<RunningGateway> StartAsync(params string[] settings) => compiled.StartAsync(
    [
        .. compiled.Model.Upstreams.Select(api => $"--Upstreams:{api.Name}:BaseAddress={Upstream.Address}"),
        .. compiled.Model.Upstreams.Where(static api => api.Name == "Users").Select(static api => $"--Upstreams:{api.Name}:AllowEncodedSlash=true"),
        .. settings,
    ]);

    public async Task DisposeAsync()
    {
        Rest?.Dispose();
        Mcp?.Dispose();
        if (gateway is not null)
        {
            await gateway.DisposeAsync();
        }

        if (Upstream is not null)
        {
            await Upstream.DisposeAsync();
        }
    }

    internal void Reset()
    {
        Upstream.Reset();
        Upstream.AnswerAlways(ScriptedAnswer.Json(200, """{"ok":true}"""));
    }

    internal async Task<HttpResponseMessage> SendAsync(string method, string target, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await Rest.SendAsync(request);
    }

    /// <param name="arguments">A JSON object.</param>
    internal async Task<JsonElement> CallAsync(string tool, string arguments)
    {
        var call = $$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}} }}""";
        return (await McpMessages.PostAsync(Mcp, new Uri(Mcp.BaseAddress!, "/mcp"), call)).GetProperty("result");
    }

    internal async Task<IReadOnlyList<JsonElement>> ToolsAsync()
    {
        const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""";
        var answer = await McpMessages.PostAsync(Mcp, new Uri(Mcp.BaseAddress!, "/mcp"), List);
        return [.. answer.GetProperty("result").GetProperty("tools").EnumerateArray()];
    }

    /// <summary>What the API receives of a tool call that succeeds.</summary>
    internal async Task<ReceivedRequest> ReceivedOfAsync(string tool, string arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.False(result.TryGetProperty("isError", out var isError) && isError.GetBoolean(), result.GetRawText());
        return Upstream.Request;
    }

    /// <summary>Why a tool call is refused before anything is sent.</summary>
    internal async Task<string> RefusalOfAsync(string tool, string arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.TryGetProperty("isError", out var isError) && isError.GetBoolean(), result.GetRawText());
        Assert.Empty(Upstream.Requests);
        return result.GetProperty("content")[0].GetProperty("text").GetString()!;
    }

    /// <summary>The schema a tool shows of its arguments.</summary>
    internal async Task<JsonElement> InputSchemaOfAsync(string tool) =>
        (await ToolsAsync()).First(entry => entry.GetProperty("name").GetString() == tool).GetProperty("inputSchema");

    private HttpClient Client(string adapter) => new(new SecretGuard()) { BaseAddress = gateway!.Address(adapter), Timeout = GatewayProcess.Patience };
}

[CollectionDefinition(Name)]
public sealed class InputsTests : ICollectionFixture<InputsGateway>
{
    public const string Name = "Inputs";
}
