using Naftiko.Compiler.Cli.CommandLine;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>--watch</c>: does it again whenever something that was read has changed.</summary>
internal static class WatchLoop
{
    /// <param name="run">Once; what it finds is shown and forgotten.</param>
    /// <returns>Ok after Ctrl-C; else what the command said before it had read anything.</returns>
    public static async Task<int> RunAsync(ToolHost host, CommonOptions options, Func<Session, int> run, CancellationToken outer)
    {
        using var stop = new StopSignal(outer);
        while (true)
        {
            using var inputs = new InputWatch();
            var session = new Session(host with { Reading = inputs.Note }, options);
            var exitCode = run(session);
            if (inputs.IsEmpty)
            {
                return exitCode;
            }

            Announce(session);
            if (!await inputs.ChangedAsync(stop.Token))
            {
                return ExitCode.Ok;
            }
        }
    }

    public static void Announce(Session session)
    {
        if (!session.IsQuiet)
        {
            session.Notes.Line("Waiting for changes. Stop with Ctrl-C.");
        }

        session.Host.Out.Flush();
        session.Host.Error.Flush();
    }
}
