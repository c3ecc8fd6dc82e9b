using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Callers;

/// <summary>A gateway whose adapters ask their callers for a credential of each kind, its upstream and its authorization server.</summary>
public sealed class CallersGateway : IAsyncLifetime
{
    public const string Token = "caller-token-1";
    public const string Key = "caller-key-2";
    public const string Password = "pass:wörd 3";
    public const string Api = "https://gateway.shop-works.dev/api";
    public const string Tools = "shop-tools";

    private RunningGateway? gateway;

    internal static Lazy<CompiledGateway> Compiled { get; } =
        new(static () => CompiledGateway.Of(CompiledGateway.ReadDocument("Callers", "callers.naftiko.yaml"), "Callers"));

    internal GatewayCaller Caller { get; } = new();

    internal StubUpstream Upstream { get; private set; } = null!;

    internal TokenIssuer Issuer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await StubUpstream.StartAsync("");
        Issuer = await TokenIssuer.StartAsync();
        gateway = await StartAsync(Issuer);
    }

    public async Task DisposeAsync()
    {
        Caller.Dispose();
        await (gateway?.DisposeAsync() ?? default);
        await Issuer.DisposeAsync();
        await Upstream.DisposeAsync();
    }

    internal Task<RunningGateway> StartAsync(TokenIssuer issuer, params string[] settings) => Compiled.Value.StartAsync(
    [
        $"--Upstreams:Shop:BaseAddress={Upstream.Address}",
        $"--Secrets:SHOP_TOKEN={TestSecret.Value}",
        $"--Secrets:CALLER_TOKEN={Token}",
        $"--Secrets:CALLER_KEY={Key}",
        $"--Secrets:CALLER_PASSWORD={Password}",
        $"--Adapters:ByOauth:Issuer={issuer.Issuer}",
        $"--Adapters:Tools:Issuer={issuer.Issuer}",
        .. settings,
    ]);

    internal Uri Address(string adapter) => gateway!.Address(adapter);

    /// <summary>Asks for an order; what the API answers has come from a request of its own.</summary>
    internal Task<SeenAnswer> AskAsync(string adapter, string target = "/orders/1", string method = "GET", params (string Name, string Value)[] headers)
    {
        Upstream.Reset();
        Upstream.AnswerAlways(ScriptedAnswer.Json(200, """{"id":"1"}"""));
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address(adapter), target));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Caller.SendAsync(request);
    }

    /// <summary>Asks for an order with a token.</summary>
    internal Task<SeenAnswer> AskWithTokenAsync(string token, string method = "GET") =>
        AskAsync("ByOauth", method: method, headers: [("Authorization", "Bearer " + token)]);

    /// <summary>Sends a message to the tools with a token; null: without one.</summary>
    internal Task<SeenAnswer> AskToolsAsync(string message, string? token, string revision = "2025-11-25")
    {
        Upstream.Reset();
        Upstream.AnswerAlways(ScriptedAnswer.Json(200, """{"id":"1"}"""));
        var request = Mcp.McpMessages.Request(new Uri(Address("Tools"), "/mcp"), message, revision);
        using var parsed = System.Text.Json.JsonDocument.Parse(revision == "2026-07-28" ? message : "{}");
        if (parsed.RootElement.TryGetProperty("method", out var method))
        {
            request.Headers.Add("Mcp-Method", method.GetString());
            request.Headers.Add("Mcp-Name", parsed.RootElement.GetProperty("params").TryGetProperty("name", out var name) ? [name.GetString()!] : []);
        }

        if (token is not null)
        {
            request.Headers.Add("Authorization", "Bearer " + token);
        }

        return Caller.SendAsync(request);
    }
}

[CollectionDefinition(Name)]
public sealed class CallersTests : ICollectionFixture<CallersGateway>
{
    public const string Name = "Callers";
}
