using System.ComponentModel;
using System.Diagnostics;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>Compiles a written project with the .NET SDK.</summary>
internal static class ProjectBuild
{
    /// <summary><c>build --verify</c>: warnings count as errors.</summary>
    public static Diagnostic[] Verify(Session session, string root) => Run(session, root, "-warnaserror", "-c", "Release");

    /// <summary>The same for all projects of a solution file.</summary>
    public static Diagnostic[] VerifySolution(Session session, string path) =>
        Run(session, Path.GetDirectoryName(path)!, Path.GetFileName(path), "-warnaserror", "-c", "Release");

    /// <returns>Empty when it compiles; otherwise the messages of the SDK were shown.</returns>
    /// <exception cref="OperationCanceledException">The user stopped it, which is no fault of the project's.</exception>
    public static Diagnostic[] Run(Session session, string root, params string[] options)
    {
        using var progress = new ProgressLine(session, $"Building {Rendering.SafeText.OneLine(session.Host.Show(root))} with the .NET SDK …");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = root };
        foreach (var argument in (string[])["build", "-nologo", "-v", "q", "-tl:off", .. options])
        {
            start.ArgumentList.Add(argument);
        }

        // The SDK's answer is read by people; a server that outlives the tool would keep files of the folder open.
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var stop = new StopSignal(session.Host.Stop);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            WaitForEnd(process, stop.Token);
            if (process.ExitCode == 0)
            {
                return [];
            }

            progress.Dispose();
            session.Notes.Line((output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult()).Trim());
            return [new(CommandLineDiagnostics.GatewayDoesNotBuild, null, session.Host.Show(root))];
        }
        catch (Win32Exception e)
        {
            return [new(CommandLineDiagnostics.SdkMissing, null, e.Message.TrimEnd('.'))];
        }
    }

    /// <summary>Ctrl-C in a terminal reaches the SDK, too, but a SIGTERM reaches only the tool.</summary>
    private static void WaitForEnd(Process process, CancellationToken stop)
    {
        try
        {
            // Not for the end of its output: something that it has started may outlive it and hold that open.
            process.WaitForExitAsync(stop).GetAwaiter().GetResult();
            stop.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException)
        {
            End(process);
            throw;
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended in the meantime.
        }
    }
}
