using Naftiko.Compiler.Cli.CommandLine;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.Running;

/// <summary><c>run --watch</c>: starts the gateway anew whenever its document has changed, and lets it run while the document has errors.</summary>
internal static class WatchedRun
{
    public static async Task<int> RunAsync(ToolHost host, CommonOptions options, RunSettings settings, CancellationToken outer)
    {
        using var stop = new StopSignal(outer);
        while (true)
        {
            using var restart = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            var inputs = new InputWatch();
            try
            {
                // Everything is read by the time the gateway is waited for.
                var session = new Session(host with { Reading = inputs.Note }, options);
                var running = RunCommand.RunAsync(session, settings, restart.Token);
                if (running.IsFaulted || inputs.IsEmpty)
                {
                    return await running;
                }

                if (running.IsCompleted)
                {
                    WatchLoop.Announce(session);
                }

                do
                {
                    if (!await inputs.ChangedAsync(stop.Token))
                    {
                        return await running;
                    }

                    inputs.Dispose();
                    inputs = new InputWatch();
                }
                while (!IsRunnable(new Session(host with { Reading = inputs.Note }, options), settings));

                await restart.CancelAsync();
                await EndAsync(running);
            }
            finally
            {
                inputs.Dispose();
            }
        }
    }

    /// <summary>Shows what is wrong with the document.</summary>
    private static bool IsRunnable(Session session, RunSettings settings)
    {
        var (build, problems) = RunCommand.Open(session, settings);
        var findings = build is null ? problems : build.Compile().Findings;
        if (ExitCode.Of(findings) == ExitCode.Ok)
        {
            return true;
        }

        session.Show(findings);
        WatchLoop.Announce(session);
        return false;
    }

    private static async Task EndAsync(Task<int> running)
    {
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // It had not been ready yet.
        }
    }
}
