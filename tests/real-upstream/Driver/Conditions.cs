using System.Text.Json.Nodes;

namespace RealUpstream.Driver;

/// <summary>Asks until something is so.</summary>
internal static class Conditions
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<Answer> UntilAsync(Func<Task<Answer>> ask, Func<Answer, bool> isSo, string condition)
    {
        using var patience = new CancellationTokenSource(ServerProcess.Patience);
        while (true)
        {
            var answer = await ask();
            if (isSo(answer))
            {
                return answer;
            }

            if (patience.IsCancellationRequested)
            {
                throw new CheckFailedException($"waited in vain for {condition}; the last answer was {answer.Status}: {answer.Text}");
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>Asks for the status of an instance until it is the wanted one.</summary>
    public static Task<Answer> UntilStatusAsync(this IGateway gateway, string instance, string runtimeStatus) => UntilAsync(
        () => gateway.CallAsync("getinstancestatus", new JsonObject { ["instanceId"] = instance }),
        answer => answer.RuntimeStatus == runtimeStatus,
        $"{instance} to be {runtimeStatus}");

    /// <summary>Follows an answer to the status it leads to, and asks there until the instance has come to an end.</summary>
    public static async Task<Answer> FollowToTheEndAsync(this Answer start)
    {
        var next = start.Next ?? throw new CheckFailedException($"nothing says what to ask next: {start.Text}");
        return await UntilAsync(
            async () =>
            {
                var answer = await next();
                // 202 as long as the instance runs, with the way to the next answer.
                if (answer.Status == 202)
                {
                    next = answer.Next ?? throw new CheckFailedException($"nothing says what to ask next: {answer.Text}");
                }

                return answer;
            },
            answer => answer.Status != 202,
            "the instance to end");
    }
}
