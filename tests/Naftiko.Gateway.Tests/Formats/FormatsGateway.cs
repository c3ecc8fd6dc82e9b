using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Formats;

/// <summary>A gateway with an operation for each format of answers, and the stub it calls.</summary>
public sealed class FormatsGateway : IAsyncLifetime
{
        private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private RunningGateway? gateway;

    internal static Lazy<CompiledGateway> Compiled { get; } =
        new(static () => CompiledGateway.Of(
        CompiledGateway.ReadDocument("Formats", "formats.naftiko.yaml"),
        "Formats",
        files: new[] { "order.avsc", "order.proto" }.ToDictionary(static file => file, static file => CompiledGateway.ReadDocument("Formats", file))));

    internal GatewayCaller Caller { get; } = new();

    internal StubUpstream Upstream { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await StubUpstream.StartAsync("");
        gateway = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        Caller.Dispose();
        await (gateway?.DisposeAsync() ?? default);
        await Upstream.DisposeAsync();
    }

    internal Task<RunningGateway> StartAsync(params string[] settings) => Compiled.Value.StartAsync(
        [$"--Upstreams:Feeds:BaseAddress={Upstream.Address}", $"--Secrets:FEEDS_TOKEN={TestSecret.Value}", .. settings]);

    /// <summary>What a route makes of an answer of the upstream.</summary>
    internal async Task<SeenAnswer> AnswerAsync(string route, byte[] body, string type, RunningGateway? other = null)
    {
        Upstream.Reset();
        Upstream.AnswerAlways(new ScriptedAnswer(200, body, ("Content-Type", type)));
        return await Caller.GetAsync(new Uri((other ?? gateway!).Address("FeedsRest"), route));
    }

    internal Task<SeenAnswer> AnswerAsync(string route, string body, string type = "text/plain", RunningGateway? other = null) =>
        AnswerAsync(route, Encoding.UTF8.GetBytes(body), type, other);

    /// <summary>The JSON that a route of a whole answer makes of it.</summary>
    internal async Task<string> JsonAsync(string route, string body, string type = "text/plain") =>
        Whole(await AnswerAsync(route, body, type));

    internal static string Whole(SeenAnswer answer)
    {
        Assert.True(answer.Status == 200, answer.Text());
        using var json = JsonDocument.Parse(answer.Text()!);
        return JsonSerializer.Serialize(json.RootElement.GetProperty("all"), Plain);
    }

    /// <summary>The sentence of a problem document of status 502.</summary>
    internal async Task<string> ProblemAsync(string route, string body, string type = "text/plain") => Problem(await AnswerAsync(route, body, type));

    internal static string Problem(SeenAnswer answer)
    {
        Assert.True(answer.Status == 502, $"{answer.Status} {answer.Text()}");
        using var json = JsonDocument.Parse(answer.Text()!);
        return json.RootElement.GetProperty("detail").GetString()!;
    }

    internal async Task<string> ToolAsync(string tool, byte[] body, string type)
    {
        Upstream.Reset();
        Upstream.AnswerAlways(new ScriptedAnswer(200, body, ("Content-Type", type)));
        return (await Caller.CallToolAsync(gateway!.Address("FeedsMcp"), tool, "{}")).Message()!.Value.GetProperty("result").GetRawText();
    }

    internal Task<string> ToolAsync(string tool, string body) => ToolAsync(tool, Encoding.UTF8.GetBytes(body), "text/plain");

    internal Task<SeenAnswer> GetAsync(string route) => Caller.GetAsync(new Uri(gateway!.Address("FeedsRest"), route));

    /// <summary>Answers of several requests in a row.</summary>
    internal async Task<SeenAnswer> AnswersAsync(string route, params string[] bodies)
    {
        Upstream.Reset();
        Upstream.Answer([.. bodies.Select(static body => new ScriptedAnswer(200, Encoding.UTF8.GetBytes(body), ("Content-Type", "application/xml")))]);
        return await Caller.GetAsync(new Uri(gateway!.Address("FeedsRest"), route));
    }
}

[CollectionDefinition(Name)]
public sealed class FormatsTests : ICollectionFixture<FormatsGateway>
{
    public const string Name = "Formats";
}
