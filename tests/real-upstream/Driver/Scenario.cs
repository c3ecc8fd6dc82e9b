using System.Diagnostics;
using System.Text.Json.Nodes;
using static RealUpstream.Driver.Conditions;

namespace RealUpstream.Driver;

/// <summary>What a customer does with the API, the same over REST and over MCP.</summary>
internal sealed class Scenario(IGateway gateway, Upstream upstream, Scoreboard board)
{
    private const string LongAgo = "2020-01-01T00:00:00Z";

    public async Task RunAsync()
    {
        await CheckAsync("start with input, follow the answer", StartWithInputAsync);
        await CheckAsync("a sequence of activities", SequenceAsync);
        await CheckAsync("a timer", TimerAsync);
        await CheckAsync("raise an event", RaiseEventAsync);
        await CheckAsync("start twice under one id", StartTwiceAsync);
        await CheckAsync("suspend and resume", SuspendAndResumeAsync);
        await CheckAsync("terminate", TerminateAsync);
        await CheckAsync("rewind a failed instance", RewindAsync);
        await CheckAsync("entities", EntitiesAsync);
        await CheckAsync("purge one instance", PurgeOneAsync);
    }

    /// <summary>Lists what <see cref="StartManyAsync"/> has started, page by page.</summary>
    public Task ListAsync(int count, string prefix) => CheckAsync($"{count} instances in pages", async () =>
    {
        List<int> pages = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        var arguments = new JsonObject { ["instanceIdPrefix"] = prefix };
        string? token;
        do
        {
            var page = (await gateway.CallAsync("listinstances", arguments)).WithStatus(200);
            pages.Add(page.Items().Count);
            seen.UnionWith(page.Items().Select(item => (string)item!["instanceId"]!));
            token = page.ContinuationToken;
            arguments["continuationToken"] = token;
        }
        while (token is not null && pages.Count < count);

        Expect.Equal($"100, {count - 100}", string.Join(", ", pages), "the number of instances on each page");
        Expect.That(seen.SetEquals(Enumerable.Range(0, count).Select(number => $"{prefix}{number}")), "the pages do not hold every instance once");
    });

    /// <summary>Starts instances that end by themselves and waits until they have.</summary>
    public async Task StartManyAsync(int count, string prefix)
    {
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
            await StartAsync("Echo", $"{prefix}{number}", number));
        await UntilAsync(
            () => gateway.CallAsync("listinstances", new JsonObject { ["instanceIdPrefix"] = prefix, ["runtimeStatus"] = "Pending,Running" }),
            answer => answer.WithStatus(200).Items().Count == 0,
            $"{count} instances to end");
    }

    /// <summary>Purges all instances of one status, which takes the upstream longer than ten seconds.</summary>
    public Task PurgeAsync(string runtimeStatus) => CheckAsync($"purge all {runtimeStatus} instances, which takes more than ten seconds", async () =>
    {
        var expected = await CountAsync(runtimeStatus);
        Expect.That(expected > 0, $"there is nothing {runtimeStatus} to purge");

        var started = Stopwatch.GetTimestamp();
        var answer = await gateway.CallAsync("purgeinstances", new JsonObject { ["createdTimeFrom"] = LongAgo, ["runtimeStatus"] = runtimeStatus });
        var elapsed = Stopwatch.GetElapsedTime(started);
        // Counted before the answer is judged: a purge that was repeated can look like any other.
        var sent = await upstream.PurgesAsync(runtimeStatus);
        Expect.That(sent == 1 && answer.Status == 200, $"sent {sent} times, answered {answer.Status} after {elapsed.TotalSeconds:0.0} s: {answer.Text}");
        Expect.That(elapsed > TimeSpan.FromSeconds(10), $"the purge took {elapsed.TotalSeconds:0.0} s only, so this has shown nothing");
        Expect.Equal(expected, (int?)answer.Member("instancesDeleted"), "instancesDeleted");
        Expect.Equal(0, await CountAsync(runtimeStatus), "what is left");
    });

    /// <summary>Leaves instances that have failed, for a purge.</summary>
    public async Task LeaveFailedAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await StartAsync("FailsUntilHealed", Id($"left-{number}"));
            await gateway.UntilStatusAsync(Id($"left-{number}"), "Failed");
        }
    }

    private async Task StartWithInputAsync()
    {
        var input = new JsonObject { ["order"] = 42, ["text"] = "Grüße, \"quoted\" & <marked>", ["list"] = new JsonArray(1, 2.5, null, true) };
        var start = (await gateway.CallAsync("startorchestration", new JsonObject { ["functionName"] = "Echo", ["body"] = input })).WithStatus(202);
        var id = (string?)start.Member("id");
        Expect.That(!string.IsNullOrEmpty(id), $"no id: {start.Text}");

        var end = (await start.FollowToTheEndAsync()).WithStatus(200);
        Expect.Equal("Completed", end.RuntimeStatus, "runtimeStatus");
        Expect.Equal(id, (string?)end.Member("instanceId"), "instanceId");
        Expect.Json(input, end.Member("output"), "the output");
    }

    private async Task SequenceAsync()
    {
        var end = (await (await StartAsync("Sequence", Id("sequence"))).FollowToTheEndAsync()).WithStatus(200);
        Expect.Json(new JsonArray("Hello Tokyo!", "Hello Seattle!", "Hello London!"), end.Member("output"), "the output");

        var told = (await gateway.CallAsync("getinstancestatus", new JsonObject { ["instanceId"] = Id("sequence"), ["showHistory"] = true })).WithStatus(200);
        Expect.Equal(3, told.Member("historyEvents")!.AsArray().Count(item => (string?)item!["EventType"] == "TaskCompleted"), "the number of activities in the history");
    }

    private async Task TimerAsync()
    {
        var start = await StartAsync("Timer", Id("timer"));
        var running = (await start.Next!()).WithStatus(202);
        Expect.That(running.RuntimeStatus is "Pending" or "Running", $"runtimeStatus is {running.RuntimeStatus}");
        var end = (await running.FollowToTheEndAsync()).WithStatus(200);
        Expect.Json("rang", end.Member("output"), "the output");
    }

    private async Task RaiseEventAsync()
    {
        var start = await StartWaitingAsync("event");
        var approval = new JsonObject { ["event"] = Id("event"), ["approved"] = true };
        (await RaiseApprovalAsync("event", approval)).WithStatus(202);
        var end = (await start.FollowToTheEndAsync()).WithStatus(200);
        Expect.Json(approval, end.Member("output"), "the output");

        (await RaiseApprovalAsync("event", approval.DeepClone())).WithStatus(410);
        (await RaiseApprovalAsync("nobody", approval.DeepClone())).WithStatus(404);
    }

    private async Task StartTwiceAsync()
    {
        await StartWaitingAsync("twice");
        (await gateway.CallAsync("startorchestrationwithid", new JsonObject { ["functionName"] = "WaitForApproval", ["instanceId"] = Id("twice") }))
            .WithStatus(409);
    }

    private async Task SuspendAndResumeAsync()
    {
        var start = await StartWaitingAsync("pause");
        (await InstanceAsync("suspendinstance", "pause", "for lunch")).WithStatus(202);
        await gateway.UntilStatusAsync(Id("pause"), "Suspended");
        (await InstanceAsync("suspendinstance", "pause", "again")).WithStatus(500);

        (await InstanceAsync("resumeinstance", "pause", "back")).WithStatus(202);
        await gateway.UntilStatusAsync(Id("pause"), "Running");
        (await RaiseApprovalAsync("pause", "after lunch")).WithStatus(202);
        Expect.Json("after lunch", (await start.FollowToTheEndAsync()).Member("output"), "the output");
    }

    private async Task TerminateAsync()
    {
        var start = await StartWaitingAsync("stop");
        (await InstanceAsync("terminateinstance", "stop", "too late & over")).WithStatus(202);
        var end = (await start.FollowToTheEndAsync()).WithStatus(200);
        Expect.Equal("Terminated", end.RuntimeStatus, "runtimeStatus");
        Expect.Json("too late & over", end.Member("output"), "the output");
        (await InstanceAsync("terminateinstance", "stop", "twice")).WithStatus(410);
    }

    private async Task RewindAsync()
    {
        var start = await StartAsync("FailsUntilHealed", Id("sick"));
        Expect.Equal("Failed", (await start.FollowToTheEndAsync()).WithStatus(200).RuntimeStatus, "runtimeStatus");

        await upstream.HealAsync(Id("sick"));
        (await InstanceAsync("rewindinstance", "sick", "healed")).WithStatus(202);
        var end = await gateway.UntilStatusAsync(Id("sick"), "Completed");
        Expect.Json($"{Id("sick")} is well", end.Member("output"), "the output");
        (await InstanceAsync("rewindinstance", "sick", "nothing to rewind")).WithStatus(412);
    }

    private async Task EntitiesAsync()
    {
        JsonObject Entity() => new() { ["entityName"] = "Counter", ["entityKey"] = Id("votes") };
        JsonObject Add(int amount) =>
            new(Entity().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))) { ["op"] = "Add", ["body"] = amount };

        (await gateway.CallAsync("getentity", Entity())).WithStatus(404);
        (await gateway.CallAsync("signalentity", Add(5))).WithStatus(202);
        (await gateway.CallAsync("signalentity", Add(3))).WithStatus(202);
        var state = await UntilAsync(
            () => gateway.CallAsync("getentity", Entity()), answer => (int?)answer.Member("value") == 8, "the counter to be 8");
        Expect.Equal(200, state.Status, "the status of the state");

        var list = (await gateway.CallAsync("listentities", new JsonObject { ["entityName"] = "Counter", ["fetchState"] = true })).WithStatus(200);
        var listed = list.Items().SingleOrDefault(item => (string?)item!["entityId"]?["key"] == Id("votes"));
        Expect.Json(new JsonObject { ["value"] = 8 }, listed?["state"], "the state in the list");

        (await gateway.CallAsync("signalentity", new JsonObject { ["entityName"] = "Nonsense", ["entityKey"] = "x", ["op"] = "Add" })).WithStatus(400);
    }

    private async Task PurgeOneAsync()
    {
        var start = await StartWaitingAsync("once");
        (await InstanceAsync("purgeinstance", "once")).WithStatus(412);
        (await RaiseApprovalAsync("once", 1)).WithStatus(202);
        await start.FollowToTheEndAsync();
        var purged = (await InstanceAsync("purgeinstance", "once")).WithStatus(200);
        Expect.Equal(1, (int?)purged.Member("instancesDeleted"), "instancesDeleted");
        (await InstanceAsync("getinstancestatus", "once")).WithStatus(404);
    }

    private Task CheckAsync(string name, Func<Task> check) => board.CheckAsync($"{gateway.Name}: {name}", check);

    private string Id(string name) => $"{gateway.Name}-{name}";

    private async Task<Answer> StartAsync(string function, string instance, JsonNode? input = null)
    {
        var arguments = new JsonObject { ["functionName"] = function, ["instanceId"] = instance };
        if (input is not null)
        {
            arguments["body"] = input;
        }

        var start = (await gateway.CallAsync("startorchestrationwithid", arguments)).WithStatus(202);
        Expect.Equal(instance, (string?)start.Member("id"), "the id");
        return start;
    }

    private async Task<Answer> StartWaitingAsync(string name)
    {
        var start = await StartAsync("WaitForApproval", Id(name));
        await UntilAsync(
            () => InstanceAsync("getinstancestatus", name), answer => (string?)answer.Member("customStatus")?["stage"] == "waiting", $"{Id(name)} to wait");
        return start;
    }

    private Task<Answer> RaiseApprovalAsync(string name, JsonNode content) => gateway.CallAsync(
        "raiseevent", new JsonObject { ["instanceId"] = Id(name), ["eventName"] = "Approval", ["body"] = content });

    private Task<Answer> InstanceAsync(string operation, string name, string? reason = null)
    {
        var arguments = new JsonObject { ["instanceId"] = Id(name) };
        if (reason is not null)
        {
            arguments["reason"] = reason;
        }

        return gateway.CallAsync(operation, arguments);
    }

    private async Task<int> CountAsync(string runtimeStatus)
    {
        var count = 0;
        var arguments = new JsonObject { ["runtimeStatus"] = runtimeStatus };
        string? token;
        do
        {
            var page = (await gateway.CallAsync("listinstances", arguments)).WithStatus(200);
            count += page.Items().Count;
            token = page.ContinuationToken;
            arguments["continuationToken"] = token;
        }
        while (token is not null);

        return count;
    }
}
