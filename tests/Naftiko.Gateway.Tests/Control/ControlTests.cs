using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Control;

/// <summary>What a control adapter tells operators, and what it does not.</summary>
public sealed partial class ControlTests : IAsyncLifetime
{
    private const string Token = "token-of-an-operator";
    private const string Key = "key-of-the-registry-7263";

    private static readonly Lazy<CompiledGateway> Compiled =
        new(static () => CompiledGateway.Of(CompiledGateway.ReadDocument("Control", "control.naftiko.yaml"), "Control"));

    private RunningGateway _gateway = null!;
    private StubUpstream _upstream = null!;

    private HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        _upstream = await StubUpstream.StartAsync("");
        _upstream.AnswerAlways(ScriptedAnswer.Json(200, """[{"id":1}]"""));
        _gateway = await Compiled.Value.StartAsync(
            [$"--Upstreams:Registry:BaseAddress={_upstream.Address}", $"--Secrets:OPS_TOKEN={Token}", $"--Secrets:FLEET_TOKEN={Key}"]);
        Client.BaseAddress = _gateway.Address("YardControl");
        Client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _gateway.DisposeAsync();
        await _upstream.DisposeAsync();
    }

    [Fact]
    public async Task Status_says_what_the_gateway_is_made_of()
    {
        var status = await JsonAsync("/status");

        Assert.Equal("Yard", status.GetProperty("capability").EnumerateObject().First().Value.GetString());
        var text = status.GetRawText();
        Assert.Contains("yard-rest", text, StringComparison.Ordinal);
        Assert.Contains("yard-control", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_is_json_here_and_needs_no_credential()
    {
        using var client = new HttpClient { BaseAddress = Client.BaseAddress };

        Assert.Equal("""{"status":"UP"}""", await client.GetStringAsync("/health/live"));
        Assert.Equal("""{"status":"UP"}""", await client.GetStringAsync("/health/ready"));
    }

    [Theory]
    [InlineData("/status")]
    [InlineData("/metrics")]
    [InlineData("/traces")]
    [InlineData("/logs")]
    public async Task Everything_else_needs_one(string path)
    {
        using var client = new HttpClient { BaseAddress = Client.BaseAddress };
        using var response = await client.GetAsync(path);
        Assert.Equal(401, (int)response.StatusCode);

        using var elsewhere = await Client.GetAsync(new Uri(_gateway.Address("YardRest"), path));
        Assert.Equal(404, (int)elsewhere.StatusCode);
    }

    [Fact]
    public async Task Metrics_are_text_that_prometheus_reads()
    {
        await CallAsync();
        string text;

        // A measurement shows when the scrape after it collects.
        do
        {
            text = await Client.GetStringAsync("/metrics");
        }
        while (!text.Contains("http_server_request_duration", StringComparison.Ordinal));

        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => Assert.Matches(MetricLine, line));
        Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traces_are_the_last_calls_with_what_they_called()
    {
        await CallAsync();
        JsonElement list;

        // The span of a request ends after its caller has the answer.
        do
        {
            list = (await JsonAsync("/traces")).GetProperty("traces");
        }
        while (!list.EnumerateArray().Any(IsCall));

        Assert.DoesNotContain(Key, list.GetRawText(), StringComparison.Ordinal);

        var trace = await JsonAsync($"/traces/{list.EnumerateArray().First(IsCall).GetProperty("traceId").GetString()}");
        Assert.Equal("OK", trace.GetProperty("status").GetString());
        Assert.DoesNotContain(Key, trace.GetRawText(), StringComparison.Ordinal);

        using var unknown = await Client.GetAsync("/traces/00000000000000000000000000000000");
        Assert.Equal(404, (int)unknown.StatusCode);

        // What the tests themselves send, in the same process, is there, too; only a gateway makes a call within a call.
        static bool IsCall(JsonElement trace) => trace.GetProperty("spanCount").GetInt32() > 1 && trace.GetProperty("status").GetString() == "OK";
    }

    [Fact]
    public async Task Levels_of_the_log_can_be_changed_and_reset()
    {
        var changed = await PutAsync("My.Category", """{"level":"Debug"}""");
        Assert.Contains("\"My.Category\":\"Debug\"", changed, StringComparison.Ordinal);

        using var reset = await Client.DeleteAsync("/logs/My.Category");
        Assert.DoesNotContain("My.Category", await reset.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"level":"Trace"}""")]
    [InlineData("""{"level":"loud"}""")]
    [InlineData("""{"level":7}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Other_levels_are_refused_with_those_there_are(string body)
    {
        using var content = new StringContent(body);
        using var response = await Client.PutAsync("/logs/Default", content);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("Information", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("""^(#.*|[a-zA-Z_:][a-zA-Z0-9_:]*(\{.*\})? [-+0-9.eEInfNa]+( [0-9]+)?)$""")]
    private static partial Regex MetricLine { get; }

    private async Task CallAsync()
    {
        using var response = await Client.GetAsync(new Uri(_gateway.Address("YardRest"), "/ships"));
        Assert.Equal(200, (int)response.StatusCode);
    }

    private async Task<string> PutAsync(string category, string body)
    {
        using var content = new StringContent(body);
        using var response = await Client.PutAsync($"/logs/{category}", content);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<JsonElement> JsonAsync(string path) => await Client.GetFromJsonAsync<JsonElement>(path);
}
