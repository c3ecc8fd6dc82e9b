using System.Text;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>A probe is answered whatever else is going on, or the platform would restart a gateway that works.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed class HealthTests(TwoDoors doors)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_answers_by_any_host_on_every_adapter(string path)
    {
        await using var gateway = await doors.StartAsync();
        foreach (var adapter in new[] { TwoDoors.Rest, TwoDoors.Yard, TwoDoors.Mcp })
        {
            var answer = await doors.SendAsync(HttpMethod.Get, new Uri(gateway.Address(adapter), path), ("Host", "10.244.0.5:9090"), ("Origin", "http://probe.example"));
            Assert.Equal((200, "Healthy"), (answer.Status, answer.Text()));
        }
    }

    [Fact]
    public async Task It_answers_HEAD()
    {
        await using var gateway = await doors.StartAsync();

        var answer = await doors.SendAsync(HttpMethod.Head, new Uri(gateway.Address(TwoDoors.Rest), "/health/live"));

        Assert.Equal((200, ""), (answer.Status, Encoding.UTF8.GetString(answer.Body)));
    }

    [Fact]
    public async Task It_answers_while_every_slot_is_taken()
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, "[]"));
        await using var gateway = await doors.StartAsync("Adapters:DoorsRest:MaxConcurrentRequests=1");
        doors.Upstream.Answer(held);
        var items = new Uri(gateway.Address(TwoDoors.Rest), "/items");

        var first = doors.Caller.GetAsync(items);
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        var second = await doors.Caller.GetAsync(items);
        var health = await LiveAsync(gateway);
        held.Release();

        Assert.Equal((503, 200, 200), (second.Status, health.Status, (await first).Status));
    }

    [Fact]
    public async Task It_answers_while_the_rate_is_used_up()
    {
        await using var gateway = await doors.StartAsync("Adapters:DoorsRest:RequestsPerSecond=1");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => doors.Caller.GetAsync(new Uri(gateway.Address(TwoDoors.Rest), "/items"))));

        var health = await LiveAsync(gateway);

        Assert.Contains(answers, answer => answer.Status == 429);
        Assert.Equal(200, health.Status);
    }

    private Task<SeenAnswer> LiveAsync(RunningGateway gateway) => doors.Caller.GetAsync(new Uri(gateway.Address(TwoDoors.Rest), "/health/live"));
}
