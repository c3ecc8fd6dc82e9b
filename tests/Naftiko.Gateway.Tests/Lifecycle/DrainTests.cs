using System.Collections.Concurrent;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>A gateway that is told to end answers what was sent to it.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed class DrainTests(TwoDoors doors)
{
    [Theory]
    [InlineData("/signs/1")]
    [InlineData("/health/live")]
    public async Task SIGTERM_under_load_leaves_no_request_without_an_answer(string path)
    {
        doors.Upstream.Reset();
        doors.Upstream.AnswerAlways(ScriptedAnswer.Json(200, "[]"));
        await using var gateway = GatewayProcess.Launch(doors.Program, new TwoDoorsSettings(doors.Upstream.Address).With("Logging:LogLevel:Default", "Information"));
        var address = new Uri(await gateway.AddressOfAsync(TwoDoorsSettings.RestAdapter), path);
        var answers = new ConcurrentBag<string?>();
        var underLoad = new TaskCompletionSource();

        var callers = Enumerable.Range(0, 8).Select(_ => Task.Run(CallAsync)).ToList();
        await underLoad.Task.WaitAsync(GatewayProcess.Patience);
        gateway.SendSigTerm();
        await Task.WhenAll(callers).WaitAsync(GatewayProcess.Patience);

        Assert.Equal(0, await gateway.WaitForExitAsync());
        Assert.All(answers, answer => Assert.Equal("HTTP/1.1 200 OK", answer));

        // As clients do: a connection for as long as the server keeps it, then another one.
        async Task CallAsync()
        {
            while (await KeptConnection.OpenAsync(address) is { } connection)
            {
                using (connection)
                {
                    while (!connection.IsOver)
                    {
                        var answer = await connection.SendAsync();
                        answers.Add(answer);
                        if (answers.Count > 500)
                        {
                            underLoad.TrySetResult();
                        }

                        if (answer is null)
                        {
                            return;
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public async Task Readiness_ends_before_the_process_and_a_kept_connection_is_told_to_go_elsewhere()
    {
        var held = new HeldAnswer(ScriptedAnswer.Json(200, "[]"));
        doors.Upstream.Reset();
        doors.Upstream.Answer(held);
        await using var gateway = GatewayProcess.Launch(doors.Program, new TwoDoorsSettings(doors.Upstream.Address));
        var rest = await gateway.AddressOfAsync(TwoDoorsSettings.RestAdapter);
        var call = doors.Caller.GetAsync(new Uri(rest, "/items"));
        await held.Arrived.WaitAsync(GatewayProcess.Patience);
        using var probe = await KeptConnection.OpenAsync(new Uri(rest, "/health/ready"));
        Assert.Equal("HTTP/1.1 200 OK", await probe!.SendAsync());

        gateway.SendSigTerm();
        await gateway.Output.WaitForAsync("shutting down").WaitAsync(GatewayProcess.Patience);
        var notReady = await probe.SendAsync();
        held.Release();

        Assert.Equal("HTTP/1.1 503 Service Unavailable", notReady);
        Assert.Equal(200, (await call).Status);
        Assert.Equal(0, await gateway.WaitForExitAsync());
    }
}
