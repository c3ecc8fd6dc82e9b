using Naftiko.Compiler.Cli.CommandLine;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli;

/// <summary>The tool from its arguments to its exit code.</summary>
internal static class Naftikoc
{
    public static async Task<int> RunAsync(string[] arguments, ToolHost host)
    {
        try
        {
            return await CommandTree.InvokeAsync(arguments, host);
        }
        catch (OperationCanceledException)
        {
            return ReportStop(arguments, host);
        }
#pragma warning disable CA1031 // Whatever was missed: the user gets a sentence and an exit code, not a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ReportCrash(arguments, host, e);
        }
        finally
        {
            await host.Out.FlushAsync();
            await host.Error.FlushAsync();
        }
    }

    private static int ReportStop(string[] arguments, ToolHost host)
    {
        var session = new Session(host, GlobalOptions.Guess(arguments));
        if (session.IsForMachine)
        {
            session.Show([], ExitCode.Interrupted);
        }

        if (!session.IsQuiet)
        {
            session.Notes.Line("Stopped.");
        }

        return ExitCode.Interrupted;
    }

    private static int ReportCrash(string[] arguments, ToolHost host, Exception exception)
    {
        var session = new Session(host, GlobalOptions.Guess(arguments));
        var exitCode = session.Finish([Crash.Of(exception)]);
        if (session.IsDetailed)
        {
            session.Notes.Line(exception.ToString());
        }

        return exitCode;
    }
}
