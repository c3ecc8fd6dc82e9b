using System.Text.Json;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.HandOver;

/// <summary>The gateway of the shop, served in this process.</summary>
public sealed class HandOverGateway : IAsyncLifetime
{
    private RunningGateway? gateway;

    internal HandOverUpstream Upstream { get; private set; } = null!;

    internal GatewayCaller Caller { get; private set; } = null!;

    internal Uri Rest => gateway!.Address("ShopRest");

    internal Uri Mcp => gateway!.Address("ShopMcp");

    public async Task InitializeAsync()
    {
        (Upstream, Caller) = (new HandOverUpstream(), new GatewayCaller());
        var document = CompiledGateway.ReadDocument("HandOver", "hand-over.naftiko.yaml")
            .Replace("https://id.test-works.dev", Upstream.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        var compiled = CompiledGateway.Of(document, "HandOver");
        gateway = await compiled.StartAsync(
        [
            .. compiled.Model.Upstreams.SelectMany(api => new[]
            {
                $"--Upstreams:{api.Name}:BaseAddress={Upstream.Address}",
                $"--Upstreams:{api.Name}:Timeout=00:00:04",
                $"--Upstreams:{api.Name}:AttemptTimeout=00:00:02",
            }),
            "--Secrets:SHOP_TOKEN=the-token-of-the-shop",
            "--Secrets:FEED_KEY=the-key-of-the-feed",
            "--Secrets:STAFF_SECRET=the-secret-of-the-staff",
        ]);
    }

    public async Task DisposeAsync()
    {
        if (gateway is not null)
        {
            await gateway.DisposeAsync();
        }

        Caller?.Dispose();
        if (Upstream is not null)
        {
            await Upstream.DisposeAsync();
        }
    }

    internal Task<SeenAnswer> GetAsync(string path) => Caller.GetAsync(new Uri(Rest, path));

    internal Task<SeenAnswer> SendAsync(HttpMethod method, Uri adapter, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(adapter, path));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Caller.SendAsync(request);
    }

    /// <summary>The result of a tool, which every call has.</summary>
    internal async Task<JsonElement> CallAsync(string tool, string arguments)
    {
        var seen = await Caller.CallToolAsync(Mcp, tool, arguments);
        var message = seen.Message();
        Assert.True(message is { } answer && answer.TryGetProperty("result", out _), $"{tool} gave no result but {message}.");
        return message.Value.GetProperty("result");
    }

    /// <summary>What the upstream was sent, by a tool whose upstream says so.</summary>
    internal async Task<JsonElement> SentAsync(string tool, string arguments) => JsonElement.Parse(Text(await CallAsync(tool, arguments)));

    internal static string Text(JsonElement result) => string.Concat(result.GetProperty("content").EnumerateArray()
        .Where(block => block.GetProperty("type").GetString() == "text")
        .Select(block => block.GetProperty("text").GetString()));
}

[CollectionDefinition(Name)]
public sealed class OneShop : ICollectionFixture<HandOverGateway>
{
    public const string Name = "Hand over";
}
