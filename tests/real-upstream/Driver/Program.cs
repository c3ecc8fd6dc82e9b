using RealUpstream.Driver;

const int Many = 130;
const string ManyPrefix = "page-";

var options = Options.Parse(args);
Directory.CreateDirectory(options.LogFolder);
var watch = new SecretWatch();
var board = new Scoreboard(watch);

await using var machinery = new Machinery(options);
await board.CheckAsync("storage, the API and the gateway start", () => machinery.StartAsync(watch.Key));
if (!machinery.IsUp)
{
    return board.Total();
}

// Longer than anything here takes: a gateway that hangs fails, and nothing is cut short from this side.
var patience = TimeSpan.FromMinutes(2);
using var direct = new HttpClient { BaseAddress = machinery.UpstreamAddress, Timeout = patience };
using var http = new HttpClient(new SecretWatchHandler(watch)) { BaseAddress = machinery.RestAddress, Timeout = patience };
using var mcpHttp = new HttpClient(new SecretWatchHandler(watch)) { Timeout = patience };
var upstream = new Upstream(direct);

await board.CheckAsync("the upstream wants its key", async () =>
{
    Expect.Equal(401, await upstream.StatusWithKeyAsync(null), "the status without a key");
    Expect.Equal(403, await upstream.StatusWithKeyAsync(machinery.OtherKey), "the status with another extension's key");
    Expect.Equal(200, await upstream.StatusWithKeyAsync(watch.Key), "the status with the key");
});
await board.CheckAsync("the upstream gives its key away, and the search finds it", async () =>
    Expect.That(watch.IsIn(await upstream.StartAsync("Echo", watch.Key)), "no key in the upstream's own answer, so its absence elsewhere shows nothing"));
await board.CheckAsync("the gateway is ready and describes itself", async () =>
{
    using var ready = await http.GetAsync("/health/ready");
    ready.EnsureSuccessStatusCode();
    using var description = await http.GetAsync("/openapi.json");
    description.EnsureSuccessStatusCode();
});

var rest = new RestGateway(http);
await using var mcp = await McpGateway.ConnectAsync(new Uri(machinery.McpAddress, "/mcp"), mcpHttp, rest, watch);
await board.CheckAsync("the tools are the fourteen operations", () => Expect.Equal(14, mcp.Tools.Count, "the number of tools"));

var overRest = new Scenario(rest, upstream, board);
var overMcp = new Scenario(mcp, upstream, board);
await overRest.RunAsync();
await overMcp.RunAsync();

await board.CheckAsync($"start {Many} instances", () => overRest.StartManyAsync(Many, ManyPrefix));
await overRest.ListAsync(Many, ManyPrefix);
await overMcp.ListAsync(Many, ManyPrefix);

// At once, because each takes long; with filters that do not meet.
await board.CheckAsync("leave failed instances", () => overMcp.LeaveFailedAsync(3));
await Task.WhenAll(overRest.PurgeAsync("Completed"), overMcp.PurgeAsync("Failed"));

await board.CheckAsync("the key is in nothing that came back", () =>
{
    Expect.That(watch.Looked > Many, $"only {watch.Looked} texts were searched");
    Expect.Equal(0, watch.Seen, $"the number of texts with the key, of {watch.Looked}");
});
await machinery.Gateway.StopAsync();
await board.CheckAsync("the key is not in the gateway's log", () =>
{
    Expect.That(machinery.Gateway.Output.Length > 0, "the gateway printed nothing");
    Expect.That(!watch.IsIn(machinery.Gateway.Output), "it is");
});

return board.Total();
